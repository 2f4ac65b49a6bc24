using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Tests.Review;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class ReviewCommandTests
{
    [Fact]
    public async Task Review_ARecord_ExitsWith0()
    {
        using var run = new CommandRun();

        var (code, output, error) = await run.Async("review", run.Path("a.log"), "--rule", "consent", "consensus", "--rule", "apache");

        (code, error).Should().Be((0, string.Empty));
        output.Should().Contain("How we share the on-call rota");
        run.Rules.Should().Equal("consent", "consensus", "apache");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Review_Strict_ExitsWith1WhenSomethingIsUnresolved(bool unresolved, int expected)
    {
        using var run = new CommandRun { Result = _ => new ReviewResult(unresolved ? SampleReview.Rota : SampleReview.Empty) };

        (await run.Async("review", run.Path("a.log"), "--strict")).Code.Should().Be(expected);
        (await run.Async("review", run.Path("a.log"))).Code.Should().Be(0);
    }

    [Fact]
    public async Task Review_Json_WritesNothingButTheObject()
    {
        using var run = new CommandRun();

        var (_, output, _) = await run.Async("review", run.Path("a.log"), "--json", "--strict", "--html", run.Path("out.html"));

        JsonDocument.Parse(output).RootElement.GetProperty("source").GetString().Should().Be("rota-meeting.irc.log");
        File.Exists(run.Path("out.html")).Should().BeTrue();
    }

    [Fact]
    public async Task Review_Html_ReplacesAPageWholeAndLeavesNothingBesideIt()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("out.html"), new string('x', 100_000));

        (await run.Async("review", run.Path("a.log"), "--html", run.Path("out.html"))).Code.Should().Be(0);

        (await File.ReadAllTextAsync(run.Path("out.html"))).Should().StartWith("<!DOCTYPE html>\n<html").And.EndWith("</html>\n");
        Directory.GetFiles(run.Directory).Select(Path.GetFileName).Should().BeEquivalentTo("a.log", "out.html");
    }

    [Fact]
    public async Task Review_HtmlThatIsALink_KeepsTheLink()
    {
        using var run = new CommandRun();
        await File.WriteAllTextAsync(run.Path("real.html"), string.Empty);
        File.CreateSymbolicLink(run.Path("link.html"), "real.html");

        await run.Async("review", run.Path("a.log"), "--html", run.Path("link.html"));

        File.ResolveLinkTarget(run.Path("link.html"), returnFinalTarget: true).Should().NotBeNull();
        (await File.ReadAllTextAsync(run.Path("real.html"))).Should().StartWith("<!DOCTYPE html>");
    }

    [Theory]
    [InlineData("no such file", "missing.log")]
    [InlineData("is a directory", ".")]
    [InlineData("missing.json: no such file", "a.log", "--aliases", "missing.json")]
    [InlineData("its directory does not exist", "a.log", "--html", "missing/out.html")]
    [InlineData("is a directory", "a.log", "--html", ".")]
    [InlineData("would be overwritten", "a.log", "--html", "a.log")]
    public async Task Review_FilesThatCannotBeUsed_ExitsWith2AndTheReason(string reason, params string[] words)
    {
        using var run = new CommandRun();

        var (code, output, error) = await run.Async(
            ["review", .. words.Select(word => word.StartsWith("--", System.StringComparison.Ordinal) ? word : run.Path(word))]);

        (code, output).Should().Be((2, string.Empty));
        error.Should().StartWith("mutual-learning: ").And.Contain(reason);
        Directory.GetFiles(run.Directory).Should().ContainSingle();
    }

    [Fact]
    public async Task Review_AFailureOfTheSource_IsSaidWithItsPlace()
    {
        using var run = new CommandRun { Result = _ => new ReviewResult(new ReviewFailure("a.log", 7, "not UTF-8")) };

        (await run.Async("review", run.Path("a.log"), "--html", run.Path("out.html"))).Should().Be(
            (2, string.Empty, $"mutual-learning: a.log:7: not UTF-8{System.Environment.NewLine}"));
        File.Exists(run.Path("out.html")).Should().BeFalse();
    }

    [Fact]
    public async Task Review_AFailureWithoutPlace_IsSaid()
    {
        using var run = new CommandRun { Result = _ => new ReviewResult(new ReviewFailure(null, null, "there is no rule 'x'")) };

        (await run.Async("review", run.Path("a.log"))).Error.Should().StartWith("mutual-learning: there is no rule 'x'");
    }

    [Fact]
    public async Task Review_AnUnreadableFile_ExitsWith2()
    {
        using var run = new CommandRun { Result = _ => throw new System.UnauthorizedAccessException("Access is denied.") };

        (await run.Async("review", run.Path("a.log"))).Code.Should().Be(2);
    }

    [Fact]
    public async Task Review_Cancelled_EndsQuietlyWith130AndWithoutAPage()
    {
        using var run = new CommandRun
        {
            Stop = new CancellationToken(canceled: true),
            Result = token => throw new System.OperationCanceledException(token),
        };

        var (code, output, error) = await run.Async("review", run.Path("a.log"), "--html", run.Path("out.html"));

        (code, output).Should().Be((130, string.Empty));
        error.Should().Contain("cancelled");
        File.Exists(run.Path("out.html")).Should().BeFalse();
    }
}
