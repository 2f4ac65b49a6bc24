using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of Monroe one seat after the other: rounds until a choice is open, then all committees that a choice leads to.</summary>
internal static class GreedyMonroeProofs
{
    private const int MaxWays = 1 << 17;

    public static void Check(Proof proof)
    {
        List<State> level = [new([], [.. proof.Rows.Select(row => new Kind(string.Join(",", proof.All.Where(o => proof.Approves(row, o))), proof.Profile.Weight(row)))])];
        var (order, isOpen, ways) = (new List<int>(), false, 0);
        for (var seat = 0; seat < proof.Seats; seat++)
        {
            var share = (proof.Voters / proof.Seats) + (seat < proof.Voters % proof.Seats ? 1 : 0);
            if (!isOpen)
            {
                int[] asked = [.. proof.All.Except(level[0].Members)];
                proof.Expect("round", asked, [.. asked.Select(o => (Rational)level[0].Support(o))]);
                proof.Expect(level[0].Best(proof).Length == 1 ? "elected" : "level", level[0].Best(proof));
                order.AddRange(level[0].Best(proof).Length == 1 ? level[0].Best(proof) : []);
            }

            var next = level.SelectMany(at => at.Best(proof).SelectMany(o => at.Elect(o, seat == proof.Seats - 1 ? 0 : share)))
                .Select(then => (Then: then, IsFew: ++ways <= MaxWays)).TakeWhile(static way => way.IsFew)
                .GroupBy(static way => way.Then.Key, StringComparer.Ordinal).Select(static same => same.First().Then).ToList();
            proof.Require(ways <= MaxWays, "There are too many ways.");
            (level, isOpen) = (next, isOpen || next.Count > 1);
        }

        var sets = level.Select(static end => end.Members.OrderBy(static o => o).ToArray())
            .GroupBy(static set => string.Concat(set.Select(static o => (char)o)), StringComparer.Ordinal).OrderBy(static set => set.Key, StringComparer.Ordinal).Select(static set => set.First()).ToList();
        foreach (var set in isOpen ? sets : [])
        {
            proof.Expect("committee", set);
        }

        proof.RequireSets(sets, order, breaks: true);
    }

    // So many ballots that approve of the same options, written with commas.
    private sealed record Kind(string Approved, long Weight)
    {
        public bool Has(int option) => Approved.Split(',').Contains(Name(option), StringComparer.Ordinal);

        public Kind Without(int option) => this with { Approved = string.Join(",", Approved.Split(',').Except([Name(option)], StringComparer.Ordinal)) };

        private static string Name(int option) => option.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record State(int[] Members, List<Kind> Kinds)
    {
        public string Key => string.Join(",", Members.OrderBy(static o => o)) + ":" + string.Join(";", Kinds.Select(static k => k.Approved + "x" + k.Weight));

        public long Support(int option) => Kinds.Where(kind => kind.Has(option)).Sum(static kind => kind.Weight);

        public int[] Best(Proof proof) => RunoffProofs.Most(proof.All.Except(Members), o => Support(o), 1);

        public IEnumerable<State> Elect(int option, long share)
        {
            var supporters = Merged(Kinds.Where(kind => kind.Has(option)).Select(kind => kind.Without(option)));
            var others = Kinds.Where(kind => !kind.Has(option)).ToList();
            return Left(supporters, Math.Min(share, Support(option))).Select(left =>
                new State([.. Members, option], Merged(others.Concat(left).Where(static kind => kind.Weight > 0 && kind.Approved.Length > 0))));
        }

        private static List<Kind> Merged(IEnumerable<Kind> kinds) => [.. kinds.GroupBy(static kind => kind.Approved, StringComparer.Ordinal)
            .Select(static same => new Kind(same.Key, same.Sum(static kind => kind.Weight))).OrderBy(static kind => kind.Approved, StringComparer.Ordinal)];

        // Who is left when so many are taken, in every way.
        private static IEnumerable<IEnumerable<Kind>> Left(List<Kind> from, long share)
        {
            if (from.Count == 0)
            {
                return [[]];
            }

            var (least, most) = (Math.Max(0, share - from.Skip(1).Sum(static kind => kind.Weight)), Math.Min(share, from[0].Weight));
            return Numbers(least, most).SelectMany(taken => Left(from.GetRange(1, from.Count - 1), share - taken)
                .Select(rest => rest.Prepend(from[0] with { Weight = from[0].Weight - taken })));
        }

        private static IEnumerable<long> Numbers(long first, long last)
        {
            for (var number = first; number <= last; number++)
            {
                yield return number;
            }
        }
    }
}
