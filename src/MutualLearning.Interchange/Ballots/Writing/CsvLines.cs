using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes plain tables.</summary>
internal static class CsvLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        foreach (var (key, value) in new[]
        {
            ("title", file.Title),
            ("seats", file.Seats?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty),
            ("unranked", file.Unranked switch { Unranked.BelowRanked => "below", Unranked.NotCompared => "ignore", _ => string.Empty }),
            ("max-score", file.MaxScore is { } max ? BallotText.Of(max) : string.Empty),
        })
        {
            if (value.Length > 0)
            {
                yield return $"# {key}: {value}";
            }
        }

        var form = profile.Form switch { BallotForm.Approval => "approval", BallotForm.Score => "score", _ => "ranking" };
        yield return string.Join(",", profile.Options.Select(name => BallotText.Cell(name, ",;\t")).Prepend(form));
        foreach (var row in BallotText.Rows(profile))
        {
            var cells = Enumerable.Range(0, profile.OptionCount).Select(option => Cell(profile, row, option));
            yield return string.Join(",", cells.Prepend(BallotText.Of(profile.Weight(row))));
        }
    }

    private static string Cell(Profile profile, int row, int option) =>
        profile.Mark(row, option) is var mark && mark == 0 ? string.Empty : BallotText.Of(profile.Form == BallotForm.Score ? mark - 1 : mark);
}
