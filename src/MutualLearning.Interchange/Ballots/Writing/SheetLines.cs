using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes Debian tally sheets and <c>.abc.yaml</c>.</summary>
internal static class SheetLines
{
    private const string Ranks = "-123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static IEnumerable<string> Debian(BallotFile file)
    {
        var profile = file.Profile;
        for (var option = 0; option < profile.OptionCount; option++)
        {
            yield return $"  Option {option + 1}----->: {profile.Options[option]}";
        }

        foreach (var line in BallotText.Repeated(profile, row => "V: " + string.Concat(Marks(profile, row).Select(mark => Ranks[mark]))))
        {
            yield return line;
        }
    }

    public static IEnumerable<string> AbcYaml(BallotFile file)
    {
        var profile = file.Profile;
        if (file.Title.Length > 0)
        {
            yield return "description: " + BallotText.Json(file.Title);
        }

        yield return "profile: [";
        foreach (var row in BallotText.Rows(profile))
        {
            var approved = Marks(profile, row).Select((mark, option) => (mark, option)).Where(one => one.mark > 0).Select(one => BallotText.Of(one.option));
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

    private static IEnumerable<int> Marks(Profile profile, int row) => Enumerable.Range(0, profile.OptionCount).Select(option => profile.Mark(row, option));
}
