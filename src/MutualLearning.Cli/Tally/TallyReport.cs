using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Cli.Tally;

/// <summary>What rules say to the ballots of a file.</summary>
/// <param name="Title">What the election is called; may be empty.</param>
/// <param name="Profile">The ballots.</param>
/// <param name="Withdrawn">The options that do not stand any more.</param>
/// <param name="Seats">How many are to be chosen.</param>
/// <param name="Unranked">What it means to leave an option out.</param>
/// <param name="Ties">How ties are broken.</param>
/// <param name="Asked">The rules that were asked for, in that order; none when all are wanted.</param>
/// <param name="All">Every rule that can count ballots of this form, by name.</param>
internal sealed record TallyReport(
    string Title,
    Profile Profile,
    IReadOnlyList<string> Withdrawn,
    int Seats,
    Unranked Unranked,
    TieLadder Ties,
    IReadOnlyList<RuleTally> Asked,
    IReadOnlyList<RuleTally> All)
{
    /// <summary>The rules that come to something else when leaving an option out means the other thing, and what they say then.</summary>
    public IReadOnlyList<RuleTally> Otherwise { get; init; } = [];

    /// <summary>What the file says that is not used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
