using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Gives the lines of a stream one by one, and holds one line and one block at most.</summary>
internal sealed class BallotLines(Stream stream, BallotFileOptions options, bool allowsLatin1)
{
    private const string Expected = "a text in UTF-8";
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    private byte[] block = new byte[64 * 1024];
    private int from;
    private int to;
    private int seen;
    private long total;
    private bool isOver;

    /// <summary>The number of the last line given.</summary>
    public int Number { get; private set; }

    /// <summary>The next line, without its end; null at the end of the stream.</summary>
    public async ValueTask<BallotLine?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var end = Array.IndexOf(block, (byte)'\n', from + seen, to - from - seen);
            if (end >= 0)
            {
                var line = Decode(from, end);
                from = end + 1;
                seen = 0;
                return line;
            }

            seen = to - from;
            if (isOver)
            {
                var rest = from == to ? default(BallotLine?) : Decode(from, to);
                (from, seen) = (to, 0);
                return rest;
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (seen > options.MaxLineLength)
        {
            throw Here.Wrong($"The line is longer than {options.MaxLineLength} bytes", "a shorter line");
        }

        var target = seen * 2 > block.Length ? new byte[block.Length * 2] : block;
        Buffer.BlockCopy(block, from, target, 0, seen);
        (block, from, to) = (target, 0, seen);
        var read = await stream.ReadAsync(block, to, block.Length - to, cancellationToken).ConfigureAwait(false);
        isOver = read == 0;
        to += read;
        total += read;
        if (total > options.MaxBytes)
        {
            throw Here.Wrong($"The file is longer than {options.MaxBytes} bytes", "a shorter file");
        }
    }

    private BallotLine Here => new(Number + 1, string.Empty);

    private BallotLine Decode(int start, int end)
    {
        end -= end > start && block[end - 1] == '\r' ? 1 : 0;
        start += Number == 0 && end - start >= 3 && block[start] == 0xEF && block[start + 1] == 0xBB && block[start + 2] == 0xBF ? 3 : 0;
        if (end - start > options.MaxLineLength)
        {
            throw Here.Wrong($"The line is longer than {options.MaxLineLength} bytes", "a shorter line");
        }

        var bytes = block.AsSpan(start, end - start);
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            throw Here.Wrong(zero, "There is a zero byte: this is no text, or not UTF-8", Expected);
        }

        var valid = Utf8Check.ValidLength(bytes, out _);
        if (valid < bytes.Length && !allowsLatin1)
        {
            throw Here.Wrong(Encoding.UTF8.GetCharCount(block, start, valid), "The bytes are not UTF-8", Expected);
        }

        var text = (valid < bytes.Length ? Latin1 : Encoding.UTF8).GetString(block, start, end - start);

        // The end mark of old systems.
        return new BallotLine(++Number, text.TrimEnd('\u001A'));
    }
}
