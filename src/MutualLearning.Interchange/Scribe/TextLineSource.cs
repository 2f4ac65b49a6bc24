using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The lines of a text. Offsets count characters.</summary>
internal sealed class TextLineSource(TextReader reader, ScribeOptions options, IProgress<long>? progress) : LineSource(options, progress)
{
    private char[] buffer = new char[BlockSize];
    private int from;
    private int seen;
    private int until;
    private long total;

    protected override long Total => total;

    protected override bool TryTake(out string line)
    {
        var length = buffer.AsSpan(seen, until - seen).IndexOf('\n');
        if (length < 0)
        {
            seen = until;
            line = string.Empty;
            if (until - from > Options.MaxLineLength + 1L)
            {
                Fail(ScribeFailureKind.LineTooLong, Options.MaxLineLength + 1, total - until + from, "The line is longer than its limit.");
            }

            return false;
        }

        line = Cut(seen + length);
        from = seen = seen + length + 1;
        Offset = total - until + from;
        return true;
    }

    protected override bool TryTakeRest(out string line)
    {
        var any = from < until;
        line = any ? Cut(until) : string.Empty;
        from = seen = until;
        return any;
    }

    protected override async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        if (from > 0)
        {
            Array.Copy(buffer, from, buffer, 0, until - from);
            until -= from;
            seen -= from;
            from = 0;
        }

        if (buffer.Length - until < BlockSize / 2)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        try
        {
            var read = await reader.ReadAsync(buffer, until, buffer.Length - until).ConfigureAwait(false);
            until += read;
            total += read;
            return read;
        }
        catch (DecoderFallbackException)
        {
            Fail(ScribeFailureKind.Encoding, 0, null, "On this line, or soon after, the input is not valid in the UTF-16 its byte order mark announces.");
            return 0;
        }
    }

    private string Cut(int end)
    {
        var length = end - from;
        length -= length > 0 && buffer[end - 1] == '\r' ? 1 : 0;
        var zero = Array.IndexOf(buffer, '\0', from, length);
        if (zero >= 0)
        {
            Fail(ScribeFailureKind.Binary, zero - from + 1, total - until + zero, "There is a zero character: this is not a text.");
            return string.Empty;
        }

        return new string(buffer, from, length);
    }
}
