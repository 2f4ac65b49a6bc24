using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes the files of Scottish councils, without parties.</summary>
internal static class ScottishLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        yield return $"{profile.OptionCount},{file.Seats},";
        foreach (var row in BallotText.Rows(profile))
        {
            yield return BallotText.Of(profile.Weight(row)) + ","
                + string.Concat(BallotText.Tiers(profile, row).Select(tier => BallotText.Of(tier[0] + 1) + ","));
        }

        for (var option = 0; option < profile.OptionCount; option++)
        {
            yield return $"\"Candidate {option + 1}\",{BallotText.Quoted(profile.Options[option])},\"\",";
        }

        if (file.Title.Length > 0)
        {
            yield return BallotText.Quoted(file.Title);
        }
    }
}
