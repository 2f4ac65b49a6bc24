using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes <c>.abc.yaml</c>.</summary>
internal static class AbcYamlLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        if (file.Title.Length > 0)
        {
            yield return "description: " + BallotText.Json(file.Title);
        }

        yield return "profile: [";
        foreach (var row in BallotText.Rows(profile))
        {
            var approved = BallotText.Marks(profile, row).Select((mark, option) => (mark, option)).Where(one => one.mark > 0).Select(one => BallotText.Of(one.option));
            yield return $"  [{string.Join(", ", approved)}]{(row + 1 < profile.RowCount ? "," : string.Empty)}";
        }

        yield return "  ]";
        yield return $"num_cand: {profile.OptionCount}";
        if (file.Seats is { } seats)
        {
            yield return $"committeesize: {seats}";
        }

        if (BallotText.Rows(profile).Any(row => profile.Weight(row) != 1))
        {
            yield return $"voter_weights: [{string.Join(", ", BallotText.Rows(profile).Select(row => BallotText.Of(profile.Weight(row))))}]";
        }
    }
}
