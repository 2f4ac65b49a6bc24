using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Condorcet;

/// <summary>Where other packages throw, hang or answer by chance.</summary>
public sealed class KnownDefectTests
{
    [Theory]
    [InlineData("schulze")]
    [InlineData("ranked-pairs")]
    [InlineData("minimax")]
    [InlineData("split-cycle")]
    [InlineData("kemeny")]
    public void ASimpleCycle_IsDecided(string rule)
    {
        // 4 A>B>C, 3 B>C>A, 2 C>A>B: A beats B 6 to 3, B beats C 7 to 2, C beats A 5 to 4.
        var builder = new ProfileBuilder(["A", "B", "C"], BallotForm.Ranking);
        builder.Add([1, 2, 3], 4);
        builder.Add([3, 1, 2], 3);
        builder.Add([2, 3, 1], 2);

        var verdict = Evaluate(rule, builder.Build());

        verdict.Kind.Should().Be(VerdictKind.Chosen);
        verdict.Result!.Winners.Should().Equal(new ValueList<string>[] { ["A"] });
    }

    [Theory]
    [InlineData("schulze")]
    [InlineData("ranked-pairs")]
    [InlineData("minimax")]
    [InlineData("split-cycle")]
    [InlineData("copeland")]
    [InlineData("smith")]
    [InlineData("schwartz")]
    [InlineData("borda")]
    [InlineData("baldwin")]
    [InlineData("nanson")]
    public void ThirtyOptionsInOneCycleOfEqualStrength_TieAtOnce(string rule)
    {
        // Every rotation of one order once: each option beats the next by the same.
        const int Options = 30;
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, Options).Select(i => "o" + i)), BallotForm.Ranking);
        for (var turn = 0; turn < Options; turn++)
        {
            builder.Add([.. Enumerable.Range(0, Options).Select(i => ((i + turn) % Options) + 1)]);
        }

        var profile = builder.Build();
        Evaluate(rule, profile);
        var before = System.GC.GetAllocatedBytesForCurrentThread();
        var verdict = Evaluate(rule, profile);

        // The work is bounded by what it may allocate: a search through orders or paths would need far more.
        (System.GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(2_000_000);
        verdict.Kind.Should().Be(VerdictKind.NotDecided);
        verdict.Result!.Winners.Should().ContainSingle().Which.Should().HaveCount(Options);
    }

    [Fact]
    public void TooLongACycle_IsNotDecidedByKemeny_AndSaysSo()
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, 21).Select(i => "o" + i)), BallotForm.Ranking);
        builder.Add([.. Enumerable.Repeat(1, 21)]);

        Evaluate("kemeny", builder.Build()).Reason.Should().Be("verdict.too-many-options");
    }

    [Fact]
    public void TwentyOptionsInOneCycle_AreOrderedExactlyByKemeny()
    {
        var profile = new MutualLearning.Benchmarks.Ballots.GeneratedBallots(40, 20, 7, MutualLearning.Benchmarks.Ballots.BallotKind.Cyc);
        var ballots = MutualLearning.Benchmarks.Ballots.GeneratedProfiles.ToProfile(profile);

        Evaluate("kemeny", ballots).Result!.Ranking.Sum(tier => tier.Count).Should().Be(20);
    }

    private static Verdict Evaluate(string rule, Profile profile)
    {
        VotingRules.BuiltIn.TryGet(rule, out var found).Should().BeTrue();
        return found!.Evaluate(new DecisionRuleContext(profile, new System.Collections.Generic.Dictionary<string, string>()));
    }
}
