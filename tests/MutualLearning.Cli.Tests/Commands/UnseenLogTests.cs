using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Logs that keep the conventions in their own way.</summary>
public sealed class UnseenLogTests
{
    [Fact]
    public async Task Review_AVoterWhoIsOnNoListAndChangesTheirMind_CountsTheLastBallot()
    {
        var review = await ReadAsync("10:01 <jo> PROPOSAL: Paint the walls", "10:02 <ann> +1", "10:03 <ann> -1 no", "10:04 <jo> RESOLVED: Paint the walls");

        var resolution = review.GetProperty("resolutions")[0];
        resolution.GetProperty("ballots").EnumerateArray().Select(b => b.GetProperty("value").GetString()).Should().Equal("-1");
        resolution.GetProperty("verdicts")[0].GetProperty("verdict").GetString().Should().Be("Rejected");
        review.GetProperty("unresolved").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task Review_ADecisionThatTheDomainRefuses_IsShownWithTheReason()
    {
        var review = await ReadAsync("10:00 <jo> decision rule: loudest", "10:01 <jo> PROPOSAL: Paint the walls", "10:02 <jo> +1", "10:03 <jo> RESOLVED: Paint the walls");

        var verdict = review.GetProperty("resolutions")[0].GetProperty("verdicts").EnumerateArray().Single();
        verdict.GetProperty("rule").GetString().Should().Be("loudest");
        verdict.GetProperty("verdict").GetString().Should().Be("NotDecided");
        verdict.GetProperty("reason").GetString().Should().StartWith("decision.rule-unknown: ");
        review.GetProperty("unresolved").EnumerateArray().Select(one => one.GetProperty("text").GetString()).Should()
            .Equal("Paint the walls", "jo: +1", "Paint the walls");
    }

    [Fact]
    public async Task Review_ADeclaredRule_IsNotCalledAssumed()
    {
        using var run = new RealRun();
        var log = run.Write("a.log", "10:00 <jo> decision rule: consent\n10:01 <jo> PROPOSAL: Paint\n10:02 <jo> +1\n10:03 <jo> RESOLVED: Paint\n");

        var (_, output, _) = await RealRun.Async("review", log);

        output.Should().Contain("adopted · consent (the declared rule)").And.NotContain("assumed");
    }

    [Fact]
    public async Task Review_AnActionOfSeveral_NamesThemAndSaysThatNobodyAloneIsAccountable()
    {
        using var run = new RealRun();
        var log = run.Write("a.log", "10:00 <jo> hello\n10:01 <kim> hi\n10:02 <jo> ACTION: jo and kim to paint\n");

        var (_, output, _) = await RealRun.Async("review", log);

        output.Should().Contain("collective: jo, kim, nobody alone").And.NotContain("nobody named");
    }

    private static async Task<JsonElement> ReadAsync(params string[] lines)
    {
        using var run = new RealRun();
        return await RealRun.JsonAsync(run.Write("a.log", string.Join("\n", lines)));
    }
}
