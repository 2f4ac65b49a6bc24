using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates of rules that elect one option after the other, each by rounds among those who have not won.</summary>
internal static class RunoffProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("irv", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => Eliminations(proof, walk, at, stops: false))),
        ("benham", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => Eliminations(proof, walk, at, stops: true))),
        ("two-round", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => TwoRounds(proof, walk, at))),
        ("star", BallotForm.Score, static proof => EachSeat(proof, (walk, at) => StarProofs.Round(proof, walk, at))),
    ];

    /// <summary>Where one leads who is elected: to the next seat, without those who have won.</summary>
    public static Step Elect(Proof proof, Step at, int winner)
    {
        proof.Expect("elected", [winner]);
        return at.Elect(winner) with { Left = [.. proof.All.Except(at.Won).Where(o => o != winner)], Earlier = [] };
    }

    /// <summary>Those who have the most, or the fewest.</summary>
    public static int[] Most(IEnumerable<int> options, Func<int, Rational> figure, int sign = 1)
    {
        var all = options.Select(o => (Option: o, Figure: figure(o) * sign)).ToList();
        var most = all.Aggregate(all[0].Figure, static (a, b) => b.Figure > a ? b.Figure : a);
        return [.. all.Where(one => one.Figure == most).Select(static one => one.Option)];
    }

    public static void EachSeat(Proof proof, Func<Walk, Step, IEnumerable<Step>> seat)
    {
        var walk = new Walk(proof);
        walk.Follow(
            proof.Context.Seats >= proof.Options ? walk.Start() with { Won = [.. proof.All] } : walk.Start(),
            at => at.Won.Length >= proof.Seats ? [] : seat(walk, at),
            static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: false);
    }

    private static IEnumerable<Step> Eliminations(Proof proof, Walk walk, Step at, bool stops)
    {
        var (votes, _) = Votes(proof, at.Left);
        proof.Expect("round", at.Left, [.. at.Left.Select(o => votes[o])]);
        var winner = at.Left.Length == 1 ? at.Left[0] : stops ? proof.CondorcetWinner(at.Left) : -1;
        if (winner >= 0 || at.Left.Length == 2)
        {
            foreach (var way in winner >= 0 ? [winner] : walk.Ways(at, Most(at.Left, o => votes[o]), best: true, at.ByEarlier))
            {
                yield return Elect(proof, at, way);
            }

            yield break;
        }

        var last = Most(at.Left, o => votes[o], -1);
        var together = stops || last.Length == 1 ? null : Together(proof, at, votes, last);
        foreach (var gone in together is null ? walk.Ways(at, last, best: false, at.ByEarlier).Select(static o => new[] { o }) : [together])
        {
            proof.Expect("eliminated", gone);
            var figures = proof.All.Select(o => (Rational?)votes[o]).ToArray();
            yield return at with { Left = [.. at.Left.Except(gone)], Earlier = walk.LooksBack ? at.Earlier.Add(figures) : [] };
        }
    }

    // The fewest, with all who are tied, that have less together than the next one; more than the tied only where the tie stands.
    private static int[]? Together(Proof proof, Step at, Rational[] votes, int[] last)
    {
        var isOpen = !proof.Context.Ties.Pick(proof.Profile, last, best: false, at.ByEarlier).IsBroken;
        int[] ascending = [.. at.Left.OrderBy(o => votes[o])];
        for (var count = last.Length; count < ascending.Length && (isOpen || count == last.Length); count++)
        {
            if (ascending.Take(count).Aggregate((Rational)0, (sum, o) => sum + votes[o]) < votes[ascending[count]])
            {
                return [.. ascending.Take(count).OrderBy(static o => o)];
            }
        }

        return null;
    }

    private static IEnumerable<Step> TwoRounds(Proof proof, Walk walk, Step at)
    {
        var (votes, exhausted) = Votes(proof, at.Left);
        proof.Expect("round", at.Left, [.. at.Left.Select(o => votes[o])]);
        int[] over = [.. at.Left.Where(o => at.Left.Length == 1 || votes[o] * 2 > proof.Voters - exhausted).Take(1)];
        foreach (var way in over)
        {
            yield return Elect(proof, at, way);
        }

        foreach (var pair in over.Length > 0 ? [] : Finalists(walk, at, votes))
        {
            proof.Expect("finalists", pair);
            var (a, b) = (pair[0], pair[1]);
            proof.Expect("round", pair, proof.Wins(a, b), proof.Wins(b, a));
            foreach (var way in walk.Ways(at, Most(pair, o => proof.Wins(o, o == a ? b : a)), best: true, (x, y) => votes[x].CompareTo(votes[y])))
            {
                yield return Elect(proof, at, way);
            }
        }
    }

    private static IEnumerable<int[]> Finalists(Walk walk, Step at, Rational[] votes)
    {
        var top = Most(at.Left, o => votes[o]);
        if (top.Length == 2)
        {
            yield return top;
            yield break;
        }

        foreach (var first in walk.Ways(at, top, best: true, null))
        {
            foreach (var second in walk.Ways(at, Most(at.Left.Where(o => o != first), o => votes[o]), best: true, null))
            {
                yield return [first, second];
            }
        }
    }

    // The ballots that rank each best of those left, and those that rank none of them.
    private static (Rational[] Votes, Rational Exhausted) Votes(Proof proof, int[] left)
    {
        var (votes, exhausted) = (new Rational[proof.Options], (Rational)0);
        foreach (var row in proof.Rows)
        {
            var best = left.Select(o => proof.Profile.Mark(row, o)).Where(static rank => rank > 0).DefaultIfEmpty(0).Min();
            int[] first = [.. left.Where(o => best > 0 && proof.Profile.Mark(row, o) == best)];
            var stopped = proof.Is("equal", "exhaust") && proof.All.Where(o => proof.Profile.Mark(row, o) > 0 && proof.Profile.Mark(row, o) <= best).GroupBy(o => proof.Profile.Mark(row, o)).Any(static tier => tier.Count() > 1);
            exhausted += stopped || first.Length == 0 ? proof.Profile.Weight(row) : 0;
            foreach (var option in stopped ? [] : first)
            {
                votes[option] += new Rational(proof.Profile.Weight(row), proof.Is("equal", "whole") ? 1 : first.Length);
            }
        }

        return (votes, exhausted);
    }
}
