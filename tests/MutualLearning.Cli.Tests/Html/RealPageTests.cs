using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Html;

/// <summary>The page that the real command writes of the sample.</summary>
public sealed class RealPageTests
{
    private const string Dark = "screen and (prefers-color-scheme:dark)";

    [Fact]
    public async Task Page_OfTheSample_TellsWhatTheLogSays()
    {
        var page = (await PageAsync()).Root;

        page.Descendants("h1").Single().Value.Should().Be("How we share the on-call rota");
        page.Descendants("article").Select(card => card.Element("h3")!.Value).Should().Equal(
            "The next one on call is whoever has served least; newcomers start at the group's average", "Swaps need no approval");
        page.Descendants("svg").Select(svg => (string?)svg.Attribute("id")).Should().Equal("timeline", "bars");
        Drawing(page, "timeline").Elements("rect").Should().HaveCount(3, "there are three topics");
        Drawing(page, "bars").Elements("rect").Count(rect => (string?)rect.Attribute("class") == "bar").Should().Be(4, "four people spoke");
        Drawing(page, "bars").Elements("rect").Count(rect => (string?)rect.Attribute("class") == "band").Should().Be(1, "the noise is drawn in");
        page.Descendants("td").Select(cell => cell.Value).Should().Contain("+0.5").And.Contain("write to the other teams about it");
    }

    [Fact]
    public async Task Page_OfTheSample_NeedsNothingElse()
    {
        var (page, text) = await PageAsync();

        Regex.Matches(text, "https?:|//[\\w.]+\\.\\w").Select(match => match.Value).Should().BeEmpty();
        text.Should().NotContainAny("<script", "<link", "<img", "<iframe", "url(", "@import", "@font-face", "src=", "javascript:");
        page.Descendants().Attributes("href").Should().NotBeEmpty().And.OnlyContain(link => link.Value.StartsWith('#'));
    }

    [Fact]
    public async Task Page_OfTheSample_CanBeReadByEverybody()
    {
        var page = (await PageAsync()).Root;

        page.Name.LocalName.Should().Be("html");
        page.Attribute("lang")!.Value.Should().Be("en");
        page.Element("head")!.Element("title")!.Value.Should().Be("Review: How we share the on-call rota");
        foreach (var landmark in new[] { "header", "nav", "main", "footer" })
        {
            page.Descendants(landmark).Should().ContainSingle();
        }

        page.Descendants("main").Single().Elements("section").Should().HaveCount(7);
        page.Descendants("th").Should().NotBeEmpty().And.OnlyContain(cell =>
            (string?)cell.Attribute("scope") == "col" || (string?)cell.Attribute("scope") == "row");
        page.Descendants("table").Should().OnlyContain(table => table.Element("caption")!.Value.Length > 0);
        page.Descendants("tbody").Elements("tr").Count(row => row.Element("th") is null).Should().Be(0, "every row has a header");
        page.Descendants("svg").Should().OnlyContain(svg => (string?)svg.Attribute("role") == "img" && svg.Element("title")!.Value.Length > 0);
    }

    [Fact]
    public async Task Page_OfTheSample_FitsAPhoneAndAPrinter()
    {
        var page = (await PageAsync()).Root;

        page.Descendants("meta").Single(meta => (string?)meta.Attribute("name") == "viewport").Attribute("content")!.Value
            .Should().Be("width=device-width, initial-scale=1");
        var css = page.Descendants("style").Single().Value;
        css.Should().Contain("@media print{").And.Contain("@media (max-width:600px){");
        new PageStyle(css, "print").Own(page.Descendants("nav").Single(), "display").Should().Be("none");
        page.Descendants("svg").Should().OnlyContain(svg => (string?)svg.Attribute("width") == "100%");
    }

    [Theory]
    [InlineData("screen")]
    [InlineData(Dark)]
    [InlineData("print")]
    public async Task Page_OfTheSample_HasTextOfContrastAA(string media)
    {
        var page = (await PageAsync()).Root;
        var style = new PageStyle(page.Descendants("style").Single().Value, media);
        var texts = page.Element("body")!.Descendants()
            .Where(element => element.Name.LocalName is not ("title" or "desc") && element.Nodes().OfType<XText>().Any(text => text.Value.Trim().Length > 0))
            .ToList();

        texts.Should().HaveCountGreaterThan(150);
        foreach (var text in texts)
        {
            var svg = text.Ancestors("svg").FirstOrDefault();
            var colour = style.Colour(text, svg is null ? "color" : "fill")!;
            var behind = (svg?.Elements("rect") ?? []).Where(rect => (string?)rect.Attribute("class") == "band").Select(rect => style.Colour(rect, "fill")!);
            foreach (var surface in behind.Append(Ground(style, text)))
            {
                Contrast.Of(colour, surface).Should().BeGreaterThanOrEqualTo(4.5, "'{0}' is {1} on {2}", text.Value, colour, surface);
            }
        }
    }

    [Theory]
    [InlineData("screen")]
    [InlineData(Dark)]
    [InlineData("print")]
    public async Task Page_OfTheSample_HasDrawingsOfContrastAA(string media)
    {
        var page = (await PageAsync()).Root;
        var style = new PageStyle(page.Descendants("style").Single().Value, media);
        var band = style.Colour(page.Descendants("rect").Single(rect => (string?)rect.Attribute("class") == "band"), "fill")!;
        var marks = page.Descendants().Where(element => (string?)element.Attribute("class") is "bar" or "edge").ToList();

        marks.Should().HaveCount(9, "there are three bars of topics, four of people, and two ends of the band");
        foreach (var mark in marks)
        {
            var colour = style.Colour(mark, mark.Name.LocalName is "rect" ? "fill" : "stroke")!;
            Contrast.Of(colour, Ground(style, mark)).Should().BeGreaterThanOrEqualTo(3);
            Contrast.Of(colour, band).Should().BeGreaterThanOrEqualTo(3);
        }
    }

    [Fact]
    public void PageStyle_AStyleThatIsKnown_IsReadAsABrowserReadsIt()
    {
        var page = XElement.Parse("<html><body><p class='a b' id='x'><i>text</i></p></body></html>");
        var text = page.Descendants("i").Single();
        const string Css = ":root{--ink:#111111}@media print{p{color:#222222}}p.a{color:var(--ink)}p{color:#333333}#y p{color:#444444}i:hover{color:#555555}";

        new PageStyle(Css).Colour(text, "color").Should().Be("#111111");
        new PageStyle(Css + "#x{color:#666666}").Colour(text, "color").Should().Be("#666666");
        new PageStyle(Css.Replace("p.a{color:var(--ink)}", string.Empty, StringComparison.Ordinal), "print").Colour(text, "color").Should().Be("#333333");
        new PageStyle(Css).Colour(text, "background").Should().BeNull();
    }

    private static string Ground(PageStyle style, XElement element) => style.Colour(element, "background") ?? "#ffffff";

    private static XElement Drawing(XElement page, string id) => page.Descendants("svg").Single(svg => (string?)svg.Attribute("id") == id);

    private static async Task<(XElement Root, string Text)> PageAsync()
    {
        using var run = new RealRun();
        var (code, output, error) = await RealRun.Async("review", RealRun.Sample, "--aliases", RealRun.People, "--html", run.Path("out.html"));
        (code, error).Should().Be((0, string.Empty));
        output.Should().Contain("The page: " + run.Path("out.html"));
        var text = await File.ReadAllTextAsync(run.Path("out.html"));
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return (XElement.Load(reader), text);
    }
}
