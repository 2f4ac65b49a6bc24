using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using MutualLearning.Cli.Tests.Commands;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Cli.Tests.Tally;

/// <summary>What the samples say was counted by hand.</summary>
public sealed class TallyCommandTests
{
    private static readonly string[] Members = ["title", "options", "ballots", "form", "seats", "unranked", "ties", "withdrawn", "notes", "results"];

    private static readonly string[] ResultMembers = ["rule", "verdict", "reason", "winners", "ranking", "committees", "tied", "tiesBrokenBy", "rounds"];

    [Fact]
    public async Task Tally_OneRule_ShowsItsRoundsAndWhatOtherRulesSay()
    {
        var (code, output, error) = await RealRun.Async("tally", TallyFiles.Offsite, "--rule", "irv");

        (code, error).Should().Be((0, string.Empty));
        output.Should().ContainAll(
            "Days together 2031", "Ballots: 10 rankings, of which 4 differ.", "To be chosen: 1 of 4.", "Chosen: City loft.",
            "Lake house 4 · City loft 5", "out: Stay at home", "What other rules say, beside irv", "schulze", "Old farm", "differs",
            "If options left out were not compared, other options would be chosen: Lake house (");
        output.Should().NotContain("\u001b");
    }

    [Fact]
    public async Task Tally_NoRule_ShowsEveryRuleThatCountsSuchBallots()
    {
        var (code, output, _) = await RealRun.Async("tally", TallyFiles.Offsite);

        code.Should().Be(0);
        output.Should().ContainAll("What the rules say", "borda", "kemeny", "plurality", "Lake house").And.NotContain("consent").And.NotContain("score");
    }

    [Theory]
    [InlineData("2 1\n3 1 2 0\n2 2 0\n0\n\"Ann\" \"Bo\"")]
    [InlineData("3: Ann>Bo\n2: Bo\n")]
    [InlineData("ranking,Ann,Bo\n3,1,2\n2,,1\n")]
    public async Task Tally_OfTheStandardInput_TellsItsFormat(string ballots)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await MutualLearningCli.RunAsync(["tally", "-", "--rule", "plurality"], new StringReader(ballots), output, error, TestContext.Current.CancellationToken);

        (code, error.ToString()).Should().Be((0, string.Empty));
        output.ToString().Should().ContainAll("Ballots: 5 rankings", "Chosen: Ann.");
        (await MutualLearningCli.RunAsync(["tally", "-"], new StringReader("?"), output, error, TestContext.Current.CancellationToken)).Should().Be(2);
    }

    /// <summary>Seats for parties are another question: an option there can have several.</summary>
    [Fact]
    public async Task Tally_OfSeveralSeats_ListsNoOptionTwiceUnlessARuleForPartiesIsNamed()
    {
        var all = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--all", "--seats", "3");
        var named = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--rule", "dhondt", "--seats", "3");

        foreach (var result in all.GetProperty("results").EnumerateArray().Where(one => !one.GetProperty("tied").GetBoolean()))
        {
            TallyFiles.Sets(result.GetProperty("winners")).Should().OnlyHaveUniqueItems(result.GetProperty("rule").GetString());
        }

        named.GetProperty("results")[0].GetProperty("winners").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task Tally_Explained_SaysWhyAndWhyNot()
    {
        var (_, output, _) = await RealRun.Async("tally", TallyFiles.Offsite, "--rule", "schulze", "--explain");
        var json = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--rule", "schulze", "--explain");

        output.Should().ContainAll("Why not the others", "What would have to change", "What the outcome hangs on", "Old farm beats every other option in a pair.");
        var explanation = json.GetProperty("results")[0].GetProperty("explanation");
        explanation.GetProperty("why")[0].EnumerateObject().Select(member => member.Name).Should().Equal("code", "arguments", "text");
        json.GetProperty("results")[0].GetProperty("hangsOn")[0].GetProperty("code").GetString().Should().StartWith("robust.");
        explanation.GetProperty("why")[0].GetProperty("code").GetString().Should().StartWith("why.");
        explanation.GetProperty("tables")[0].EnumerateObject().Select(member => member.Name).Should().Equal("title", "columns", "rows");
    }

    [Fact]
    public async Task Tally_AsJson_IsTheExampleOfTheDocumentation()
    {
        var example = (await RealRun.PageAsync("docs/tally-json.md")).Split("```json")[1].Split("```")[0];

        var json = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--rule", "irv");

        JsonNode.DeepEquals(JsonNode.Parse(example), JsonNode.Parse(json.GetRawText())).Should().BeTrue(json.GetRawText());
    }

    [Fact]
    public async Task Tally_AsText_IsTheExampleOfTheDocumentation()
    {
        var example = (await RealRun.PageAsync("docs/tally.md")).Split("```text\n")[1].Split("```")[0];

        var (_, output, _) = await RealRun.Async("tally", TallyFiles.Offsite, "--rule", "irv");

        Trimmed(output.Split("What other rules say")[0]).Should().Be(Trimmed(example));

        static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
    }

    [Fact]
    public async Task Tally_AllAsJson_HasTheDocumentedMembersInOrder()
    {
        var json = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--rule", "schulze:strength=margins", "--all");

        json.EnumerateObject().Select(member => member.Name).Should().Equal(Members);
        var results = json.GetProperty("results").EnumerateArray().ToList();
        results.Should().HaveCountGreaterThan(5).And.OnlyContain(result => result.EnumerateObject().Select(member => member.Name).SequenceEqual(ResultMembers));
        results[0].GetProperty("rule").GetString().Should().Be("schulze:strength=margins");
        results.Select(result => result.GetProperty("rule").GetString()).Should().OnlyHaveUniqueItems();
        var page = await RealRun.PageAsync("docs/tally-json.md");
        page.Should().ContainAll(Members.Select(member => $"| `{member}")).And.ContainAll(ResultMembers.Select(member => $"| `results[].{member}"));
    }

    [Fact]
    public async Task Tally_UnrankedAndSeats_GoBeforeWhatTheFileSays()
    {
        using var run = new RealRun();
        var file = run.Write("a.cvotes", "#/Candidates: A ; B ; C\n#/Number of Seats: 2\n#/Implicit Ranking: false\n2 || A * 3\nB > A * 2\n");

        var own = await TallyFiles.JsonAsync(file, "--rule", "schulze");
        var other = await TallyFiles.JsonAsync(file, "--rule", "schulze", "--seats", "1", "--unranked", "below");

        (own.GetProperty("seats").GetInt32(), own.GetProperty("unranked").GetString()).Should().Be((2, "ignore"));
        TallyFiles.Sets(own.GetProperty("results")[0].GetProperty("winners")).Should().HaveCount(2).And.StartWith("B");
        TallyFiles.Sets(other.GetProperty("results")[0].GetProperty("winners")).Should().Equal("A");
    }

    [Fact]
    public async Task Tally_ATie_StandsUnlessItsLadderBreaksIt()
    {
        using var run = new RealRun();
        var file = run.Write("a.csv", "ranking,A,B,C\n1,1,2,3\n1,2,1,3\n");

        var tied = (await TallyFiles.JsonAsync(file, "--rule", "plurality")).GetProperty("results")[0];
        var chair = (await TallyFiles.JsonAsync(file, "--rule", "plurality", "--ties", "previous-rounds", "chair:B>A")).GetProperty("results")[0];
        var lot = await TallyFiles.JsonAsync(file, "--rule", "plurality", "--ties", "lot:2031-02-03");

        tied.GetProperty("tied").GetBoolean().Should().BeTrue();
        TallyFiles.Sets(tied.GetProperty("winners")).Should().Equal("A=B");
        TallyFiles.Sets(chair.GetProperty("winners")).Should().Equal("B");
        chair.GetProperty("tiesBrokenBy")[0].GetString().Should().Be("chair");
        lot.GetProperty("ties")[0].GetString().Should().Be("lot");
        lot.GetProperty("results")[0].GetProperty("tied").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task Tally_TheOrderForTiesInAFile_IsUsedUnlessTiesAreToStand()
    {
        using var run = new RealRun();
        var file = run.Write("a.starvote", "[options]\ntiebreaker = [\nBo\nAnn\n]\n[ballots]\nAnn = 5\nBo = 5\n");

        var broken = (await TallyFiles.JsonAsync(file, "--rule", "schulze")).GetProperty("results")[0];
        var stands = (await TallyFiles.JsonAsync(file, "--rule", "schulze", "--ties", "none")).GetProperty("results")[0];

        TallyFiles.Sets(broken.GetProperty("winners")).Should().Equal("Bo");
        TallyFiles.Sets(stands.GetProperty("winners")).Should().Equal("Ann=Bo");
    }

    [Fact]
    public async Task Tally_WhatTheFileSaysAndIsNotUsed_IsShownAsANote()
    {
        using var run = new RealRun();
        var file = run.Write("a.blt", "2 1\n[tie 2 1]\n1 1 0\n1 2 0\n0\n\"Ann\"\n\"Bo\"\n");

        var json = await TallyFiles.JsonAsync(file, "--rule", "plurality");
        var (_, output, _) = await RealRun.Async("tally", file, "--rule", "plurality");

        json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()).Should().ContainSingle().Which.Should().StartWith("[tie 2 1] is not used: ");
        json.GetProperty("results")[0].GetProperty("tied").GetBoolean().Should().BeTrue();
        output.Should().Contain("Note: [tie 2 1] is not used: ").And.Contain("Ties stand.");
    }

    [Theory]
    [InlineData("schulze", "1")]
    [InlineData("schulze", "2")]
    [InlineData("irv", "1")]
    [InlineData("scottish-stv", "2")]
    [InlineData("meek-stv", "2")]
    [InlineData("dhondt", "3")]
    public async Task Tally_WithACertificate_WritesTheProofOfTheVerdict(string rule, string seats)
    {
        using var run = new RealRun();

        var json = await TallyFiles.JsonAsync(TallyFiles.Offsite, "--rule", rule, "--seats", seats, "--certificate", run.Path("proof.json"));

        var certificate = CertificateJson.Read(await File.ReadAllTextAsync(run.Path("proof.json")));
        certificate.Rule.ToString().Should().Be(rule);
        certificate.Winners.Select(place => string.Join('=', place)).AsEnumerable().Should().Equal(TallyFiles.Sets(json.GetProperty("results")[0].GetProperty("winners")));
        certificate.Claims.Count.Should().BePositive();
    }

    [Theory]
    [InlineData("one --rule whose verdict it proves")]
    [InlineData("gives no certificate of this verdict", "--rule", "approval")]
    public async Task Tally_ACertificateThatCannotBe_IsRefusedAndLeavesNoFile(string reason, params string[] args)
    {
        using var run = new RealRun();

        (await RefusedAsync([TallyFiles.Offsite, .. args, "--certificate", run.Path("proof.json")])).Should().Contain(reason);

        Directory.GetFileSystemEntries(run.Directory).Should().BeEmpty();
    }

    [Theory]
    [InlineData("a.blt", "2 1\n1 3 0\n", "a.blt: line 2, column 3: There is no option 3. Expected is a number from 1 to 2.")]
    [InlineData("a.txt", "what is this", "a.txt: The format of the file is unknown. Expected is one of the formats of BallotFormat.")]
    [InlineData("a.abif", "", "a.abif: line 1: There is no candidate. Expected is a line such as 27: A>B.")]
    public async Task Tally_AFileThatCannotBeRead_IsRefusedWithItsPlace(string name, string text, string reason)
    {
        using var run = new RealRun();
        var path = run.Write(name, text);

        (await RefusedAsync(path)).Should().Be(Path.Combine(run.Directory, reason));
    }

    [Theory]
    [InlineData("there is no decision rule 'feelings'; known are", "--rule", "feelings")]
    [InlineData("the rule 'schulze:strength=x' cannot work", "--rule", "schulze:strength=x")]
    [InlineData("there is no way 'dice' to break ties; there are previous-rounds", "--ties", "dice")]
    [InlineData("there is no option 'Moon' to break ties with", "--ties", "chair:Moon")]
    [InlineData("line 2, column 1", "--format", "blt")]
    public async Task Tally_WhatCannotBeDone_IsRefused(string reason, params string[] args) =>
        (await RefusedAsync([TallyFiles.Offsite, .. args])).Should().Contain(reason);

    [Fact]
    public async Task Tally_NoFile_IsRefused() => (await RefusedAsync("nowhere")).Should().Be("nowhere: no such file");

    [Fact]
    public async Task Tally_HostileNames_CannotActOnTheTerminal()
    {
        using var run = new RealRun();
        var file = run.Write("a.csv", "ranking,[red]x[/],\u001b[31mEve,\u202Egnp\n3,1,2,3\n");

        var (code, output, _) = await RealRun.Async("tally", file, "--rule", "schulze", "--explain");

        code.Should().Be(0);
        output.Should().Contain("[red]x[/]").And.Contain("Eve").And.NotContain("\u001b").And.NotContain("\u202E");
    }

    private static async Task<string> RefusedAsync(params string[] args)
    {
        var (code, output, error) = await RealRun.Async(["tally", .. args]);
        (code, output).Should().Be((2, string.Empty));
        error.Should().StartWith("mutual-learning: ");
        return error.Trim()["mutual-learning: ".Length..];
    }
}
