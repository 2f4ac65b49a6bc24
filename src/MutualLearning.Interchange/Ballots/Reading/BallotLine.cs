namespace MutualLearning.Interchange.Ballots;

/// <summary>A line of a file, or the place behind the last one.</summary>
internal readonly record struct BallotLine(int Number, string Text)
{
    /// <summary>How many characters of the line stand before the text.</summary>
    public int Shift { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>What is wrong at a place, which counts from 0.</summary>
    public BallotSyntaxException Wrong(int at, string reason, string expected) => new(new BallotFileFailure(Number, Shift + at + 1, reason, expected));

    /// <summary>What is wrong with the whole line.</summary>
    public BallotSyntaxException Wrong(string reason, string expected) => new(new BallotFileFailure(Number, 0, reason, expected));
}
