using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MutualLearning.Docs.Tests;

/// <summary>A picture of the page of a record: its head, its time line, one decision under every rule, and participation. Words, charts and colours are those of the page.</summary>
internal sealed partial class RecordPicture
{
    private const int Left = 24;
    private const int Right = 352;
    private const int Width = 900;
    private const int ChartWidth = 296;
    private const int Margin = 24;
    private const int LineLength = 66;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement page;
    private readonly List<XElement> drawn = [];

    private RecordPicture(XElement page) => this.page = page;

    /// <summary>Draws the picture of a page as the command writes it.</summary>
    public static string Draw(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return new RecordPicture(XElement.Load(reader)).Draw();
    }

    private string Draw()
    {
        Text(Left, 46, page.Descendants("h1").Single().Value, "h1");
        Text(Left, 70, page.Descendants("header").Single().Element("p")!.Value, "quiet");
        var left = Chart(Section("topics"), Left, 112);
        left = Chart(Section("participation"), Left, left + 36);
        left = Lines(Left, left + 6, Section("participation").Elements("p").Where(p => p.Value.StartsWith("The shaded band", StringComparison.Ordinal) || p.Value.StartsWith("People stand", StringComparison.Ordinal)).Select(p => p.Value), 44);
        var right = Decision(112);
        var height = Math.Max(left, right) + Margin;
        return Write(new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"), new XAttribute("width", Number(Width)), new XAttribute("height", Number(height)),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", "picture"),
            new XElement(Svg + "title", new XAttribute("id", "picture"), "The page of a record: " + page.Descendants("h1").Single().Value),
            new XElement(Svg + "style", Style(page.Descendants("style").Single().Value)),
            new XElement(Svg + "rect", Place(0.5, 0.5), new XAttribute("width", Number(Width - 1)), new XAttribute("height", Number(height - 1)), new XAttribute("rx", "8"), new XAttribute("class", "page")),
            drawn));
    }

    // What the page says of its charts, with the colours themselves: not everything that shows a picture knows the properties of a page.
    private static string Style(string sheet)
    {
        var rules = string.Join('\n', sheet.Split('\n').Where(rule => rule.StartsWith("svg ", StringComparison.Ordinal) || rule.StartsWith("#timeline", StringComparison.Ordinal)))
            + "\n" + Additions;
        var palettes = Palette().Matches(sheet).Select(palette => Property().Replace(rules, use => Value(palette.Value, use.Groups[1].Value))).ToArray();
        return $"{palettes[0]}\n@media (prefers-color-scheme:dark){{\n{palettes[1]}\n}}";
    }

    private static string Value(string palette, string name) =>
        palette.Split(';', '{').Select(property => property.Trim()).Single(property => property.StartsWith($"--{name}:", StringComparison.Ordinal)).Split(':')[1];

    // The words of HTML have a colour, those of SVG a filling.
    private const string Additions = """
        text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        .page{fill:var(--page);stroke:var(--hair)}
        .stripe{fill:var(--stripe)}
        svg text{font-size:12.5px}
        svg text.h1{font-size:24px;font-weight:700}
        svg text.h2{font-size:17px;font-weight:700}
        svg text.strong{font-weight:600}
        svg text.quiet{fill:var(--quiet)}
        svg text.adopted{fill:var(--good);font-weight:600}
        svg text.rejected{fill:var(--bad)}
        svg text.undecided{fill:var(--open)}
        """;

    [GeneratedRegex(@":root\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Palette();

    [GeneratedRegex(@"var\(--(\w+)\)", RegexOptions.None, 1000)]
    private static partial Regex Property();

    private int Chart(XElement section, int x, int y)
    {
        Text(x, y, section.Element("h2")!.Value, "h2");
        var chart = section.Descendants("svg").First();
        var height = int.Parse(chart.Attribute("height")!.Value, CultureInfo.InvariantCulture);
        var copy = Copy(chart);
        copy.SetAttributeValue("x", Number(x));
        copy.SetAttributeValue("y", Number(y + 14));
        copy.SetAttributeValue("width", Number(ChartWidth));
        drawn.Add(copy);
        return y + 14 + height;
    }

    /// <summary>The decision on which the rules differ most.</summary>
    private int Decision(int y)
    {
        var section = Section("decisions");
        var card = section.Elements("article").MaxBy(a => a.Descendants("tr").Count(row => row.Attribute("class")?.Value == "differs"))!;
        var badge = card.Descendants("span").First();
        Text(Right, y, section.Element("h2")!.Value, "h2");
        y = Lines(Right, y + 6, [card.Element("h3")!.Value], LineLength, "strong");
        Text(Right, y += 22, badge.Value, badge.Attribute("class")!.Value.Replace("badge ", string.Empty, StringComparison.Ordinal));
        y = Lines(Right + 64, y - 20, [badge.Parent!.Value[badge.Value.Length..]], LineLength - 8);
        y = Lines(Right, y + 2, card.Elements("p").Skip(1).Take(1).Select(p => p.Value), LineLength);
        var rules = card.Descendants("table").Last();
        Text(Right, y += 30, rules.Element("caption")!.Value, "strong");
        y += 8;
        foreach (var row in rules.Element("tbody")!.Elements("tr"))
        {
            if (row.Attribute("class") is not null)
            {
                drawn.Add(new XElement(Svg + "rect", Place(Right - 6, y), new XAttribute("width", Number(Width - Right - Margin + 12)), new XAttribute("height", "24"), new XAttribute("class", "stripe")));
            }

            Text(Right, y + 17, row.Element("th")!.Value, "strong");
            Text(Right + 138, y + 17, row.Element("td")!.Value, row.Descendants("span").Single().Attribute("class")!.Value);
            Text(Right + 272, y + 17, row.Elements("td").Last().Value);
            y += 24;
        }

        return Lines(Right, y, card.Elements("p").Where(p => p.Value.StartsWith("Line ", StringComparison.Ordinal)).Select(p => p.Value), LineLength, "quiet");
    }

    private XElement Section(string id) => page.Descendants("section").Single(s => s.Attribute("id")!.Value == id);

    private int Lines(int x, int y, IEnumerable<string> texts, int length, string? kind = null)
    {
        foreach (var line in texts.SelectMany(text => Wrap(text, length)))
        {
            Text(x, y += 20, line, kind);
        }

        return y;
    }

    private static IEnumerable<string> Wrap(string text, int length)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        yield return line.ToString();
    }

    private void Text(int x, int y, string text, string? kind = null) =>
        drawn.Add(new XElement(Svg + "text", Place(x, y), kind is null ? null : new XAttribute("class", kind), text.Trim()));

    private static XAttribute[] Place(double x, double y) => [new("x", Number(x)), new("y", Number(y))];

    private static XElement Copy(XElement element) => new(
        Svg + element.Name.LocalName, element.Attributes(), element.Nodes().Select(node => node is XElement child ? (XNode)Copy(child) : new XText(((XText)node).Value)));

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Write(XElement picture)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            picture.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }
}
