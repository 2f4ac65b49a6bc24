using System.Collections.Generic;

namespace MutualLearning.Cli.Tally;

/// <summary>What <c>mutual-learning tally</c> was asked for, as it was written.</summary>
internal sealed record TallyRequest(
    string File, IReadOnlyList<string> Rules, bool All, int? Seats, string? Unranked, string? Format, IReadOnlyList<string> Ties, bool Explain, bool Json)
{
    /// <summary>Where to write the proof of the verdict; null for nowhere.</summary>
    public string? Certificate { get; init; }
}
