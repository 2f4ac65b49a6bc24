using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>Medians, STAR and reweighted ballots against their definitions, ballot by ballot.</summary>
public sealed class ScoresDifferentialTests
{
    [Fact]
    public void MajorityJudgment_TakesMediansAwayOneByOne() => SmallProfiles.Marks(4).Sample(
        ballots => Tally.Of("majority-judgment", SmallProfiles.Of(ballots, BallotForm.Score)).Winners() == PlainJudgment(ballots),
        iter: SmallProfiles.Runs(5_000),
        print: SmallProfiles.Show);

    [Fact]
    public void Star_FollowsItsProtocol() => SmallProfiles.Marks(4).Sample(
        ballots => Tally.Of("star:max=3", SmallProfiles.Of(ballots, BallotForm.Score)).Winners() == string.Join(" = ", PlainStar(ballots).Select(o => (char)('A' + o))),
        iter: SmallProfiles.Runs(3_000),
        print: SmallProfiles.Show);

    [Theory]
    [InlineData("reweighted-range:max=4")]
    [InlineData("sequentially-spent-score:max=4")]
    [InlineData("allocated-score:max=4")]
    [InlineData("allocated-score:max=4,quota=weight")]
    public void ReweightedScores_ElectWhoAPlainCountElects(string rule) => Gen.Select(SmallProfiles.Marks(5), Gen.Int[1, 3]).Sample(
        (ballots, seats) =>
        {
            var found = new SortedSet<string>(StringComparer.Ordinal);
            PlainReweighted(rule, ballots, seats, [.. ballots.Select(_ => (Rational)1)], [], found);
            var result = Tally.Of(rule, SmallProfiles.Of(ballots, BallotForm.Score), seats).Result!;
            var sets = result.Committees.Count > 0 ? result.Committees.Select(c => string.Concat(c))
                : seats == 1 ? result.Winners[0] : [string.Concat(result.Winners.Select(w => w.Single()).Order(StringComparer.Ordinal))];
            return found.SetEquals(sets);
        },
        iter: SmallProfiles.Runs(1_500),
        print: t => SmallProfiles.Show(t.Item1) + " for " + t.Item2);

    // All pairs that can be in the runoff, then all that can win it.
    private static SortedSet<int> PlainStar(int[][] ballots)
    {
        List<int> options = [.. Enumerable.Range(0, ballots[0].Length)];
        int Score(int[] ballot, int o) => Math.Max(ballot[o] - 1, 0);
        int Sum(int o) => ballots.Sum(b => Score(b, o));
        int Most(int o) => ballots.Count(b => Score(b, o) == 3);
        int Prefer(int o, IEnumerable<int> among) => among.Sum(p => ballots.Count(b => Score(b, o) > Score(b, p)));

        List<List<int>> Fill(List<int> sure, List<int> among, int places, Func<List<int>, Func<int, int>>[] measures)
        {
            if (places == 0)
            {
                return [sure];
            }

            if (measures.Length == 0)
            {
                return [.. among.SelectMany(o => Fill([.. sure, o], [.. among.Where(p => p > o || places == 1).Where(p => p != o)], places - 1, measures))];
            }

            var value = measures[0](among);
            var tiers = among.GroupBy(value).OrderByDescending(g => g.Key).Select(g => g.ToList()).ToList();
            var taken = new List<int>(sure);
            foreach (var tier in tiers)
            {
                if (tier.Count > places - (taken.Count - sure.Count))
                {
                    return Fill(taken, tier, places - (taken.Count - sure.Count), measures[1..]);
                }

                taken.AddRange(tier);
                if (taken.Count - sure.Count == places)
                {
                    break;
                }
            }

            return [taken];
        }

        var finals = Fill([], options, 2, [_ => Sum, tied => o => Prefer(o, tied), _ => Most]);
        return [.. finals.Where(f => f.Count == 2).SelectMany(f => Fill([], f, 1, [tied => o => Prefer(o, tied), _ => Sum, _ => Most]).Select(w => w[0]))];
    }

    private static string PlainJudgment(int[][] ballots)
    {
        var options = Enumerable.Range(0, ballots[0].Length).Select(o => (Option: o, Grades: ballots.Select(b => Math.Max(b[o] - 1, 0)).Order().ToList())).ToList();
        while (options[0].Grades.Count > 0)
        {
            var medians = options.Select(o => o.Grades[(o.Grades.Count - 1) / 2]).ToList();
            options = [.. options.Where((_, i) => medians[i] == medians.Max())];
            options.ForEach(o => o.Grades.RemoveAt((o.Grades.Count - 1) / 2));
        }

        return string.Join(" = ", options.Select(o => (char)('A' + o.Option)));
    }

    private static void PlainReweighted(string rule, int[][] ballots, int seats, Rational[] weights, List<int> elected, SortedSet<string> found)
    {
        var options = Enumerable.Range(0, ballots[0].Length).ToList();
        if (elected.Count == seats || seats >= options.Count)
        {
            found.Add(string.Concat((seats >= options.Count ? options : elected).Order().Select(o => (char)('A' + o))));
            return;
        }

        Rational Score(int ballot, int option) => Math.Max(ballots[ballot][option] - 1, 0);
        var points = options.Select(o => ballots.Select((_, i) => Score(i, o) * weights[i]).Aggregate((a, b) => a + b)).ToList();
        var most = options.Except(elected).Max(o => points[o]);
        foreach (var option in options.Except(elected).Where(o => points[o] == most).ToList())
        {
            Rational[] then = [.. weights];
            var quota = new Rational(ballots.Length, seats);
            foreach (var group in Enumerable.Range(0, ballots.Length).Where(i => Score(i, option) > 0)
                .GroupBy(i => Score(i, option) * weights[i]).OrderByDescending(g => g.Key))
            {
                var size = group.Select(i => rule.Contains("weight=", StringComparison.Ordinal) || rule.Contains("quota=weight", StringComparison.Ordinal) ? weights[i] : 1).Aggregate((a, b) => a + b);
                foreach (var i in group)
                {
                    then[i] = rule[0] switch
                    {
                        'r' => 4 / ((4 / weights[i]) + Score(i, option)),
                        's' => weights[i] - (weights[i] * Score(i, option) / 4 * (most > quota * 4 ? quota * 4 / most : 1)),
                        _ => quota <= 0 ? weights[i] : size <= quota ? 0 : weights[i] * (1 - (quota / size)),
                    };
                }

                quota = rule[0] == 'a' ? quota - (size <= quota ? size : quota) : quota;
            }

            PlainReweighted(rule, ballots, seats, then, [.. elected, option], found);
        }
    }
}
