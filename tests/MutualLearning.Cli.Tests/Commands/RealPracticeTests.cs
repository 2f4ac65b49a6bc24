using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class RealPracticeTests
{
    private const char Mark = '¦';

    public static TheoryData<string> Ids => [.. PracticeCatalogue.BuiltIn.All.Select(practice => practice.Id.Value)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Check_ABuiltInTemplate_IsValid(string id)
    {
        using var run = new RealRun();
        var file = run.Write("good.json", PracticeJson.Write(Find(id)));

        (await RealRun.Async("practice", "check", file)).Should().Be(
            (0, $"{file}: {id} version {Find(id).Version} is a valid practice{Environment.NewLine}", string.Empty));
    }

    /// <summary>Each line has one thing wrong, at the mark.</summary>
    [Theory]
    [InlineData("$.id", """{ "id": ¦7, "version": 1, "title": "T", "purpose": "P", "people": { "min": 1 }, "phases": [ { "id": "a", "minutes": 5 } ] }""")]
    [InlineData("$.colour", "{ \"id\": \"x\", \"version\": 1, \"title\": \"T\", \"purpose\": \"P\",\n  ¦\"colour\": \"red\",\n  \"phases\": [ { \"id\": \"a\", \"minutes\": 5 } ] }")]
    [InlineData("$.title", "{ \"id\": \"x\", \"version\": 1,\n\t\"title\": ¦\"\", \"purpose\": \"P\", \"phases\": [ { \"id\": \"a\", \"minutes\": 5 } ] }")]
    [InlineData("$.phases[1].id", "{ \"id\": \"x\", \"version\": 1, \"title\": \"T\", \"purpose\": \"P\",\n\"phases\": [ { \"id\": \"a\", \"minutes\": 5 },\n { \"id\": ¦\"a\", \"minutes\": 5 } ] }")]
    [InlineData("$.phases[0].minutes", "{ \"id\": \"x\", \"version\": 1, \"title\": \"Blåbär 你\", \"purpose\": \"P\", \"phases\": [ { \"id\": \"a\", \"minutes\": ¦\"long\" } ] }")]
    [InlineData("$.phases[0].next[0].to", "{ \"id\": \"x\", \"version\": 1, \"title\": \"T\", \"purpose\": \"P\", \"phases\": [\n{ \"id\": \"a\", \"minutes\": 5, \"next\": [ { \"to\": ¦\"b\" } ] } ] }")]
    [InlineData("$.phases", "{ \"id\": \"x\", \"version\": 1, \"title\": \"T\", \"purpose\": \"P\", \"phases\": ¦[] }")]
    public async Task Check_ABadTemplate_SaysWhereAndWhat(string path, string marked)
    {
        using var run = new RealRun();
        var before = marked[..marked.IndexOf(Mark, StringComparison.Ordinal)];
        var place = $"{before.Split('\n').Length}:{before.Length - before.LastIndexOf('\n')}";
        var file = run.Write("bad.json", marked.Replace(Mark.ToString(), string.Empty, StringComparison.Ordinal));

        var (code, output, error) = await RealRun.Async("practice", "check", file);

        (code, error).Should().Be((1, string.Empty));
        output.TrimEnd().Should().MatchRegex($"^{Regex.Escape($"{file}:{place} {path} ")}[^\n]+\\.$");
    }

    [Theory]
    [InlineData("", ":1:1 ")]
    [InlineData("{\n  \"id\": \"x\",\n}", ":3:1 ")]
    [InlineData("\u0001\u0002", ":1:1 ")]
    public async Task Check_NoJson_SaysWhere(string text, string place)
    {
        using var run = new RealRun();
        var file = run.Write("bad.json", text);

        var (code, output, _) = await RealRun.Async("practice", "check", file);

        code.Should().Be(1);
        output.Should().StartWith(file + place).And.Contain("should stand");
    }

    [Fact]
    public async Task Check_ManyThingsWrong_ListsThemInOrder()
    {
        using var run = new RealRun();
        var file = run.Write("bad.json", "{\n\"id\": 1,\n\"version\": 0,\n\"title\": [],\n\"purpose\": null,\n\"phases\": {}\n}");

        var (_, output, _) = await RealRun.Async("practice", "check", file);

        Regex.Matches(output, "bad\\.json:(\\d+):").Select(match => match.Groups[1].Value).Should().Equal("2", "3", "4", "5", "6");
    }

    [Fact]
    public async Task List_NamesEveryBuiltInPracticeOnItsLine()
    {
        var (code, output, error) = await RealRun.Async("practice", "list");

        (code, error).Should().Be((0, string.Empty));
        foreach (var practice in PracticeCatalogue.BuiltIn.All)
        {
            output.Split('\n').Should().ContainSingle(line => line.Trim().StartsWith(practice.Id.Value + " ", StringComparison.Ordinal)).Which
                .Should().MatchRegex($"{practice.Id.Value} +{practice.Title.Split(' ')[0]}.* {PracticePlan.For(practice, practice.MinPeople).Planned} *$");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Show_ABuiltInPractice_TellsAllOfIt(string id)
    {
        var practice = Find(id);

        var (code, output, error) = await RealRun.Async("practice", "show", id);

        (code, error).Should().Be((0, string.Empty));
        var words = Regex.Replace(output, "\\s+", " ");
        words.Should().StartWith($"{practice.Title} ({id}, version {practice.Version}) {practice.Purpose}");
        words.Should().ContainAll(practice.Suitability).And.ContainAll(practice.Source, practice.FollowUp, practice.DefaultRule);
        var texts = PracticeVocabulary.For(practice, "en");
        foreach (var role in practice.Roles)
        {
            words.Should().Contain($" {texts.TitleOf(role.Id)} ({role.Id}) ");
        }

        for (var i = 0; i < practice.Phases.Count; i++)
        {
            words.Should().Contain($" {i + 1} {texts.TitleOf(practice.Phases[i].Id)} ({practice.Phases[i].Id}) · {practice.Phases[i].Minutes.Default} min");
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Open-Meeting")]
    [InlineData("")]
    public async Task Show_AnUnknownId_ExitsWith2AndNamesTheKnownOnes(string id)
    {
        var (code, output, error) = await RealRun.Async("practice", "show", id);

        (code, output).Should().Be((2, string.Empty));
        error.Should().StartWith($"mutual-learning: there is no practice '{id}'")
            .And.ContainAll(PracticeCatalogue.BuiltIn.All.Select(practice => practice.Id.Value));
    }

    private static Practice Find(string id) => PracticeCatalogue.BuiltIn.All.Single(practice => practice.Id.Value == id);
}
