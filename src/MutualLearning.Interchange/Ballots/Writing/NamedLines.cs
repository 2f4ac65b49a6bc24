using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes the formats in which ballots name options: ABIF, Condorcet Election Format, starvote.</summary>
internal static class NamedLines
{
    public static IEnumerable<string> Abif(BallotFile file)
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

    public static IEnumerable<string> Condorcet(BallotFile file)
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

    public static IEnumerable<string> Starvote(BallotFile file)
    {
        var profile = file.Profile;
        yield return "[options]";
        yield return $"maximum score = {file.MaxScore ?? System.Math.Max(5, Greatest(profile))}";
        if (file.Seats is { } seats)
        {
            yield return $"seats = {seats}";
        }

        foreach (var line in file.TieOrder.Count == 0 ? [] : new[] { "tiebreaker = [" }.Concat(file.TieOrder).Append("]"))
        {
            yield return line;
        }

        yield return "[ballots]";
        foreach (var row in BallotText.Rows(profile))
        {
            yield return $"{BallotText.Of(profile.Weight(row))} ballots:";
            for (var option = 0; option < profile.OptionCount; option++)
            {
                yield return $"{profile.Options[option]} = {profile.Mark(row, option) - 1}";
            }

            yield return string.Empty;
        }
    }

    private static int Greatest(Profile profile) =>
        BallotText.Rows(profile).SelectMany(row => Enumerable.Range(0, profile.OptionCount).Select(option => profile.Mark(row, option) - 1)).Max();

    private static string Candidate(Profile profile, int row, int option) =>
        profile.Form == BallotForm.Score ? $"c{option + 1}/{profile.Mark(row, option) - 1}" : $"c{option + 1}";
}
