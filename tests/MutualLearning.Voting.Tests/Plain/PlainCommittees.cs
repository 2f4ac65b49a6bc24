using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Committees;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>The committee rules as their definitions read: every committee looked at, every voter by themselves, every tie followed, all in fractions.</summary>
internal static class PlainCommittees
{
    public static List<int> Best(SmallVote vote, Func<int, Rational> worth) => Greatest(vote.Committees, c => Score(vote, worth, c));

    public static List<int> Sequential(SmallVote vote, Func<int, Rational> worth) => Walk([0], vote.Seats, c =>
        Greatest(Others(vote, c), o => Score(vote, worth, c | 1 << o)).Select(o => c | 1 << o));

    public static List<int> Reverse(SmallVote vote, Func<int, Rational> worth) => Walk([(1 << vote.Options) - 1], vote.Options - vote.Seats, c =>
        Greatest(Enumerable.Range(0, vote.Options).Where(o => SmallVote.Has(c, o)), o => Score(vote, worth, c & ~(1 << o))).Select(o => c & ~(1 << o)));

    public static List<int> Phragmen(SmallVote vote) => [.. PhragmenFrom(vote, 0, [.. vote.Voters.Select(_ => (Rational)0)]).Distinct().Order()];

    /// <summary>Equal shares; null for the completion by Phragmén's method, otherwise whether the count ends early.</summary>
    public static List<int> EqualShares(SmallVote vote, bool completed) =>
        [.. Shares(vote, 0, [.. vote.Voters.Select(_ => new Rational(vote.Seats, vote.Voters.Count))], completed).Distinct().Order()];

    /// <summary>Equal shares with costs and without completion; in the order of the price, or of the price for each unit of cost.</summary>
    public static List<int> Budget(SmallVote vote, Rational budget, int[] costs, bool perCost) =>
        [.. Bought(vote, 0, [.. vote.Voters.Select(_ => budget / vote.Voters.Count)], costs, perCost).Distinct().Order()];

    public static Rational Harmonic(int j) => new(1, j);

    public static Rational Odd(int j) => new(1, (2 * j) - 1);

    public static Rational Coverage(int j) => j == 1 ? 1 : 0;

    public static Rational Halving(int j) => new(1, 1 << (j - 1));

    /// <summary>The greatest load when the members are shared as well as can be: by the theorem of Hall, over all parts.</summary>
    public static List<int> LeastLoad(SmallVote vote) => Greatest(vote.Committees, c => 0 - Parts(c).Max(part =>
        vote.Voters.Count(v => (v & part) != 0) is var reached and > 0 ? new Rational(int.PopCount(part), reached) : 1_000 * int.PopCount(part)));

    /// <summary>The most voters whom their member represents, tried by giving each voter in turn every member with room.</summary>
    public static List<int> Monroe(SmallVote vote) => Greatest(vote.Committees, c =>
    {
        int[] members = [.. Enumerable.Range(0, vote.Options).Where(o => SmallVote.Has(c, o))];
        return (Rational)Represent(vote, members, new int[members.Length], 0);
    });

    /// <summary>Monroe one seat after the other, where every group of as many supporters as a member represents is tried.</summary>
    public static List<int> GreedyMonroe(SmallVote vote)
    {
        var (n, k) = (vote.Voters.Count, vote.Seats);
        List<(int Committee, int Open)> level = [(0, (1 << n) - 1)];
        for (var seat = 0; seat < k; seat++)
        {
            var share = (n / k) + (seat < n % k ? 1 : 0);
            level = [.. level.SelectMany(at => Greatest(Others(vote, at.Committee), o => int.PopCount(Supporters(vote, at.Open, o)))
                .SelectMany(o => Groups(Supporters(vote, at.Open, o), share).Select(group => (at.Committee | 1 << o, at.Open & ~group)))).Distinct()];
        }

        return [.. level.Select(static end => end.Committee).Distinct().Order()];
    }

    private static int Supporters(SmallVote vote, int open, int option) =>
        Enumerable.Range(0, vote.Voters.Count).Where(i => SmallVote.Has(open, i) && SmallVote.Has(vote.Voters[i], option)).Sum(i => 1 << i);

    private static IEnumerable<int> Groups(int supporters, int share) => Enumerable.Range(0, supporters + 1)
        .Where(group => (group & ~supporters) == 0 && int.PopCount(group) == Math.Min(share, int.PopCount(supporters)));

    private static int Represent(SmallVote vote, int[] members, int[] filled, int voter)
    {
        var (n, k) = (vote.Voters.Count, members.Length);
        if (voter == n)
        {
            return filled.Min() >= n / k ? 0 : int.MinValue / 2;
        }

        var best = int.MinValue / 2;
        for (var m = 0; m < k; m++)
        {
            if (filled[m] < n / k || (filled[m] == n / k && n % k > 0))
            {
                filled[m]++;
                best = Math.Max(best, (SmallVote.Has(vote.Voters[voter], members[m]) ? 1 : 0) + Represent(vote, members, filled, voter + 1));
                filled[m]--;
            }
        }

        return best;
    }

    private static IEnumerable<int> PhragmenFrom(SmallVote vote, int committee, Rational[] loads)
    {
        if (int.PopCount(committee) == vote.Seats)
        {
            return [committee];
        }

        var supported = Others(vote, committee).Where(o => vote.Voters.Any(v => SmallVote.Has(v, o))).ToList();
        return supported.Count == 0
            ? Others(vote, committee).SelectMany(o => PhragmenFrom(vote, committee | 1 << o, loads))
            : Greatest(supported, o => 0 - Load(o)).SelectMany(o => PhragmenFrom(
                vote, committee | 1 << o, [.. vote.Voters.Select((v, i) => SmallVote.Has(v, o) ? Load(o) : loads[i])]));

        Rational Load(int option) => vote.Voters.Select((v, i) => (v, i)).Where(p => SmallVote.Has(p.v, option))
            .Aggregate((Rational)1, (sum, p) => sum + loads[p.i]) / vote.Voters.Count(v => SmallVote.Has(v, option));
    }

    private static IEnumerable<int> Shares(SmallVote vote, int committee, Rational[] money, bool completed)
    {
        var prices = Others(vote, committee).Select(o => (Option: o, Price: Price(vote, o, money))).Where(p => p.Price is not null).ToList();
        if (prices.Count == 0)
        {
            return completed ? PhragmenFrom(vote, committee, [.. money.Select(m => 0 - m)]) : [committee];
        }

        return Greatest(prices.Select(p => p.Option), o => 0 - Price(vote, o, money)!.Value).SelectMany(o => Shares(
            vote,
            committee | 1 << o,
            [.. vote.Voters.Select((v, i) => !SmallVote.Has(v, o) ? money[i] : money[i] - Min(money[i], Price(vote, o, money)!.Value))],
            completed));
    }

    private static IEnumerable<int> Bought(SmallVote vote, int committee, Rational[] money, int[] costs, bool perCost)
    {
        var prices = Others(vote, committee).Select(o => (Option: o, Price: Price(vote, o, money, costs[o]))).Where(p => p.Price is not null).ToList();
        return prices.Count == 0 ? [committee] : Greatest(Enumerable.Range(0, prices.Count), i => 0 - (prices[i].Price!.Value / (perCost ? costs[prices[i].Option] : 1)))
            .Select(i => prices[i])
            .SelectMany(next => Bought(
                vote,
                committee | 1 << next.Option,
                [.. vote.Voters.Select((v, i) => !SmallVote.Has(v, next.Option) ? money[i] : money[i] - Min(money[i], next.Price!.Value))],
                costs,
                perCost));
    }

    // Tries every number of supporters who pay the same, the richest ones, while the others give all they have.
    private static Rational? Price(SmallVote vote, int option, Rational[] money, int cost = 1)
    {
        Rational[] of = [.. vote.Voters.Select((v, i) => (v, i)).Where(p => SmallVote.Has(p.v, option)).Select(p => money[p.i]).Order()];
        for (var poor = 0; poor < of.Length; poor++)
        {
            var price = (cost - of.Take(poor).Aggregate((Rational)0, (a, b) => a + b)) / (of.Length - poor);
            if (of.Aggregate((Rational)0, (sum, m) => sum + Min(m, price)) == cost)
            {
                return price;
            }
        }

        return null;
    }

    private static Rational Min(Rational a, Rational b) => a < b ? a : b;

    private static Rational Score(SmallVote vote, Func<int, Rational> worth, int committee) => vote.Voters
        .SelectMany(v => Enumerable.Range(1, int.PopCount(v & committee)).Select(worth))
        .Aggregate((Rational)0, (sum, w) => sum + w);

    private static IEnumerable<int> Others(SmallVote vote, int committee) => Enumerable.Range(0, vote.Options).Where(o => !SmallVote.Has(committee, o));

    private static IEnumerable<int> Parts(int set) => Enumerable.Range(1, set).Where(part => (part & ~set) == 0);

    private static List<int> Walk(IEnumerable<int> from, int rounds, Func<int, IEnumerable<int>> next) =>
        [.. Enumerable.Range(0, rounds).Aggregate(from, (sets, _) => sets.SelectMany(next).Distinct().ToList()).Order()];

    private static List<int> Greatest(IEnumerable<int> items, Func<int, Rational> value)
    {
        var all = items.Select(item => (item, Value: value(item))).ToList();
        return all.Count == 0 ? [] : [.. all.Where(a => a.Value == all.Max(b => b.Value)).Select(a => a.item).Order()];
    }
}
