using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The lines of a stream in UTF-8, with the exact place of a byte that does not belong.</summary>
internal sealed class ByteLineSource(Stream stream, byte[] start, int startLength, ScribeOptions options, IProgress<long>? progress)
    : LineSource(options, progress)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] buffer = start;
    private int from = HasMark(start, startLength) ? 3 : 0;
    private int seen = HasMark(start, startLength) ? 3 : 0;
    private int until = startLength;
    private long total = startLength;

    protected override long Total => total;

    protected override bool TryTake(out string line)
    {
        var length = buffer.AsSpan(seen, until - seen).IndexOf((byte)'\n');
        if (length < 0)
        {
            seen = until;
            line = string.Empty;
            // A character takes at most three bytes of UTF-8 per UTF-16 unit.
            if (until - from > ((long)Options.MaxLineLength * 3) + 1)
            {
                Fail(ScribeFailureKind.LineTooLong, Options.MaxLineLength + 1, total - until + from, "The line is longer than its limit.");
            }

            return false;
        }

        var end = seen + length;
        line = Decode(end, isLast: false);
        from = seen = end + 1;
        Offset = total - until + from;
        return true;
    }

    protected override bool TryTakeRest(out string line)
    {
        line = from < until ? Decode(until, isLast: true) : string.Empty;
        var any = from < until;
        from = seen = until;
        return any;
    }

    protected override async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        if (from > 0)
        {
            Buffer.BlockCopy(buffer, from, buffer, 0, until - from);
            until -= from;
            seen -= from;
            from = 0;
        }

        if (buffer.Length - until < BlockSize / 2)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, BlockSize));
        }

        var read = await stream.ReadAsync(buffer, until, buffer.Length - until, cancellationToken).ConfigureAwait(false);
        until += read;
        total += read;
        return read;
    }

    private static bool HasMark(byte[] bytes, int length) => length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;

    private string Decode(int end, bool isLast)
    {
        var length = end - from;
        length -= length > 0 && buffer[end - 1] == '\r' ? 1 : 0;
        var zero = Array.IndexOf(buffer, (byte)0, from, length);
        if (zero >= 0)
        {
            FailAt(ScribeFailureKind.Binary, zero, "There is a zero byte: this is not a text.");
            return string.Empty;
        }

        try
        {
            return Strict.GetString(buffer, from, length);
        }
        catch (DecoderFallbackException)
        {
            var valid = Utf8Check.ValidLength(buffer.AsSpan(from, length), out var isCut);
            FailAt(
                ScribeFailureKind.Encoding,
                from + valid,
                isCut && isLast ? "The input ends inside a character of UTF-8." : "The bytes are not UTF-8. Save the log as UTF-8 and try again.");
            return string.Empty;
        }
    }

    private void FailAt(ScribeFailureKind kind, int at, string reason)
    {
        var column = Encoding.UTF8.GetCharCount(buffer, from, at - from) + 1;
        Fail(kind, column, total - until + at, reason);
    }
}
