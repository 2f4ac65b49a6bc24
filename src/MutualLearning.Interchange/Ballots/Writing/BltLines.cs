using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes BLT and the format of Hill.</summary>
internal static class BltLines
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
