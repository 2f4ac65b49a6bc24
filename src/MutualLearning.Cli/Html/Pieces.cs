using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>Pieces that several parts of the page are made of.</summary>
internal static class Pieces
{
    public static XElement Section(string id, string heading, params object?[] content) => El(
        "section", At("id", id), At("aria-labelledby", id + "-h"), El("h2", At("id", id + "-h"), heading), content);

    public static XElement Nothing(string sentence) => El("p", At("class", "quiet"), sentence);

    /// <summary>A table; a column whose name begins with # holds numbers, and the first cell of a row is its header.</summary>
    public static XElement Table(string caption, string[] columns, IEnumerable<XElement> rows) => El(
        "table",
        El("caption", caption),
        El("thead", El("tr", columns.Select(column => El(
            "th", At("scope", "col"), column.StartsWith('#') ? At("class", "n") : null, column.TrimStart('#'))))),
        El("tbody", rows));

    public static XElement Row(params object?[] cells) => El("tr", cells.Select((cell, column) =>
        column == 0 && cell is XElement { Name.LocalName: "bdi" } ? El("th", At("scope", "row"), cell)
        : cell is XElement { Name.LocalName: "td" } ? cell
        : El("td", cell)));

    public static XElement Number(string text) => El("td", At("class", "n"), text);

    public static string Percent(double part) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
