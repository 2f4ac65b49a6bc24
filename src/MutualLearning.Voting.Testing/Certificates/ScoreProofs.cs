using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of rules that elect the option with most points, and then take weight from the ballots that wanted it.</summary>
internal static class ScoreProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("reweighted-range", BallotForm.Score, static proof => EachSeat(proof, (at, option, _) =>
            row => Most(proof) / ((Most(proof) / at.Purses[row]) + proof.Score(row, option)))),
        ("allocated-score", BallotForm.Score, static proof => EachSeat(proof, (at, option, _) => Allocate(proof, at, option))),
        ("sequentially-spent-score", BallotForm.Score, static proof => EachSeat(proof, (at, option, points) =>
        {
            var quota = Most(proof) * new Rational(proof.Voters, proof.Context.Seats);
            var part = points > quota ? quota / points : 1;
            return row => at.Purses[row] * (1 - (proof.Score(row, option) * part / Most(proof)));
        })),
    ];

    private static void EachSeat(Proof proof, Func<Step, int, Rational, Func<int, Rational>> left)
    {
        var walk = new Walk(proof);
        var start = walk.Start(static _ => 1);
        walk.Follow(proof.Context.Seats >= proof.Options ? start with { Won = [.. proof.All] } : start, Next, static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: false);

        IEnumerable<Step> Next(Step at)
        {
            if (at.Won.Length >= proof.Seats)
            {
                yield break;
            }

            var totals = new Rational?[proof.Options];
            foreach (var option in at.Left)
            {
                totals[option] = proof.Sum(row => at.Purses[row] * proof.Score(row, option));
            }

            proof.Expect("round", at.Left, [.. at.Left.Select(o => totals[o]!.Value)]);
            foreach (var option in walk.Ways(at, RunoffProofs.Most(at.Left, o => totals[o]!.Value), best: true, at.ByEarlier))
            {
                proof.Expect("elected", [option]);
                yield return at.Elect(option) with { Purses = [.. proof.Rows.Select(left(at, option, totals[option]!.Value))], Earlier = at.Earlier.Add(totals) };
            }
        }
    }

    // The greatest score there can be.
    private static Rational Most(Proof proof) => Math.Max(Math.Max(1, proof.Number("max", 5)), proof.Rows.Max(row => proof.All.Max(o => proof.Score(row, o))));

    // A quota is used up of those whose scores count most for the option; of the last group each ballot keeps an equal part.
    private static Func<int, Rational> Allocate(Proof proof, Step at, int option)
    {
        var quota = new Rational(proof.Voters, proof.Context.Seats);
        var kept = new Dictionary<Rational, Rational>();
        foreach (var group in proof.Rows.GroupBy(row => at.Purses[row] * proof.Score(row, option)).Where(static g => g.Key > 0).OrderByDescending(static g => g.Key))
        {
            var size = group.Aggregate((Rational)0, (sum, row) => sum + ((proof.Is("quota", "weight") ? at.Purses[row] : 1) * proof.Profile.Weight(row)));
            var used = size <= quota ? 1 : quota / size;
            kept[group.Key] = 1 - used;
            quota -= size <= quota ? size : quota;
        }

        return row => at.Purses[row] * (kept.TryGetValue(at.Purses[row] * proof.Score(row, option), out var part) ? part : 1);
    }
}
