using System;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Each rule against its definition on random small votes. A failure prints the seed and the vote.</summary>
public sealed class CommitteeDifferentialTests
{
    private static readonly string[] Ids =
    [
        "av", "sav", "pav", "slav", "geom2", "cc", "lexcc", "adams", "seqpav", "seqslav", "seqcc", "revseqpav", "seqphragmen", "equal-shares", "monroe",
        "minimaxphragmen", "leximaxphragmen", "phragmen-enestroem", "maximin-support", "minimaxav", "lexminimaxav", "consensus-rule", "eph",
        "greedy-monroe", "trivial",
    ];

    [Fact]
    public void ExactThieleRules_FindAllBestCommittees() => Check(v =>
    {
        v.Ask("pav").Should().Equal(PlainCommittees.Best(v, PlainCommittees.Harmonic));
        v.Ask("slav").Should().Equal(PlainCommittees.Best(v, PlainCommittees.Odd));
        v.Ask("geom2").Should().Equal(PlainCommittees.Best(v, PlainCommittees.Halving));
        v.Ask("cc").Should().Equal(PlainCommittees.Best(v, PlainCommittees.Coverage));
        v.Ask("av").Should().Equal(PlainCommittees.Best(v, static _ => 1));
        v.Ask("lexcc").Should().Equal(PlainCommittees.Best(v, static j => new Rational(1, System.Numerics.BigInteger.Pow(20, j))));
    });

    [Fact]
    public void SequentialThieleRules_FollowEveryTie() => Check(v =>
    {
        v.Ask("seqpav").Should().Equal(PlainCommittees.Sequential(v, PlainCommittees.Harmonic));
        v.Ask("seqslav").Should().Equal(PlainCommittees.Sequential(v, PlainCommittees.Odd));
        v.Ask("seqcc").Should().Equal(PlainCommittees.Sequential(v, PlainCommittees.Coverage));
        v.Ask("revseqpav").Should().Equal(PlainCommittees.Reverse(v, PlainCommittees.Harmonic));
    });

    [Fact]
    public void SequentialPhragmen_IsAsDefined() => Check(v => v.Ask("seqphragmen").Should().Equal(PlainCommittees.Phragmen(v)));

    [Fact]
    public void EqualShares_IsAsDefined() => Check(v =>
    {
        v.Ask("equal-shares").Should().Equal(PlainCommittees.EqualShares(v, completed: true));
        if (PlainCommittees.EqualShares(v, completed: false) is var without && without.TrueForAll(c => c != 0))
        {
            v.Ask("equal-shares", ("completion", "none")).Should().Equal(without);
        }
    });

    [Theory]
    [InlineData("number")]
    [InlineData("cost")]
    public void EqualSharesWithCosts_AreAsDefined(string satisfaction) => SmallVote.Gen.SelectMany(v => Gen.Int[1, 6].Array[v.Options].Select(costs => (Vote: v, Costs: costs))).Sample(
        e =>
        {
            var expected = PlainCommittees.Budget(e.Vote, 10, e.Costs, string.Equals(satisfaction, "cost", StringComparison.Ordinal));
            if (expected.Exists(static set => set != 0))
            {
                e.Vote.Ask("equal-shares", ("budget", "10"), ("costs", string.Join(";", e.Costs)), ("satisfaction", satisfaction)).Should().Equal(expected);
            }
        },
        iter: SmallElection.Trials / 2,
        threads: 1);

    [Fact]
    public void AsManyBallotsOfEach_ChooseTheSame() => Check(
        v =>
        {
            // Not Monroe: with fewer voters the remainder of voters by seats is a greater part of them.
            foreach (var id in Ids.Where(static id => !id.EndsWith("monroe", StringComparison.Ordinal)))
            {
                SmallVote.Committee(v.Evaluate(id, v.Weighted(1L << 40))).Should().Equal(v.Ask(id), id);
            }
        },
        part: 4);

    [Fact]
    public void MinimaxPhragmen_HasTheLeastLoad() => Check(v => v.Ask("minimaxphragmen").Should().Equal(PlainCommittees.LeastLoad(v)));

    [Fact]
    public void Monroe_RepresentsMostVoters() => Check(v => v.Ask("monroe").Should().Equal(PlainCommittees.Monroe(v)), part: 4);

    [Fact]
    public void GreedyMonroe_FollowsEveryChoiceOfVoters() => Check(v => v.Ask("greedy-monroe").Should().Equal(PlainCommittees.GreedyMonroe(v)), part: 4);

    [Fact]
    public void TheTrivialRule_ChoosesEveryCommittee() => Check(v => v.Ask("trivial").Should().Equal(v.Committees.Order()), part: 4);

    [Fact]
    public void EveryRule_AnswersTheSame_ForAnyOrderOfOptionsAndBallots() => Check(
        v =>
        {
            foreach (var id in Ids)
            {
                SmallVote.Committee(v.Evaluate(id, v.Turned())).Should().Equal(v.Ask(id), id);
            }
        },
        part: 4);

    [Fact]
    public void EveryRule_FillsItsPlaces() => Check(
        v =>
        {
            foreach (var id in Ids)
            {
                var result = v.Evaluate(id, v.Profile);
                result.Winners.Should().HaveCount(v.Seats, id);
                result.Committees.Should().OnlyContain(set => set.Count == v.Seats, id);
                result.IsTied.Should().Be(result.Committees.Count > 1, id);
                result.Winners.SelectMany(static place => place).Distinct().Should().BeEquivalentTo(result.Committees.SelectMany(static set => set).Distinct(), id);
            }
        },
        part: 4);

    private static void Check(Action<SmallVote> property, int part = 1) =>
        SmallVote.Gen.Sample(property, iter: SmallElection.Trials / part, threads: 1);
}
