using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes Pabulib; every vote is a row of its own.</summary>
internal static class PabulibLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        yield return "META";
        yield return "key;value";
        yield return "description;" + BallotText.Cell(file.Title, ";");
        yield return $"num_projects;{profile.OptionCount}";
        yield return $"num_votes;{BallotText.Of(profile.BallotCount)}";
        if (file.Budget is { } budget)
        {
            yield return "budget;" + BallotText.Amount(budget);
        }

        yield return "vote_type;" + profile.Form switch { BallotForm.Approval => "approval", BallotForm.Score => "scoring", _ => "ordinal" };
        yield return "PROJECTS";
        yield return "project_id;cost;name";
        for (var option = 0; option < profile.OptionCount; option++)
        {
            yield return $"{option + 1};{BallotText.Amount(file.Costs[option])};{BallotText.Cell(profile.Options[option], ";")}";
        }

        yield return "VOTES";
        yield return profile.Form == BallotForm.Score ? "voter_id;vote;points" : "voter_id;vote";
        var voter = 0L;
        foreach (var vote in BallotText.Repeated(profile, row => Vote(profile, row)))
        {
            voter++;
            yield return BallotText.Of(voter) + ";" + vote;
        }
    }

    private static string Vote(Profile profile, int row)
    {
        List<int> order = [.. BallotText.Tiers(profile, row).SelectMany(tier => tier)];
        var vote = string.Join(",", order.Select(option => BallotText.Of(option + 1)));
        return profile.Form == BallotForm.Score
            ? vote + ";" + string.Join(",", order.Select(option => BallotText.Of(profile.Mark(row, option) - 1)))
            : vote;
    }
}
