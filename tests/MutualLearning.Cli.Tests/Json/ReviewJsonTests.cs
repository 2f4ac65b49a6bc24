using System.Linq;
using System.Text.Json;
using CsCheck;
using MutualLearning.Cli.Json;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tests.Review;

namespace MutualLearning.Cli.Tests.Json;

public sealed class ReviewJsonTests
{
    [Fact]
    public void Write_AReview_HasExactlyTheDocumentedMembers()
    {
        var json = Parse(SampleReview.Rota);

        Names(json).Should().Equal(
            "source", "topics", "present", "scribes", "chairs", "proposals", "resolutions", "actions", "contributions", "unresolved");
        Names(json.GetProperty("topics")[0]).Should().Equal("title", "line");
        Names(json.GetProperty("proposals")[0]).Should().Equal("text", "line");
        Names(json.GetProperty("resolutions")[0]).Should().Equal("text", "line", "ballots", "verdicts");
        Names(json.GetProperty("resolutions")[0].GetProperty("ballots")[0]).Should().Equal("person", "value");
        Names(json.GetProperty("resolutions")[0].GetProperty("verdicts")[0]).Should().Equal("rule", "verdict", "reason");
        Names(json.GetProperty("actions")[0]).Should().Equal("text", "owner", "line");
        Names(json.GetProperty("contributions")).Should().Equal("total", "byKind", "byPerson");
        Names(json.GetProperty("unresolved")[0]).Should().Equal("line", "text", "reason");
    }

    [Fact]
    public void Write_AReview_HoldsItsValues()
    {
        var json = Parse(SampleReview.Rota);

        Texts(json.GetProperty("present")).Should().Equal("Ana Kovač", "Bruno Sá", "Chidi Eze", "Dora Lind");
        Texts(json.GetProperty("chairs")).Should().Equal("Ana Kovač");
        Texts(json.GetProperty("scribes")).Should().Equal("Chidi Eze");
        json.GetProperty("actions")[1].GetProperty("owner").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("contributions").GetProperty("total").GetInt32().Should().Be(29);
        json.GetProperty("contributions").GetProperty("byPerson").GetProperty("Emre Aydın").GetInt32().Should().Be(0);
        json.GetProperty("resolutions")[1].GetProperty("verdicts").EnumerateArray().Select(v => v.GetProperty("rule").GetString())
            .Should().Equal("simple-majority", "absolute-majority", "consensus");
    }

    [Fact]
    public void Write_PeopleInAnyOrder_ListsThemByName() =>
        ReviewJson.Write(SampleReview.Rota with { People = [.. SampleReview.Rota.People.Reverse()] })
            .Should().Be(ReviewJson.Write(SampleReview.Rota));

    [Fact]
    public void Write_Letters_AreReadable() => ReviewJson.Write(SampleReview.Rota).Should().Contain("\"Ana Kovač\"").And.NotContain("\r");

    [Fact]
    public void Write_HostileText_ReadsBackAsItWasButForHalfSurrogatePairs() => HostileText.Any.Sample(text =>
    {
        var written = ReviewJson.Write(SampleReview.Of(text));

        JsonDocument.Parse(written).RootElement.GetProperty("source").GetString().Should().Be(PlainText.WellFormed(text));
        written.Where(char.IsControl).Should().OnlyContain(c => c == '\n');
    });

    private static JsonElement Parse(MeetingReview review) => JsonDocument.Parse(ReviewJson.Write(review)).RootElement;

    private static string[] Names(JsonElement value) => [.. value.EnumerateObject().Select(member => member.Name)];

    private static string?[] Texts(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString())];
}
