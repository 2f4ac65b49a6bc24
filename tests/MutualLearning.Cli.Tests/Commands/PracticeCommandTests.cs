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
    public async Task Show_APractice_DrawsItsRolesAndPhases()
    {
        using var run = new CommandRun();

        var (code, output, _) = await run.Async("practice", "show", "consent-decision");

        code.Should().Be(0);
        output.Should().Contain("facilitator").And.Contain("next in round").And.Contain("all contributed")
            .And.Contain("when objection").And.Contain("Decides by: consent");
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
