using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Voting.Condorcet;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests.Condorcet;

/// <summary>Each rule against its definition on random small elections. A failure prints the seed and the election.</summary>
public sealed class PairRuleTests
{
    private static readonly (string, string) Margins = ("strength", "margins");
    private static readonly (string, string) Opposition = ("strength", "opposition");

    [Fact]
    public void Pairs_AreCounted() => Check(e =>
    {
        var pairs = Pairwise.Of(e.Profile, e.Unranked);
        foreach (var a in e.Plain.All)
        {
            foreach (var b in e.Plain.All)
            {
                new System.Numerics.BigInteger(pairs.Wins(a, b)).Should().Be(e.Plain.Wins[a, b]);
            }
        }
    });

    [Fact]
    public void CondorcetWinner_BeatsAll() => Check(e => e.Winners(Named.Rule("condorcet"))
        .Should().Be(e.Plain.CondorcetWinner is { } winner ? SmallElection.Name(winner) : string.Empty));

    [Fact]
    public void Schulze_IsAsDefined() => Check(e =>
    {
        e.Ranking(Named.Rule("schulze")).Should().Be(SmallElection.Text(e.Plain.Schulze(margins: false)));
        e.Ranking(Named.Rule("schulze"), Margins).Should().Be(SmallElection.Text(e.Plain.Schulze(margins: true)));
    });

    [Fact]
    public void RankedPairs_IsAsDefined() => Check(e =>
    {
        e.Ranking(Named.Rule("ranked-pairs")).Should().Be(SmallElection.Text(e.Plain.RankedPairs(margins: false)));
        e.Ranking(Named.Rule("ranked-pairs"), Margins).Should().Be(SmallElection.Text(e.Plain.RankedPairs(margins: true)));
    });

    [Fact]
    public void SplitCycle_IsAsDefined() => Check(e => e.Ranking(Named.Rule("split-cycle")).Should().Be(SmallElection.Text(e.Plain.SplitCycle())));

    [Fact]
    public void Copeland_IsAsDefined() => Check(e => e.Ranking(Named.Rule("copeland")).Should().Be(SmallElection.Text(e.Plain.Copeland())));

    [Fact]
    public void Minimax_IsAsDefined() => Check(e =>
    {
        e.Ranking(Named.Rule("minimax")).Should().Be(SmallElection.Text(e.Plain.Minimax("winning")));
        e.Ranking(Named.Rule("minimax"), Margins).Should().Be(SmallElection.Text(e.Plain.Minimax("margins")));
        e.Ranking(Named.Rule("minimax"), Opposition).Should().Be(SmallElection.Text(e.Plain.Minimax("opposition")));
    });

    [Fact]
    public void SmithAndSchwartz_AreTheSmallestSets() => Check(e =>
    {
        e.Winners(Named.Rule("smith")).Should().Be(SmallElection.Text([e.Plain.Smith()]));
        e.Winners(Named.Rule("schwartz")).Should().Be(SmallElection.Text([e.Plain.Schwartz()]));
    });

    [Fact]
    public void Kemeny_FindsAllBestOrders() => Check(
        e =>
        {
            var (score, orders) = e.Plain.Kemeny();
            var explained = Named.Rule("kemeny").Explain(e.Context());

            e.Winners(Named.Rule("kemeny")).Should().Be(SmallElection.Text([[.. orders.Select(o => o[0]).Distinct()]]));
            explained.Why[0].Arguments.Should().Equal(score.ToString(CultureInfo.InvariantCulture), orders.Count.ToString(CultureInfo.InvariantCulture));
            explained.Tables[1].Rows.Select(r => r[0]).Should()
                .BeSubsetOf(orders.Select(o => string.Join(" > ", o.Select(SmallElection.Name)))).And.HaveCount(Math.Min(24, orders.Count));
        },
        part: 4);

    [Fact]
    public void Kemeny_RanksOnlyWhatAllBestOrdersAgreeOn() => Check(
        e =>
        {
            var orders = e.Plain.Kemeny().Orders;
            var cuts = Enumerable.Range(1, e.Options).Where(k => orders.TrueForAll(o => o.Take(k).Order().SequenceEqual(orders[0].Take(k).Order()))).ToList();
            var tiers = cuts.Select((cut, i) => orders[0][(i == 0 ? 0 : cuts[i - 1])..cut]);

            e.Ranking(Named.Rule("kemeny")).Should().Be(SmallElection.Text(tiers));
        },
        part: 4);

    [Fact]
    public void Borda_IsAsDefined() => Check(e => e.Ranking(Named.Rule("borda")).Should().Be(SmallElection.Text(e.Plain.Borda())));

    [Fact]
    public void BordaInRounds_IsAsDefined() => Check(e =>
    {
        e.Ranking(Named.Rule("nanson")).Should().Be(SmallElection.Text(e.Plain.Nanson(below: false)));
        e.Ranking(Named.Rule("nanson"), ("drop", "below")).Should().Be(SmallElection.Text(e.Plain.Nanson(below: true)));
        e.Ranking(Named.Rule("baldwin")).Should().Be(SmallElection.Text(e.Plain.Baldwin()));
    });

    [Fact]
    public void Black_IsBorda_UnlessSomebodyBeatsAll() => Check(e => e.Winners(Named.Rule("black"))
        .Should().Be(SmallElection.Text([e.Plain.CondorcetWinner is { } winner ? [winner] : e.Plain.Borda()[0]])));

    [Fact]
    public void Explanations_SayWhyAndWhyNot() => Check(e =>
    {
        foreach (var rule in VotingRules.All().Where(r => r.GetType().Namespace == "MutualLearning.Voting.Condorcet"))
        {
            var result = rule.Evaluate(e.Context()).Result;
            var explanation = rule.Explain(e.Context());
            if (result is { Winners.Count: > 0, Committees.Count: 0 })
            {
                explanation.WhyNot.Count.Should().BeGreaterThanOrEqualTo(e.Options - result.Winners.SelectMany(w => w).Distinct().Count(), rule.GetType().Name);
                (e.Options == 1 || explanation.Tables.Count > 0).Should().BeTrue("where there is something to compare there are figures");
                explanation.Tables.All(t => t.Rows.All(r => r.Count == t.Columns.Count)).Should().BeTrue("every row has a cell for every column");
            }
        }
    });

    [Fact]
    public void OrderOfBallotsAndOptions_DecidesNothing() => Check(e =>
    {
        var turned = new SmallElection(e.Options, [.. e.Ballots.Reverse().Select(b => (b.Marks.Reverse().ToArray(), b.Weight))], e.Unranked);
        foreach (var rule in VotingRules.All().Where(r => r.Id.Name is "schulze" or "ranked-pairs" or "kemeny" or "nanson" or "baldwin" or "split-cycle" or "borda"))
        {
            var back = turned.Winners(rule).Select(c => c == ' ' ? c : (char)('A' + e.Options - 1 - (c - 'A'))).Order();
            back.Should().Equal(e.Winners(rule).Order(), rule.Id.Name);
        }
    });

    private static void Check(Action<SmallElection> holds, int part = 1) => SmallElection.Gen.Sample(holds, iter: SmallElection.Trials / part, threads: 1);
}
