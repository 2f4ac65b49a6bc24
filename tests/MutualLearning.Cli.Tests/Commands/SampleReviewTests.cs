using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>The sample of the repository, read by the real command; what is expected was counted by hand in the log.</summary>
public sealed class SampleReviewTests
{
    private const string Reworded = "The next one on call is whoever has served least; newcomers start at the group's average";
    private const string Voted = "The next one on call is whoever has served least; newcomers start at the average";

    [Fact]
    public async Task Review_TheSample_TellsWhatTheLogSays()
    {
        var (code, output, error) = await RealRun.Async("review", RealRun.Sample, "--aliases", RealRun.People);

        (code, error).Should().Be((0, string.Empty));
        output.Split('\n')[0].TrimEnd('\r').Should().Be("How we share the on-call rota");
        output.Should().ContainAll(
            "15 min 38 s", "4 people there", "16 contributions", "2 decisions", "2 actions",
            "chair: Ana Kovač", "scribe: Chidi Eze", "there: Ana Kovač, Bruno Sá, Chidi Eze, Dora Lind", "sent regrets: Emre Aydın",
            "What went wrong in October", "A fairer rota", "Next meeting",
            Reworded, "Voted on: " + Voted, "newcomers start at the", "thank you", "let us look at it again in spring", "+0.5",
            "no rule declared in the record, simple majority assumed", "4 yes to 0 no.", "2 yes to 1 no.",
            "Every other rule asked says the same.", "8 of 10 other rules would have decided otherwise.",
            "superseded", "collective: nobody named", "Noise floor", "3 questions asked, 3 answered.", "3 turns from the speaker queue");
        output.Should().NotContain("\u001b");
    }

    [Fact]
    public async Task Review_TheSampleWithoutAliases_KeepsTheNicksAndInventsNoName()
    {
        var json = await RealRun.JsonAsync(RealRun.Sample);

        Texts(json, "present").Should().Equal("ana", "bruno", "chidi_", "dora");
        Texts(json, "chairs").Should().Equal("ana");
        json.GetRawText().Should().NotContain("Kovač");
    }

    [Fact]
    public async Task Review_TheSampleAsJson_IsTheExampleOfTheDocumentation()
    {
        var page = await RealRun.PageAsync("docs/review-json.md");
        var example = page.Split("```json")[1].Split("```")[0];

        var json = await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People, "--rule", "consensus");

        JsonNode.DeepEquals(JsonNode.Parse(example), JsonNode.Parse(json.GetRawText())).Should().BeTrue(json.GetRawText());
    }

    [Fact]
    public async Task Review_TheSampleAsJson_HoldsWhatTheLogSays()
    {
        var json = await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People);

        json.GetProperty("source").GetString().Should().Be("rota-meeting.irc.log");
        Pairs(json, "topics", "title").Should().Equal(("What went wrong in October", 13), ("A fairer rota", 26), ("Next meeting", 53));
        Texts(json, "present").Should().Equal("Ana Kovač", "Bruno Sá", "Chidi Eze", "Dora Lind");
        Texts(json, "scribes").Should().Equal("Chidi Eze");
        Texts(json, "chairs").Should().Equal("Ana Kovač");
        Pairs(json, "proposals", "text").Should().Equal(
            ("The next one on call is whoever has served least", 32), (Voted, 37), ("Swaps need no approval", 43));
        Pairs(json, "resolutions", "text").Should().Equal((Reworded, 42), ("Swaps need no approval", 48));
        Pairs(json, "actions", "text").Should().Equal(
            ("dora to put the rule into the rota tool", 49), ("write to the other teams about it", 50));
        json.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("owner").GetString()).Should().Equal("Dora Lind", null);
        json.GetProperty("unresolved").EnumerateArray().Select(u => u.GetProperty("line").GetInt32()).Should().Equal(50);
    }

    [Fact]
    public async Task Review_TheSampleAsJson_CountsTheBallotsOfTheLog()
    {
        var json = await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People);

        Ballots(json, 0).Should().BeEquivalentTo("Dora Lind +1", "Ana Kovač +1", "Bruno Sá +1", "Chidi Eze +0.5");
        Ballots(json, 1).Should().BeEquivalentTo("Bruno Sá +1", "Dora Lind -1", "Chidi Eze +1", "Ana Kovač 0");
    }

    [Fact]
    public async Task Review_TheSampleAsJson_CountsWhatWasSaid()
    {
        var contributions = (await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People)).GetProperty("contributions");

        contributions.GetProperty("total").GetInt32().Should().Be(16);
        Counts(contributions, "byKind").Should().Equal(("answer", 3), ("idea", 3), ("question", 3), ("view", 7));
        Counts(contributions, "byPerson").Should().Equal(
            ("Ana Kovač", 7), ("Bruno Sá", 4), ("Chidi Eze", 1), ("Dora Lind", 4), ("Emre Aydın", 0));
    }

    [Fact]
    public async Task Review_TheSampleAsJson_HasExactlyTheDocumentedMembers() =>
        DocumentedJson.Check(await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People));

    [Fact]
    public async Task Review_WithRules_ComparesTheseAfterTheAssumedOne()
    {
        var json = await RealRun.JsonAsync(RealRun.Sample, "--aliases", RealRun.People, "--rule", "consensus", "--rule", "consent");

        Verdicts(json, 0).Should().Equal("simple-majority Adopted", "consensus Adopted", "consent Adopted");
        Verdicts(json, 1).Should().Equal("simple-majority Adopted", "consensus Rejected", "consent NotDecided");
    }

    [Fact]
    public async Task Review_WithTheAssumedRule_NamesItOnce() =>
        Verdicts(await RealRun.JsonAsync(RealRun.Sample, "--rule", "simple-majority", "consensus", "consensus"), 1)
            .Should().Equal("simple-majority Adopted", "consensus Rejected");

    [Fact]
    public async Task Review_Strict_ExitsWith1AndWritesTheObjectAllTheSame()
    {
        var (code, output, error) = await RealRun.Async("review", RealRun.Sample, "--aliases", RealRun.People, "--strict", "--json");

        code.Should().Be(1);
        error.Should().MatchRegex("^mutual-learning: 1 line is unresolved\r?\n$");
        using var document = JsonDocument.Parse(output);
        DocumentedJson.Check(document.RootElement);
    }

    [Fact]
    public async Task Review_StrictAndEverythingResolved_ExitsWith0()
    {
        using var run = new RealRun();
        var log = run.Write("clear.log", "10:00 <ada> scribe+\n10:01 <ada> Topic: Tea\n10:02 <ada> bob: I like it.\n10:03 <bob> present+\n");

        var (code, output, error) = await RealRun.Async("review", log, "--strict");

        (code, error).Should().Be((0, string.Empty));
        output.Should().Contain("Every line was understood.");
    }

    private static string?[] Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString())];

    private static (string?, int)[] Pairs(JsonElement json, string list, string text) =>
        [.. json.GetProperty(list).EnumerateArray().Select(item => (item.GetProperty(text).GetString(), item.GetProperty("line").GetInt32()))];

    private static (string, int)[] Counts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateObject().Select(member => (member.Name, member.Value.GetInt32()))];

    private static string[] Ballots(JsonElement json, int resolution) => Joined(json, resolution, "ballots", "person", "value");

    private static string[] Verdicts(JsonElement json, int resolution) => Joined(json, resolution, "verdicts", "rule", "verdict");

    private static string[] Joined(JsonElement json, int resolution, string list, string one, string other) =>
        [.. json.GetProperty("resolutions")[resolution].GetProperty(list).EnumerateArray()
            .Select(item => $"{item.GetProperty(one).GetString()} {item.GetProperty(other).GetString()}")];
}
