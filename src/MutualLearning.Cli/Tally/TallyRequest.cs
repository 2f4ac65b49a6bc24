using System.Collections.Generic;

namespace MutualLearning.Cli.Tally;

/// <summary>What <c>mutual-learning tally</c> was asked for, as it was written.</summary>
internal sealed record TallyRequest(
    string File, IReadOnlyList<string> Rules, bool All, int? Seats, string? Unranked, string? Format, IReadOnlyList<string> Ties, bool Explain, bool Json)
{
    /// <summary>How many million steps a rule may make, unless it is said.</summary>
    public const int UsualWork = 16_000;

    /// <summary>How many steps a rule may make.</summary>
    public long Work { get; init; } = UsualWork * 1_000_000L;

    /// <summary>Where to write the proof of the verdict; null for nowhere.</summary>
    public string? Certificate { get; init; }
}
