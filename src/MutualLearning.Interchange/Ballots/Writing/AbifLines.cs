using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes ABIF: every candidate is declared, so that the order of the options is kept.</summary>
internal static class AbifLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        yield return "{version: \"0.31\"}";
        if (file.Title.Length > 0)
        {
            yield return $"{{title: {BallotText.Json(file.Title)}}}";
        }

        if (file.MaxScore is { } max)
        {
            yield return $"{{max_rating: {max}}}";
        }

        for (var option = 0; option < profile.OptionCount; option++)
        {
            var name = profile.Options[option];
            yield return $"=c{option + 1}:{(name.IndexOfAny(['[', ']']) >= 0 ? BallotText.Json(name) : $"[{name}]")}";
        }

        foreach (var row in BallotText.Rows(profile))
        {
            var tiers = BallotText.Tiers(profile, row).Select(tier => string.Join("=", tier.Select(option => Candidate(profile, row, option))));
            yield return $"{BallotText.Of(profile.Weight(row))}: {string.Join(">", tiers)}".TrimEnd();
        }
    }

    private static string Candidate(Profile profile, int row, int option) =>
        profile.Form == BallotForm.Score ? $"c{option + 1}/{profile.Mark(row, option) - 1}" : $"c{option + 1}";
}
