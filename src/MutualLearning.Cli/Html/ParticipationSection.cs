using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>How people took part: bars with the band of chance, questions and waits.</summary>
internal static class ParticipationSection
{
    public static XElement Draw(MeetingReview review)
    {
        var people = review.Speakers();
        var band = ChanceBand.Of(review.Participation);
        var kinds = review.Kinds.Select(kind => Pieces.Row(Said(kind.Kind), Pieces.Number(Words.Of(kind.Count))));
        return Pieces.Section(
            "participation",
            "Participation",
            people.Count == 0 ? null : Bars(people, band),
            ParticipationWords.Of(review.Participation).Concat(band is null ? [] : [Words.Band]).Append(Words.NoRanking)
                .Select(sentence => El("p", sentence)),
            review.Kinds.Count == 0 ? null : Pieces.Table("Contributions by kind", ["Kind", "#Contributions"], kinds),
            El("p", Words.Questions(review.Questions)),
            El("p", Words.Waits(review.Waits)));
    }

    private static XElement Bars(IReadOnlyList<PersonReview> people, ChanceBand? band)
    {
        var most = System.Math.Max(1, System.Math.Max(people.Max(person => person.Contributions), band?.High ?? 0));
        Bar[] bars = [.. people.Select(person => new Bar(
            $"{Words.Of(person.Contributions)} · {PlainText.Clean(person.Name)}", 0, person.Contributions / most))];
        var description = "Contributions of each person, in the order of their names. "
            + string.Join("; ", people.Select(person => $"{person.Name}: {Words.Of(person.Contributions)}"))
            + (band is null ? string.Empty : $". Band of chance: {Words.Of(band.Low)} to {Words.Of(band.High)}");
        var behind = band is null ? [] : Band(band, most, BarChart.Bottom(bars.Length));
        return BarChart.Draw("bars", "Contributions of each person", description, bars, behind, hasAxis: false);
    }

    private static IEnumerable<XElement> Band(ChanceBand band, double most, int bottom)
    {
        var height = BarChart.Pixels(bottom);
        var width = Pieces.Percent((band.High - band.Low) / most);
        var left = Pieces.Percent(band.Low / most);
        yield return El("rect", At("class", "band"), At("x", left), At("y", "0"), At("width", width), At("height", height));
        foreach (var end in new[] { band.Low, band.High })
        {
            var x = Pieces.Percent(end / most);
            yield return El("line", At("class", "edge"), At("x1", x), At("x2", x), At("y1", "0"), At("y2", height));
        }
    }
}
