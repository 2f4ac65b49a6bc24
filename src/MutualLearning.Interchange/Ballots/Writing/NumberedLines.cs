using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes the formats in which ballots name options by number from 1: BLT, Hill, Scottish CSV.</summary>
internal static class NumberedLines
{
    public static IEnumerable<string> Blt(BallotFile file)
    {
        foreach (var line in Ballots(file))
        {
            yield return line;
        }

        foreach (var name in file.Profile.Options.Concat(file.Withdrawn).Concat(Title(file)))
        {
            yield return BallotText.Quoted(name);
        }
    }

    public static IEnumerable<string> Hill(BallotFile file) =>
        Ballots(file).Append(string.Join(" ", file.Profile.Options.Concat(Title(file)).Select(BallotText.Quoted)));

    public static IEnumerable<string> Scottish(BallotFile file)
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

        foreach (var title in Title(file))
        {
            yield return BallotText.Quoted(title);
        }
    }

    private static string[] Title(BallotFile file) => file.Title.Length > 0 ? [file.Title] : [];

    private static IEnumerable<string> Ballots(BallotFile file)
    {
        Profile profile = file.Profile;
        var (count, withdrawn) = (profile.OptionCount, file.Withdrawn.Count);
        yield return $"{count + withdrawn} {file.Seats}";
        if (withdrawn > 0)
        {
            yield return string.Join(" ", Enumerable.Range(count + 1, withdrawn).Select(option => $"-{option}"));
        }

        foreach (var row in BallotText.Rows(profile))
        {
            var tiers = BallotText.Tiers(profile, row).Select(tier => string.Join("=", tier.Select(option => BallotText.Of(option + 1))) + " ");
            yield return BallotText.Of(profile.Weight(row)) + " " + string.Concat(tiers) + "0";
        }

        yield return "0";
    }
}
