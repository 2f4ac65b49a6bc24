using System;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Gives the lines of an input one by one and holds no more than one of them, and one block, in memory.</summary>
internal abstract class LineSource(ScribeOptions options, IProgress<long>? progress)
{
    protected const int BlockSize = 64 * 1024;

    /// <summary>Why there are no more lines, where it is not because the input ended.</summary>
    public ScribeFailure? Failure { get; protected set; }

    /// <summary>The number of the last line given.</summary>
    public int Line { get; private set; }

    /// <summary>The bytes, or characters, before the next line.</summary>
    public long Offset { get; protected set; }

    protected ScribeOptions Options => options;

    /// <summary>The next line without its end; null at the end of the input and after a failure.</summary>
    public ValueTask<string?> NextAsync(CancellationToken cancellationToken) =>
        Failure is null && TryTake(out var line) ? new ValueTask<string?>(Check(line)) : ReadOnAsync(cancellationToken);

    /// <summary>How much was read in all.</summary>
    protected abstract long Total { get; }

    /// <summary>Takes the next whole line out of what was read.</summary>
    protected abstract bool TryTake(out string line);

    /// <summary>Takes the last line, which has no end.</summary>
    protected abstract bool TryTakeRest(out string line);

    /// <summary>Reads on; 0 at the end.</summary>
    protected abstract ValueTask<int> FillAsync(CancellationToken cancellationToken);

    protected void Fail(ScribeFailureKind kind, int column, long? offset, string reason) =>
        Failure = new ScribeFailure(kind, Line + 1, column, offset, reason);

    private async ValueTask<string?> ReadOnAsync(CancellationToken cancellationToken)
    {
        while (Failure is null)
        {
            if (TryTake(out var line))
            {
                return Check(line);
            }

            if (Failure is not null)
            {
                return null;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var read = await FillAsync(cancellationToken).ConfigureAwait(false);
            if (Failure is null && Total > options.MaxLength)
            {
                Fail(ScribeFailureKind.TooLong, 0, options.MaxLength, "The input is longer than its limit.");
            }

            progress?.Report(Total);
            if (read == 0 && Failure is null)
            {
                return TryTakeRest(out line) ? Check(line) : null;
            }
        }

        return null;
    }

    private string? Check(string line)
    {
        if (Failure is not null)
        {
            return null;
        }

        if (line.Length > options.MaxLineLength)
        {
            Fail(ScribeFailureKind.LineTooLong, options.MaxLineLength + 1, null, "The line is longer than its limit.");
            return null;
        }

        if (Line == options.MaxLines)
        {
            Fail(ScribeFailureKind.TooManyLines, 0, Offset, "There are more lines than the limit.");
            return null;
        }

        Line++;
        return line;
    }
}
