using System;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Tests.Plain;

namespace MutualLearning.Voting.Tests;

/// <summary>The winners are the same for any order of ballots and any order of options.</summary>
public sealed class OrderInvarianceTests
{
    private static readonly (string Rule, BallotForm Form)[] Rules =
    [
        ("plurality", BallotForm.Ranking), ("irv", BallotForm.Ranking), ("irv:equal=whole", BallotForm.Ranking), ("irv:equal=exhaust", BallotForm.Ranking),
        ("benham", BallotForm.Ranking), ("two-round", BallotForm.Ranking), ("two-round:equal=whole", BallotForm.Ranking), ("bucklin", BallotForm.Ranking), ("scottish-stv", BallotForm.Ranking),
        ("meek-stv", BallotForm.Ranking), ("score", BallotForm.Score), ("score:missing=ignore", BallotForm.Score), ("star", BallotForm.Score),
        ("majority-judgment", BallotForm.Score), ("majority-judgment:ties=usual", BallotForm.Score), ("cumulative:budget=6", BallotForm.Score),
        ("quadratic:budget=9", BallotForm.Score), ("allocated-score", BallotForm.Score), ("sequentially-spent-score", BallotForm.Score),
        ("reweighted-range", BallotForm.Score),
    ];

    [Fact]
    public void Winners_DoNotDependOnTheOrderOfBallotsOrOptions() =>
        Gen.Select(Gen.OneOfConst(Rules), SmallProfiles.Marks(4), Gen.Int[1, 3], Gen.Int, Gen.Bool).Sample(
            (rule, ballots, seats, seed, hasLot) =>
            {
                var random = new Random(seed);
                var options = Enumerable.Range(0, ballots[0].Length).ToArray();
                random.Shuffle(options);
                var shuffled = ballots.Select(b => options.Select(o => b[o]).ToArray()).ToArray();
                random.Shuffle(shuffled);
                var names = new string([.. options.Select(o => (char)('A' + o))]);
                var ties = hasLot ? new TieLadder([TieStep.PreviousRounds, TieStep.Lot]) { Seed = "published" } : TieLadder.None;

                var one = Tally.Of(rule.Rule, SmallProfiles.Of(ballots, rule.Form), seats, ties).Result!;
                var other = Tally.Of(rule.Rule, SmallProfiles.Of(shuffled, rule.Form, names), seats, ties).Result!;

                Sets(one).Should().Equal(Sets(other));
                one.Rounds.Count.Should().Be(other.Rounds.Count);
                one.Committees.Count.Should().Be(other.Committees.Count);
            },
            iter: SmallProfiles.Runs(5_000),
            print: t => $"{t.Item1.Rule} for {t.Item3}: {SmallProfiles.Show(t.Item2)}");

    [Fact]
    public void OnlyTheOrderOfRanksCounts_NotTheirNumbers() =>
        Gen.Select(Gen.OneOfConst("irv", "benham", "two-round", "scottish-stv", "meek-stv"), SmallProfiles.Marks(4), Gen.Int[1, 3], Gen.OneOfConst(1, 3, 60, 900)).Sample(
            (rule, ballots, seats, factor) =>
            {
                var stretched = ballots.Select(b => b.Select(rank => rank * factor).ToArray());

                Tally.Of(rule, SmallProfiles.Of(stretched), seats).Should().Be(Tally.Of(rule, SmallProfiles.Of(ballots.Select(Dense)), seats));
            },
            iter: SmallProfiles.Runs(2_000),
            print: t => $"{t.Item1} for {t.Item3} times {t.Item4}: {SmallProfiles.Show(t.Item2)}");

    [Fact]
    public void EveryVerdictOnOptions_ExplainsItself() =>
        Gen.Select(Gen.OneOfConst(Rules[1..]), SmallProfiles.Marks(4), Gen.Int[1, 4]).Sample(
            (rule, ballots, seats) =>
            {
                var profile = SmallProfiles.Of(ballots, rule.Form);
                var explained = Tally.Explain(rule.Rule, profile, seats);

                explained.Why.Should().NotBeEmpty();
                explained.WhyNot.Where(s => s.Code == "why.eliminated-in-round").Select(s => s.Arguments[0]).Should()
                    .OnlyHaveUniqueItems().And.NotIntersectWith(Tally.Of(rule.Rule, profile, seats).Result!.Winners.SelectMany(place => place), "who may win was not eliminated");
                if (seats < profile.OptionCount)
                {
                    explained.Tables.Should().NotBeEmpty();
                }
            },
            iter: SmallProfiles.Runs(1_000),
            print: t => $"{t.Item1.Rule} for {t.Item3}: {SmallProfiles.Show(t.Item2)}");

    private static int[] Dense(int[] ballot)
    {
        var ranks = ballot.Where(r => r > 0).Distinct().Order().ToList();
        return [.. ballot.Select(r => ranks.IndexOf(r) + 1)];
    }

    // Options of one tier that each have a place stand in the order of declaration, which says nothing.
    private static string[] Sets(TallyResult result) =>
        [.. result.Winners.Select(place => string.Concat(place.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
