using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates of best committees: all committees are parted by whether an option is in, until what may still come is worse than the best.</summary>
internal static class SplitProofs
{
    private const int MaxSets = 1_000;

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("av", BallotForm.Approval, static proof => Separable(proof, proof.Support)),
        ("sav", BallotForm.Approval, static proof => Separable(proof, option => proof.Sum(row => proof.Approves(row, option) ? new Rational(1, proof.All.Count(o => proof.Approves(row, o))) : 0))),
        ("pav", BallotForm.Approval, Thiele(static (_, held) => new Rational(1, held + 1))),
        ("slav", BallotForm.Approval, Thiele(static (_, held) => new Rational(1, (2 * held) + 1))),
        ("geom2", BallotForm.Approval, Thiele(static (_, held) => new Rational(1, BigInteger.One << held))),
        ("cc", BallotForm.Approval, Thiele(static (_, held) => held == 0 ? 1 : 0)),
        ("lexcc", BallotForm.Approval, Thiele(static (proof, held) => new Rational(BigInteger.Pow(proof.Voters + 1, proof.Seats - 1 - held)))),
        ("adams", BallotForm.Approval, Thiele(static (proof, held) => held > 0 ? new Rational(1, held) : (proof.Voters * (Rational)proof.Seats) + new Rational(1, Multiple(Math.Max(1, proof.Seats - 1))))),
        ("minimaxav", BallotForm.Approval, static proof => Follow(proof, (members, open) => Distances(proof, members, open, lexicographic: false))),
        ("lexminimaxav", BallotForm.Approval, static proof => Follow(proof, (members, open) => Distances(proof, members, open, lexicographic: true))),
        ("minimaxphragmen", BallotForm.Approval, static proof => Follow(proof, (members, open) => Parted(proof, members, open).Loads(lexicographic: false))),
        ("leximaxphragmen", BallotForm.Approval, static proof => Follow(proof, (members, open) => Parted(proof, members, open).Loads(lexicographic: true))),
        ("monroe", BallotForm.Approval, static proof => Follow(proof, (members, open) => [Parted(proof, members, open).Represented(proof.Voters)])),
    ];

    /// <summary>Compares figures from the first on: more than 0 when the first is better. Where all that both have are equal, fewer are better.</summary>
    public static int Compare(Rational[] a, Rational[] b) =>
        a.Zip(b, static (one, other) => one.CompareTo(other)).FirstOrDefault(static by => by != 0) is var by && by != 0 ? by : b.Length.CompareTo(a.Length);

    /// <summary>Requires the winners when some are certain and any of the others fill the seats; the ladder lets them stay one by one.</summary>
    public static void RequireLevel(Proof proof, List<int> certain, IEnumerable<int> level, IReadOnlyList<int>? order = null)
    {
        var others = level.ToList();
        while (order is null && certain.Count < proof.Seats && proof.Context.Ties.Pick(proof.Profile, others.ToArray(), best: true) is { IsBroken: true } pick)
        {
            certain.Add(pick.Option);
            others.Remove(pick.Option);
        }

        IEnumerable<int[]> sets = [[]];
        foreach (var option in others)
        {
            sets = [.. sets.Concat(sets.Where(set => certain.Count + set.Length < proof.Seats).Select(set => (int[])[.. set, option]))];
            proof.Require(sets.Count() <= 1 << 16, "There are too many committees.");
        }

        var full = sets.Where(set => certain.Count + set.Length == proof.Seats).Select(set => (int[])[.. certain, .. set]).ToList();
        proof.Require(full.Count <= MaxSets, "There are too many committees.");
        proof.RequireSets(full, order ?? [], breaks: true);
    }

    private static void Separable(Proof proof, Func<int, Rational> points)
    {
        var all = proof.All.Select(points).ToArray();
        foreach (var option in proof.All)
        {
            proof.Expect("points", [option], all[option]);
        }

        var order = proof.All.OrderByDescending(o => all[o]).ToList();
        var last = all[order[proof.Seats - 1]];
        var certain = order.FindAll(o => all[o] > last);
        RequireLevel(proof, [.. certain], order.Where(o => all[o] == last), certain);
    }

    /// <summary>Follows the parts; the worth of members, and of those who may join them, is what no such committee exceeds.</summary>
    private static void Follow(Proof proof, Func<List<int>, List<int>, Rational[]> worth)
    {
        var (options, figures) = proof.Next("score");
        proof.Require(options.Length == 0, "A score is of no option.");
        var (best, found) = (figures.AsSpan().ToArray(), new List<int[]>());
        Part([], [.. proof.All]);
        proof.Require(found.Count is > 0 and <= MaxSets, "No committee has the score, or too many have.");
        proof.RequireSets(found, [], breaks: true);

        void Part(List<int> members, List<int> open)
        {
            if (members.Count + open.Count < proof.Seats || Compare(worth(members, open), best) is var by && by < 0)
            {
                return;
            }

            if (members.Count == proof.Seats)
            {
                proof.Require(by == 0, "A committee is better.");
                found.Add([.. members]);
                return;
            }

            var split = proof.Next("split");
            proof.Require(split.Options.Length == 1 && split.Figures.Count == 0 && open.Contains(split.Options[0]), "A part is not split.");
            var others = open.Where(o => o != split.Options[0]).ToList();
            Part([.. members, split.Options[0]], others);
            Part(members, others);
        }
    }

    // What the members are worth, and as many of the others as are missing at most, each by itself: none adds more to a greater committee.
    private static Action<Proof> Thiele(Func<Proof, int, Rational> worth) => proof => Follow(proof, (members, open) =>
    {
        var held = proof.Rows.Select(row => members.Count(o => proof.Approves(row, o))).ToArray();
        var more = members.Count == proof.Seats ? [] : open.Select(option => proof.Sum(row => proof.Approves(row, option) ? worth(proof, held[row]) : 0));
        return [more.OrderByDescending(static gain => gain).Take(proof.Seats - members.Count).Aggregate(
            proof.Sum(row => Enumerable.Range(0, held[row]).Aggregate((Rational)0, (sum, j) => sum + worth(proof, j))), static (sum, gain) => sum + gain)];
    });

    private static Rational[] Distances(Proof proof, List<int> members, List<int> open, bool lexicographic)
    {
        var at = new Rational[proof.Options + 1];
        foreach (var row in proof.Rows)
        {
            var shared = members.Count(o => proof.Approves(row, o)) + Math.Min(open.Count(o => proof.Approves(row, o)), proof.Seats - members.Count);
            at[proof.Options - (proof.All.Count(o => proof.Approves(row, o)) + proof.Seats - (2 * shared))] -= proof.Profile.Weight(row);
        }

        return lexicographic ? at : [Array.FindIndex(at, static ballots => ballots < 0) - proof.Options];
    }

    private static Parts Parted(Proof proof, List<int> members, List<int> open) => new(proof, members, open, proof.Seats - members.Count);

    private static BigInteger Multiple(int last) =>
        Enumerable.Range(1, last).Aggregate(BigInteger.One, static (common, i) => common * i / BigInteger.GreatestCommonDivisor(common, i));
}
