using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes Condorcet Election Format.</summary>
internal static class CondorcetLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        yield return "#/Candidates: " + string.Join(" ; ", profile.Options);
        if (file.Title.Length > 0)
        {
            yield return "#/Title: " + file.Title;
        }

        if (file.Seats is { } seats)
        {
            yield return $"#/Number of Seats: {seats}";
        }

        yield return "#/Implicit Ranking: " + (file.Unranked == Unranked.NotCompared ? "false" : "true");
        foreach (var row in BallotText.Rows(profile))
        {
            var tiers = BallotText.Tiers(profile, row).Select(tier => string.Join(" = ", tier.Select(option => profile.Options[option])));
            yield return $"{(tiers.Any() ? string.Join(" > ", tiers) : "/EMPTY/")} * {BallotText.Of(profile.Weight(row))}";
        }
    }
}
