using System.IO;
using System.Threading.Tasks;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class PracticeCommandTests
{
    [Fact]
    public async Task Check_AValidTemplate_ExitsWith0()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("good.json"), PracticeJson.Write(PracticeCatalogue.BuiltIn.All[0]));

        var (code, output, error) = await run.Async("practice", "check", run.Path("good.json"));

        (code, error).Should().Be((0, string.Empty));
        output.Should().Contain("is a valid practice");
    }

    [Fact]
    public async Task Check_ADefaultRuleThatIsNotBuiltIn_IsPointedAt()
    {
        using var run = new CommandRun();
        var template = PracticeJson.Write(PracticeCatalogue.BuiltIn.All[0] with { DefaultRule = "consnet" });
        await File.WriteAllTextAsync(run.Path("misspelt.json"), template);

        var (code, output, _) = await run.Async("practice", "check", run.Path("misspelt.json"));

        code.Should().Be(1);
        output.Should().Contain("is a valid practice").And.Contain("$.default-rule: there is no decision rule 'consnet'");
    }

    [Fact]
    public async Task Check_Findings_StandWithTheirPlacesAndExitWith1()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("bad.json"), "{\n  \"id\": 7\n}");

        var (code, output, _) = await run.Async("practice", "check", run.Path("bad.json"));

        code.Should().Be(1);
        output.Should().MatchRegex(@"bad\.json:2:\d+ \$\.id ");
    }

    [Fact]
    public async Task Check_Dash_ReadsTheStandardInput()
    {
        using var run = new CommandRun();

        var (code, output, _) = await run.Async("practice", "check", "-");

        code.Should().Be(1);
        output.Should().StartWith("-:1:1 $");
    }

    [Fact]
    public async Task Check_FindingsInHostileText_ShowNoControlCharacters()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("bad.json"), "{ \"\\u001b[31m\\u202e\": 1 }");

        (await run.Async("practice", "check", run.Path("bad.json"))).Out.Should().NotContainAny("\u001b", "\u202e");
    }

    [Fact]
    public async Task Check_AMissingFile_ExitsWith2()
    {
        using var run = new CommandRun();

        var (code, output, error) = await run.Async("practice", "check", run.Path("missing.json"));

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain("no such file");
    }

    [Fact]
    public async Task Show_APractice_DrawsItsRolesAndTheFlowOfItsPhases()
    {
        using var run = new CommandRun();

        var (code, output, _) = await run.Async("practice", "show", "consent-decision", "--people", "4");

        code.Should().Be(0);
        output.Should().Contain("Facilitator (facilitator)").And.Contain("one after the other").And.Contain("until everybody has had a turn")
            .And.Contain("Time for 4 people: ").And.Contain("decides by consent").And.MatchRegex(@"(?m)^╭─┬─▶ \d+ Objections")
            .And.MatchRegex(@"(?m)^│ ╰──     ↺ back to \d+ Objections").And.NotContain("\u001b");
        output.Split('\n').Should().OnlyContain(line => line.Length <= 100);
    }

    [Fact]
    public async Task Show_EveryPracticeInEveryLanguage_SpeaksIt()
    {
        using var run = new CommandRun();
        foreach (var practice in PracticeCatalogue.BuiltIn.All)
        {
            (await run.Async("practice", "show", practice.Id.Value, "--lang", "de")).Out.Should().Contain("Phasen").And.NotContain(" until ");
            (await run.Async("practice", "show", practice.Id.Value)).Out.Should().Contain("Phases").And.NotContain(" bis ");
        }
    }

    [Fact]
    public async Task Show_Json_IsATemplateThatCanBeShownItself()
    {
        using var run = new CommandRun();
        var (_, json, _) = await run.Async("practice", "show", "lean-coffee", "--json");
        await File.WriteAllTextAsync(run.Path("mine.json"), json);

        var (code, output, _) = await run.Async("practice", "show", run.Path("mine.json"));

        code.Should().Be(0);
        output.Should().Be((await run.Async("practice", "show", "lean-coffee")).Out);
    }

    [Fact]
    public async Task Show_ATemplateWithFindings_ListsThemAndExitsWith1()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("bad.json"), "{}");

        (await run.Async("practice", "show", run.Path("bad.json"))).Code.Should().Be(1);
        (await run.Async("practice", "show", run.Path("missing.json"))).Code.Should().Be(2);
        (await run.Async("practice", "show", "lean-coffee", "--people", "99")).Code.Should().Be(2);
    }

    [Fact]
    public async Task Show_AHostilePractice_ShowsNoControlCharacters()
    {
        using var run = new CommandRun();
        var hostile = PracticeCatalogue.OpenMeeting with { Id = new("x"), Title = "\u202e[red]x[/]\u001b[31m" };
        await File.WriteAllTextAsync(run.Path("hostile.json"), PracticeJson.Write(hostile));

        foreach (var command in new[] { "show", "diagram", "run" })
        {
            (await run.Async("practice", command, run.Path("hostile.json"))).Out.Should().NotBeEmpty().And.NotContainAny("\u001b", "\u202e");
        }
    }

    [Fact]
    public async Task Diagram_APractice_IsTheDiagramOfTheLibrary()
    {
        using var run = new CommandRun();
        var practice = PracticeCatalogue.BuiltIn.All[0];

        (await run.Async("practice", "diagram", practice.Id.Value, "--lang", "de")).Out.ReplaceLineEndings("\n")
            .Should().Be(PracticeDiagram.Mermaid(practice, PracticeVocabulary.For(practice, "de")));
    }

    [Fact]
    public async Task Catalogue_Json_HoldsEveryTemplate()
    {
        using var run = new CommandRun();

        using var json = System.Text.Json.JsonDocument.Parse((await run.Async("practice", "catalogue", "--json")).Out);

        json.RootElement.GetProperty("practices").GetArrayLength().Should().Be(PracticeCatalogue.BuiltIn.All.Count);
        (await run.Async("practice", "catalogue", "--lang", "de")).Out.Should().Contain("## open-meeting").And.Contain("stateDiagram-v2").And.Contain("Belege");
    }

    [Fact]
    public async Task Show_AnUnknownPractice_ExitsWith2AndNamesTheKnownOnes()
    {
        using var run = new CommandRun();

        var (code, _, error) = await run.Async("practice", "show", "[red]");

        code.Should().Be(2);
        error.Should().Contain("'[red]'").And.Contain("open-meeting");
    }
}
