using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>What a store answers on the sample.</summary>
public sealed class QuestionTests
{
    [Fact]
    public async Task DecisionShow_SaysWhyByWhomAndUnderWhichRule()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        var answer = await store.GoodAsync("decision", "show", "2e9/p43");

        answer.Should().ContainAll(
            "Swaps need no approval", "adopted · simple-majority (no rule declared in the record, simple majority assumed)", "2 yes to 1 no.",
            "Declared by Ana Kovač, 2026-11-02T14:12:45Z, in \"How we share the on-call rota\"", "Could vote: Ana Kovač, Bruno Sá, Chidi Eze, Dora Lind",
            "the rota tool must know them", "other rules would have decided otherwise.", "No ballot that is missing could change the verdict.");
    }

    [Fact]
    public async Task DecisionShow_OfASupersededOne_NamesTheOneThatTookItsPlace()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        (await store.GoodAsync("decision", "show", StoreUse.SampleId + "/p32")).Should()
            .Contain($"Another decision took its place: {StoreUse.SampleId}/p37").And.Contain("There is no verdict.");
    }

    [Fact]
    public async Task Json_HasTheDocumentedMembers()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var page = await RealRun.PageAsync("docs/cli.md");

        foreach (var json in new[]
        {
            await store.JsonAsync("session", "list"), await store.JsonAsync("session", "show", "2e"), await store.JsonAsync("decision", "list"),
            await store.JsonAsync("decision", "show", "2e/p43"), await store.JsonAsync("responsibility", "list"), await store.JsonAsync("export"),
        })
        {
            Members(json).Distinct().Where(member => !page.Contains($"`{member}`", StringComparison.Ordinal)).Should().BeEmpty();
        }

        var decision = await store.JsonAsync("decision", "show", "2e/p37");
        decision.GetProperty("minutedAs").GetString().Should().Be(
            "The next one on call is whoever has served least; newcomers start at the group's average");
        decision.GetProperty("ballots").EnumerateArray().Select(b => $"{b.GetProperty("person")} {b.GetProperty("value")}")
            .Should().Equal("Ana Kovač +1", "Bruno Sá +1", "Chidi Eze +0.5", "Dora Lind +1");
        decision.GetProperty("verdict").GetProperty("code").GetString().Should().Be("verdict.majority");
        decision.GetProperty("isRuleAssumed").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("Dora Lind", 1, 1)]
    [InlineData("Ana Kovač", 1, 0)]
    [InlineData("person-1", 1, 1)]
    public async Task APerson_HasSessionsAndResponsibilities(string name, int sessions, int responsibilities)
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        (await store.JsonAsync("session", "list", "--person", name)).GetProperty("sessions").GetArrayLength().Should().Be(sessions);
        (await store.JsonAsync("responsibility", "list", "--open", "--person", name)).GetProperty("responsibilities").GetArrayLength()
            .Should().Be(responsibilities);
    }

    [Theory]
    [InlineData("has no decision 'p99'; 'decision list' shows them", "decision", "show", "p99")]
    [InlineData("has no session '3'", "session", "show", "3")]
    [InlineData("has no decision '2e/p4'", "decision", "show", "2e/p4")]
    [InlineData("has no decision ''", "decision", "show", "")]
    [InlineData("'2e' could be 2e9fee2a475b/p32, 2e9fee2a475b/p37, 2e9fee2a475b/p43", "decision", "show", "2e")]
    [InlineData("knows nobody called 'Zoe'", "session", "list", "--person", "Zoe")]
    [InlineData("Give one of --markdown, --csv and --json.", "export")]
    [InlineData("Give one of --markdown, --csv and --json.", "export", "--csv", "--json")]
    [InlineData("nothing", "export", "--csv", "--table", "nothing")]
    [InlineData("'tomorrow' is no date", "import", "x.log", "--date", "tomorrow")]
    [InlineData("'Mars/Olympus' is no time zone", "import", "x.log", "--zone", "Mars/Olympus")]
    public async Task AWrongQuestion_ExitsWith2_AndSaysWhatIsWrong(string reason, params string[] args)
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        var (code, output, error) = await store.Async(args);

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain(reason);
    }

    [Fact]
    public async Task Export_ToAFile_WritesWhatItWouldHaveShown()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        (await store.GoodAsync("export", "--markdown", "--out", store.Path("minutes.md"))).Should().BeEmpty();

        (await System.IO.File.ReadAllTextAsync(store.Path("minutes.md"))).Should().Be(await store.GoodAsync("export", "--markdown"));
        (await store.Async("export", "--json", "--out", store.File)).Error.Should().Contain("is what is read, and would be overwritten");
    }

    private static System.Collections.Generic.IEnumerable<string> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}
