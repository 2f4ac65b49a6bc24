using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>The bounds of committees by scores, where best committees can have no member in common: against every way to complete the ballots.</summary>
public sealed class SettledCommitteesTests
{
    private const int Options = 4;

    [Theory]
    [InlineData("pav")]
    [InlineData("slav")]
    [InlineData("geom2")]
    [InlineData("cc")]
    [InlineData("lexcc")]
    [InlineData("adams")]
    [InlineData("seqpav")]
    [InlineData("seqslav")]
    [InlineData("seqcc")]
    [InlineData("revseqpav")]
    public void NoBallotsToCome_ChangeWhatABoundSettles(string name)
    {
        VotingRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        var (settled, open) = (0, 0);
        Gen.Select(Gen.Int[0, 15].Select(Gen.Int[1, 9]).Array[1, 4], Gen.Int[1, 3], Gen.Int[1, 3]).Sample(
            (cast, seats, missing) =>
            {
                var context = Context(cast, [], seats);
                if (!rule!.IsSettled(context, missing))
                {
                    open++;
                    return;
                }

                settled++;
                var now = rule.Evaluate(context);
                foreach (var more in Completions(missing))
                {
                    rule.Evaluate(Context(cast, more, seats)).ComesTo(now).Should().BeTrue($"{string.Join(",", more)} on {string.Join(" ", cast)} for {seats}");
                }
            },
            iter: 150,
            threads: 1);
        settled.Should().BeGreaterThan(5, "a clear lead is settled");
        open.Should().BeGreaterThan(5, "a small one is not");
    }

    [Theory]
    [InlineData("pav", 3, false)] // {A, B} has 9/2 of three ballots, {A, C} has 3: a ballot for C and D brings 3/2.
    [InlineData("pav", 4, true)]
    [InlineData("cc", 9, false)] // Whoever stands beside A represents nobody else.
    [InlineData("seqpav", 2, false)] // In the second round B adds 1 of two ballots, and one ballot adds as much.
    [InlineData("seqpav", 3, true)]
    [InlineData("revseqpav", 2, false)] // C and D leave in either order; B takes 1 of two ballots with it.
    [InlineData("revseqpav", 3, true)]
    public void OneBallotToCome_IsMeasuredByWhatItCanAdd(string name, int both, bool settled)
    {
        VotingRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        (int, int)[] cast = string.Equals(name, "pav", System.StringComparison.Ordinal) || string.Equals(name, "cc", System.StringComparison.Ordinal) ? [(0b0011, both)] : [(0b0001, 9), (0b0011, both)];

        rule!.IsSettled(Context(cast, [], 2), 1).Should().Be(settled);
    }

    [Fact]
    public void ASearchThatMayNotEnd_IsNotSaidToBeSettled()
    {
        var options = Enumerable.Range(0, 60).Select(static o => "o" + o).ToArray();
        var builder = new ProfileBuilder(ValueList<string>.Of(options), BallotForm.Approval);
        builder.Add([.. options.Select(static (_, o) => o < 10 ? 1 : 0)], 1_000);
        var context = new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = 10 };
        VotingRules.BuiltIn.TryGet("pav", out var rule).Should().BeTrue();

        rule!.Evaluate(context).Kind.Should().Be(VerdictKind.Chosen);
        rule.IsSettled(context, 1).Should().BeFalse();
    }

    // So many ballots, each in any way, in no order; fewer of them are those that approve of nobody.
    private static IEnumerable<int[]> Completions(int missing, int from = 0) => missing == 0
        ? [[]]
        : Enumerable.Range(from, 16 - from).SelectMany(ballot => Completions(missing - 1, ballot).Select(rest => (int[])[ballot, .. rest]));

    private static DecisionRuleContext Context((int Ballot, int Times)[] cast, int[] more, int seats)
    {
        var builder = new ProfileBuilder(["A", "B", "C", "D"], BallotForm.Approval);
        foreach (var (ballot, times) in cast.Concat(more.Select(static m => (m, 1))))
        {
            builder.Add([.. Enumerable.Range(0, Options).Select(o => ballot >> o & 1)], times);
        }

        return new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = seats };
    }
}
