using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What a file of ballots holds. Immutable.</summary>
/// <param name="Profile">The options that may be chosen and the ballots on them, identical ones merged. Withdrawn options are not in it.</param>
public sealed record BallotFile(Profile Profile)
{
    /// <summary>What the election is called; empty where the file does not say.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>How many options are to be chosen, at least 1; null where the file does not say.</summary>
    public int? Seats { get; init; }

    /// <summary>What it means that a ballot leaves an option out; null where the file does not say.</summary>
    public Unranked? Unranked { get; init; }

    /// <summary>Options that were withdrawn before the count, in their order; ballots are read as if they did not stand there.</summary>
    public ValueList<string> Withdrawn { get; init; } = ValueList<string>.Empty;

    /// <summary>The greatest score that a ballot may give; null where the file does not say.</summary>
    public int? MaxScore { get; init; }

    /// <summary>The order of options by which ties are broken, best first; empty where the file does not say.</summary>
    public ValueList<string> TieOrder { get; init; } = ValueList<string>.Empty;

    /// <summary>What each option costs, in the order of the options; empty where options have no costs.</summary>
    public ValueList<Rational> Costs { get; init; } = ValueList<Rational>.Empty;

    /// <summary>What all chosen options may cost together; null where the file does not say.</summary>
    public Rational? Budget { get; init; }

    /// <summary>What the file says that was read but is not used, such as how another program breaks ties: an English sentence each; empty where all of it is used.</summary>
    public ValueList<string> Notes { get; init; } = ValueList<string>.Empty;
}
