namespace MutualLearning.Voting.Testing;

/// <summary>A stage of a transferable vote: also where each paper is.</summary>
internal sealed record Stage : Step
{
    public Stage(Step at)
        : base(at)
    {
    }

    /// <summary>Who holds each row; -1 for nobody any more.</summary>
    public int[] Held { get; init; } = [];

    /// <summary>Whose surplus is still to go on.</summary>
    public int[] Surpluses { get; init; } = [];

    /// <summary>Whose surplus has gone on.</summary>
    public int[] Moved { get; init; } = [];
}
