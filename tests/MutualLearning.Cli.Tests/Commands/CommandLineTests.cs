using System.IO;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("Try 'mutual-learning --help'.")]
    [InlineData("Try 'mutual-learning --help'.", "nonsense")]
    [InlineData("Try 'mutual-learning review --help'.", "review")]
    [InlineData("Try 'mutual-learning review --help'.", "review", "x", "--nonsense")]
    [InlineData("There is no option '--nonsense'.", "review", "x", "--rule", "a", "--nonsense")]
    [InlineData("FILE stands before --rule", "review", "--rule", "a", "x")]
    [InlineData("Try 'mutual-learning practice --help'.", "practice")]
    [InlineData("Try 'mutual-learning tally --help'.", "tally")]
    [InlineData("FILE stands before --rule", "tally", "--rule", "irv", "x")]
    [InlineData("--seats is a number from 1, and not '0'.", "tally", "x", "--seats", "0")]
    [InlineData("--seats is a number from 1, and not 'two'.", "tally", "x", "--seats", "two")]
    [InlineData("--people is a number from 1, and not 'abc'.", "practice", "run", "six-hats", "--people", "abc")]
    [InlineData("--speed is a number from 1 to 100000, and not '100001'.", "practice", "run", "six-hats", "--speed", "100001")]
    [InlineData("'above' not recognized", "tally", "x", "--unranked", "above")]
    [InlineData("'xml' not recognized", "tally", "x", "--format", "xml")]
    [InlineData("Try 'mutual-learning practice show --help'.", "practice", "show")]
    public async Task Run_WrongUsage_ExitsWith2AndAHint(string hint, params string[] args)
    {
        using var run = new CommandRun();

        var (code, output, error) = await run.Async(args);

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain(hint);
    }

    [Theory]
    [InlineData("--aliases", "review", "--help")]
    [InlineData("review", "--help")]
    [InlineData("check", "practice", "-h")]
    public async Task Run_Help_ExitsWith0(string word, params string[] args)
    {
        using var run = new CommandRun();

        var (code, output, _) = await run.Async(args);

        code.Should().Be(0);
        output.Should().Contain(word).And.Contain("mutual-learning");
    }

    [Fact]
    public async Task RunAsync_Version_IsThatOfTheCommand()
    {
        using var output = new StringWriter();

        (await MutualLearningCli.RunAsync(["--version"], TextReader.Null, output, TextWriter.Null, default)).Should().Be(0);

        output.ToString().Trim().Should().Be("0.2.0");
    }

    [Fact]
    public async Task RunAsync_PracticeList_NamesTheBuiltInPractices()
    {
        using var output = new StringWriter();

        (await MutualLearningCli.RunAsync(["practice", "list"], TextReader.Null, output, TextWriter.Null, default)).Should().Be(0);

        output.ToString().Should().Contain("consent-decision").And.Contain("open-meeting").And.Contain("after-action-review");
    }
}
