namespace MutualLearning.Interchange.Ballots;

/// <summary>Takes the lines of one format. It throws <see cref="BallotSyntaxException"/> where it cannot go on.</summary>
internal abstract class BallotParser(BallotFileOptions options)
{
    /// <summary>Whether a line that is not UTF-8 is Latin-1, as in formats older than UTF-8.</summary>
    public virtual bool AllowsLatin1 => true;

    protected BallotFileOptions Options => options;

    public abstract void Take(BallotLine line);

    /// <summary>Another file to read before the end; null when there is none.</summary>
    public virtual string? NextOther() => null;

    /// <summary>What was read, when the last line was taken.</summary>
    /// <param name="end">The place behind the last line.</param>
    public abstract BallotFile Finish(BallotLine end);

    protected int OptionCount(LineScanner scanner) =>
        scanner.Number(System.Math.Min(options.MaxOptions, Counting.ProfileBuilder.MaxOptions), "the number of options");
}
