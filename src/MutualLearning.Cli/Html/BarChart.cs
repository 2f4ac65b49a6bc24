using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>One bar below its words. <paramref name="From"/> and <paramref name="Width"/> are parts of the whole width.</summary>
internal sealed record Bar(string Label, double From, double Width);

/// <summary>
/// Draws bars below one another. Widths are in per cent and heights in pixels, so that the bars fit any page while the
/// words keep the size of all other words.
/// </summary>
internal static class BarChart
{
    private const int RowHeight = 40;
    private const int AxisHeight = 24;
    private const int LabelLength = 38;
    private const double Narrowest = 0.004;

    public static XElement Draw(
        string id, string title, string description, IReadOnlyList<Bar> bars, IEnumerable<XElement> behind, bool hasAxis)
    {
        var height = (bars.Count * RowHeight) + (hasAxis ? AxisHeight : 0);
        return El("figure", El(
            "svg",
            At("id", id),
            At("role", "img"),
            At("aria-labelledby", $"{id}-t {id}-d"),
            At("width", "100%"),
            At("height", Pixels(height)),
            El("title", At("id", id + "-t"), title),
            El("desc", At("id", id + "-d"), description),
            behind,
            bars.SelectMany(Row)));
    }

    public static string Pixels(int pixels) => pixels.ToString(CultureInfo.InvariantCulture);

    /// <summary>The lower end of the bars, where an axis begins.</summary>
    public static int Bottom(int bars) => bars * RowHeight;

    private static IEnumerable<XElement> Row(Bar bar, int index)
    {
        var top = index * RowHeight;
        yield return El("text", At("x", "0"), At("y", Pixels(top + 15)), PlainText.Shorten(bar.Label, LabelLength));
        if (bar.Width > 0)
        {
            yield return El(
                "rect",
                At("class", "bar"),
                At("x", Pieces.Percent(bar.From)),
                At("y", Pixels(top + 21)),
                At("width", Pieces.Percent(System.Math.Max(bar.Width, Narrowest))),
                At("height", "12"));
        }
    }
}
