using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Seats divided among parties.</summary>
public sealed class HighestAverageTests
{
    private static readonly (string, long)[] Textbook = [("A", 53_000), ("B", 24_000), ("C", 23_000)];

    // The usual example of seven seats for 53, 24 and 23 percent: exact shares are 3.71, 1.68 and 1.61.
    [Fact]
    public void DHondt_FavoursTheGreat_SainteLagueDoesNot()
    {
        Seats(Named.Rule("dhondt"), CommitteeVotes.Parties(7, Textbook)).Should().Equal(("A", 4), ("B", 2), ("C", 1));
        Seats(Named.Rule("sainte-lague"), CommitteeVotes.Parties(7, Textbook)).Should().Equal(("A", 3), ("B", 2), ("C", 2));
    }

    [Fact]
    public void TheLastSeat_IsTied_UnlessTheLadderPicks()
    {
        // After A has two of three, 60/3 = 20 of A and 20 of B and C are level.
        var context = CommitteeVotes.Parties(3, ("A", 60), ("B", 20), ("C", 20));

        var tied = Named.Rule("dhondt").Evaluate(context);
        tied.Kind.Should().Be(VerdictKind.NotDecided);
        tied.Result!.Winners.Select(static p => string.Concat(p)).Should().Equal("A", "A", "ABC");

        var chair = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = 3, Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["C"] } };
        Named.Rule("dhondt").Evaluate(chair).Result!.Winners[2].Should().Equal("C");
    }

    [Fact]
    public void TwoTiedSeats_OfThreeParties_GoToDifferentOnes()
    {
        var context = CommitteeVotes.Parties(2, ("A", 10), ("B", 10), ("C", 10));

        Named.Rule("sainte-lague").Evaluate(context).Result!.Winners.Select(static p => string.Concat(p)).Should().Equal("ABC", "ABC");
        var chair = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = 2, Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["C", "A"] } };
        Named.Rule("sainte-lague").Evaluate(chair).Result!.Winners.Select(static p => string.Concat(p)).Should().Equal("C", "A");
    }

    [Fact]
    public void MoreSeatsThanParties_AndAThreshold_AreParameters()
    {
        var context = CommitteeVotes.Parties(1, ("A", 60), ("B", 36), ("C", 4)).With(new Dictionary<string, string> { ["seats"] = "100", ["threshold"] = "1/20" });

        var seats = Seats(Named.Rule("dhondt"), context);

        seats.Sum(static s => s.Count).Should().Be(100);
        seats.Select(static s => s.Party).Should().Equal("A", "B");
    }

    // The definition by a divisor: there is one price of a seat such that nobody has one too many or one too few (Balinski and Young, 1982).
    [Fact]
    public void NoPartyHasASeat_ThatAnotherHasMoreVotesFor() => Gen.Long[0, 50].Array[1, 5].SelectMany(v => Gen.Int[1, 12].Select(n => (Votes: v, Seats: n))).Sample(
        vote =>
        {
            var context = CommitteeVotes.Parties(vote.Seats, [.. vote.Votes.Select((v, i) => (((char)('A' + i)).ToString(), v + 1))]);
            var result = Named.Rule("dhondt").Evaluate(context).Result!;
            var certain = result.Winners.Where(static p => p.Count == 1).GroupBy(static p => p[0]).ToDictionary(static g => g.Key, static g => g.Count());
            for (var i = 0; i < vote.Votes.Length; i++)
            {
                for (var j = 0; j < vote.Votes.Length; j++)
                {
                    var (a, b) = (Count(i), Count(j));
                    (a == 0 || (vote.Votes[i] + 1) * (b + 1) >= (vote.Votes[j] + 1) * a).Should().BeTrue();
                }
            }

            int Count(int party) => certain.GetValueOrDefault(((char)('A' + party)).ToString());
        },
        iter: 2_000,
        threads: 1);

    private static List<(string Party, int Count)> Seats(DecisionRule rule, DecisionRuleContext context) =>
        [.. rule.Evaluate(context).Result!.Winners.GroupBy(static p => p.Single()).Select(static g => (g.Key, g.Count())).OrderBy(static s => s.Key, System.StringComparer.Ordinal)];
}
