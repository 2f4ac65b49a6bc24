using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using MutualLearning.Cli.Html;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tests.Review;

namespace MutualLearning.Cli.Tests.Html;

public sealed class ReviewPageTests
{
    private static readonly string[] Levels = ["h1", "h2", "h3", "h4"];

    [Fact]
    public void Write_TheSameReview_GivesTheSameBytes() =>
        ReviewPage.Write(SampleReview.Rota).Should().Be(ReviewPage.Write(SampleReview.Rota with { })).And.NotContain("\r");

    [Fact]
    public void Write_AnyReview_NeedsNothingFromTheNetworkAndRunsNothing()
    {
        var page = Parse(ReviewPage.Write(SampleReview.Rota));

        page.Descendants().Select(e => e.Name.LocalName).Should().NotContain(["script", "link", "img", "iframe", "object", "form", "base"]);
        page.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src").Should().OnlyContain(a => a.Value.StartsWith('#'));
        page.Descendants("style").Single().Value.Should().NotContain("url(").And.NotContain("@import");
        page.Descendants("meta").Should().Contain(m => (string?)m.Attribute("content") == "default-src 'none'; style-src 'unsafe-inline'");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_AnyReview_HasLandmarksLanguageAndHeadingsInOrder(bool full)
    {
        var page = Parse(ReviewPage.Write(full ? SampleReview.Rota : SampleReview.Empty));

        page.Attribute("lang")!.Value.Should().Be("en");
        page.Element("body")!.Elements().Select(e => e.Name.LocalName).Should().Equal("a", "header", "nav", "main", "footer");
        page.Descendants("meta").Should().Contain(m => (string?)m.Attribute("name") == "viewport");
        var levels = page.Descendants().Select(e => System.Array.IndexOf(Levels, e.Name.LocalName)).Where(level => level >= 0).ToList();
        levels.Count(level => level == 0).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Write_AnyReview_NamesTablesAndDrawings()
    {
        var page = Parse(ReviewPage.Write(SampleReview.Rota));

        page.Descendants("table").Should().HaveCountGreaterThan(5).And.OnlyContain(table => table.Element("caption")!.Value.Length > 0);
        page.Descendants("th").Should().OnlyContain(th => th.Attribute("scope") != null);
        page.Descendants("svg").Should().HaveCount(2).And.OnlyContain(svg =>
            svg.Attribute("role")!.Value == "img" && svg.Element("title")!.Value.Length > 0 && svg.Element("desc")!.Value.Length > 0);
    }

    [Fact]
    public void Write_AnyReview_HasUniqueIdsAndEveryReferenceMeetsOne()
    {
        var page = Parse(ReviewPage.Write(SampleReview.Rota));
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();

        ids.Should().OnlyHaveUniqueItems();
        page.Descendants().Attributes("href").Select(a => a.Value[1..]).Should().BeSubsetOf(ids);
        page.Descendants().Attributes("aria-labelledby").SelectMany(a => a.Value.Split(' ')).Should().BeSubsetOf(ids);
    }

    [Fact]
    public void Write_HostileText_StaysText() => HostileText.Any.Sample(text =>
    {
        var written = ReviewPage.Write(SampleReview.Of(text));
        var page = Parse(written);

        page.Descendants("h1").Single().Value.Should().Be(PlainText.Clean(text));
        page.Descendants("script").Should().BeEmpty();
        page.Descendants().Attributes().Should().NotContain(a => a.Name.LocalName.StartsWith("on", System.StringComparison.Ordinal));
        written.Should().NotContainAny("<script", "<img", "\u202e", "\u2066", "\u001b", "\u0000");
    });

    [Fact]
    public void Write_StyleSheet_IsReadByHtmlAsItStands()
    {
        var page = ReviewPage.Write(SampleReview.Empty);
        var style = page.Split("<style>")[1].Split("</style>")[0];

        style.Should().NotContainAny("&", "<", ">");
        style.Should().Contain("@media print").And.Contain("max-width:600px").And.Contain("prefers-color-scheme:dark");
    }

    [Fact]
    public void Write_ElementsWithoutContent_HaveAnEndTag() =>
        System.Text.RegularExpressions.Regex.Matches(ReviewPage.Write(SampleReview.Of(string.Empty)), "<(\\w+)[^>]*/>")
            .Select(match => match.Groups[1].Value).Distinct().Should().BeSubsetOf(["meta", "rect", "line"]);

    [Fact]
    public void Write_Bars_StandInTheOrderOfNamesWithTheBandOfChanceBehindThem()
    {
        var bars = Parse(ReviewPage.Write(SampleReview.Rota)).Descendants("svg").Last();

        bars.Elements("text").Select(t => t.Value).Should().Equal("9 · Ana Kovač", "8 · Bruno Sá", "4 · Chidi Eze", "8 · Dora Lind");
        bars.Elements("rect").First().Attribute("class")!.Value.Should().Be("band");
        bars.Elements("line").Should().HaveCount(2);
    }

    [Fact]
    public void Write_ARecordWithoutTimes_HasNoTimeline() =>
        Parse(ReviewPage.Write(SampleReview.Rota with { Length = null, Topics = [new TopicReview("x", 1, null, null, 1)] }))
            .Descendants("svg").Should().ContainSingle();

    private static XElement Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
