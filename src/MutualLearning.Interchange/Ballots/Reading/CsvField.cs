namespace MutualLearning.Interchange.Ballots;

/// <summary>A cell of a table: its text without quotes and space around it, and where it stands.</summary>
internal readonly record struct CsvField(BallotLine Line, int At, string Text)
{
    public BallotSyntaxException Wrong(string reason, string expected) => Line.Wrong(At, reason, expected);
}
