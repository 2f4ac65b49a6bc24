using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>The fast counts against plain ones that try every way of a tie.</summary>
public sealed class RoundsDifferentialTests
{
    [Theory]
    [InlineData("irv", false)]
    [InlineData("benham", true)]
    public void Runoffs_NameJustThePossibleWinners(string rule, bool benham) => SmallProfiles.Marks(4).Sample(
        ballots => Names(Tally.Of(rule, SmallProfiles.Of(ballots)).Result!).SequenceEqual(PlainRunoff.Winners(ballots, benham).Select(Letter)),
        iter: SmallProfiles.Runs(3_000),
        print: SmallProfiles.Show);

    [Fact]
    public void ScottishStv_NamesJustTheSetsThatCanBeElected() => Gen.Select(SmallProfiles.Orders, Gen.Int[1, 3]).Sample(
        (ballots, seats) => Sets("scottish-stv", ballots, seats).SetEquals(PlainScottish.Elected(ballots, seats)),
        iter: SmallProfiles.Runs(3_000),
        print: t => SmallProfiles.Show(t.Item1) + " for " + t.Item2);

    [Fact]
    public void MeekStv_NamesJustTheSetsThatCanBeElected() => Gen.Select(SmallProfiles.Orders, Gen.Int[1, 3]).Sample(
        (ballots, seats) => Sets("meek-stv", ballots, seats).SetEquals(PlainMeek.Elected(ballots, seats)),
        iter: SmallProfiles.Runs(2_000),
        print: t => SmallProfiles.Show(t.Item1) + " for " + t.Item2);

    [Fact]
    public void TwoRound_IsAMajority_OrARunoffOfTheTwoFirst() => SmallProfiles.Orders.Sample(
        ballots => Names(Tally.Of("two-round", SmallProfiles.Of(ballots)).Result!).SequenceEqual(PlainTwoRound(ballots).Select(Letter)),
        iter: SmallProfiles.Runs(3_000),
        print: SmallProfiles.Show);

    // All sets are in the committees where there is more than one.
    private static SortedSet<string> Sets(string rule, int[][] ballots, int seats)
    {
        var result = Tally.Of(rule, SmallProfiles.Of(ballots), seats).Result!;
        return result.Committees.Count > 0
            ? new SortedSet<string>(result.Committees.Select(c => string.Concat(c.Order(StringComparer.Ordinal))), StringComparer.Ordinal)
            : seats == 1 ? new SortedSet<string>(result.Winners[0], StringComparer.Ordinal)
            : new SortedSet<string>([string.Concat(result.Winners.Select(w => w.Single()).Order(StringComparer.Ordinal))], StringComparer.Ordinal);
    }

    private static SortedSet<int> PlainTwoRound(int[][] ballots)
    {
        var options = Enumerable.Range(0, ballots[0].Length).ToList();
        var first = options.Select(o => ballots.Count(b => b[o] == 1)).ToList();
        var majority = options.Where(o => first[o] * 2 > ballots.Count(b => b.Contains(1))).ToList();
        if (majority.Count > 0)
        {
            return [.. majority];
        }

        // A pair can be in the runoff when nobody outside it has more than one inside it.
        var pairs = options.SelectMany(a => options.Where(b => b > a).Select(b => (A: a, B: b)))
            .Where(p => options.All(o => o == p.A || o == p.B || first[o] <= Math.Min(first[p.A], first[p.B])));
        return [.. pairs.SelectMany(p =>
        {
            var (a, b) = (ballots.Count(m => m[p.A] > 0 && (m[p.B] == 0 || m[p.A] < m[p.B])), ballots.Count(m => m[p.B] > 0 && (m[p.A] == 0 || m[p.B] < m[p.A])));
            return a > b ? [p.A] : b > a ? [p.B] : new[] { p.A, p.B };
        })];
    }

    private static IEnumerable<string> Names(TallyResult result) => result.Winners.Single().Order(StringComparer.Ordinal);

    private static string Letter(int option) => ((char)('A' + option)).ToString();
}
