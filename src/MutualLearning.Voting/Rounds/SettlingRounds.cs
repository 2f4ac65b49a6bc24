using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Rounds;

/// <summary>Bounds for rules that count in rounds.</summary>
internal static class SettlingRounds
{
    /// <summary>Whether one option is left at the end of a runoff whatever ballots come.</summary>
    /// <remarks>
    /// The last options that have, together with all ballots to come, fewer votes than the next one leave before anybody else does, in
    /// whatever order: while one of them stands, the least of them is below all others. Then the votes of the others are known again.
    /// </remarks>
    public static bool ByRunoff(DecisionRuleContext context, EqualRanks equal, Rational missing)
    {
        if (context.Seats != 1 || Settling.Ballots(context, BallotForm.Ranking) is not { } profile)
        {
            return false;
        }

        using var orders = new BallotOrders(profile);
        using var count = new RunoffCount(profile, orders, equal);
        count.Start([.. Enumerable.Repeat(true, profile.OptionCount)]);
        for (var left = Standing.Options(count.Standing); left.Count > 1; left = Standing.Options(count.Standing))
        {
            int[] ascending = [.. left.OrderBy(count.Votes)];
            var (gone, sum) = (1, missing + count.Votes(ascending[0]));
            while (sum >= count.Votes(ascending[gone]))
            {
                sum += count.Votes(ascending[gone++]);
                if (gone == ascending.Length)
                {
                    return false;
                }
            }

            foreach (var option in ascending.Take(gone))
            {
                count.Eliminate(option);
            }
        }

        return true;
    }

    /// <summary>For a single transferable vote: a runoff where there is one seat; else whether as many options as there are seats have a quota of first votes already.</summary>
    public static bool ByQuota(DecisionRuleContext context, Rational missing)
    {
        if (context.Seats == 1 || Settling.Ballots(context, BallotForm.Ranking) is not { } profile)
        {
            return ByRunoff(context, EqualRanks.Exhaust, missing);
        }

        using var orders = new BallotOrders(profile);
        using var count = new RunoffCount(profile, orders, EqualRanks.Exhaust);
        count.Start([.. Enumerable.Repeat(true, profile.OptionCount)]);
        return context.Seats >= profile.OptionCount
            || Enumerable.Range(0, profile.OptionCount).Count(o => count.Votes(o) * (context.Seats + 1) > missing + profile.BallotCount) >= context.Seats;
    }

    /// <summary>Whether the two that go on are certain, and which of them wins. Nobody else can have more than half before.</summary>
    public static bool ByTwoRounds(DecisionRuleContext context, EqualRanks equal, Rational missing)
    {
        if (context.Seats != 1 || Settling.Ballots(context, BallotForm.Ranking) is not { OptionCount: > 1 } profile)
        {
            return false;
        }

        using var orders = new BallotOrders(profile);
        using var count = new RunoffCount(profile, orders, equal);
        count.Start([.. Enumerable.Repeat(true, profile.OptionCount)]);
        int[] order = [.. Enumerable.Range(0, profile.OptionCount).OrderByDescending(count.Votes)];
        var cast = profile.BallotCount - count.Exhausted;
        if (equal == EqualRanks.Split && count.Votes(order[0]) * 2 > cast + missing)
        {
            return true;
        }

        // Where equal ranks do not share a vote, or those left out are not compared, the loser of the runoff could have won before it.
        var duel = Duel.Of(profile, context.Unranked, order[0], order[1]);
        var loser = duel.First > duel.Second ? order[1] : order[0];
        return (order.Length == 2 || count.Votes(order[1]) - count.Votes(order[2]) > missing)
            && missing < System.Math.Abs(duel.First - duel.Second)
            && ((equal == EqualRanks.Split && context.Unranked == Unranked.BelowRanked) || (count.Votes(loser) * 2) + missing <= cast);
    }

    /// <summary>Whether an option comes to more than half in some round, and in no earlier one another does, whatever ballots come.</summary>
    public static bool ByBucklin(DecisionRuleContext context, Rational missing)
    {
        if (context.Seats != 1 || Settling.Ballots(context, BallotForm.Ranking) is not { } profile)
        {
            return false;
        }

        var count = new BucklinCount(profile);
        var options = Enumerable.Range(0, profile.OptionCount).ToList();
        var first = options.OrderByDescending(o => o, System.Collections.Generic.Comparer<int>.Create(count.Compare)).First();
        var others = options.FindAll(o => o != first);
        return Enumerable.Range(1, count.LastRound).Any(round =>
            (Rational)count.Votes(first, round) * 2 > missing + count.Cast
            && others.TrueForAll(o => ((Rational)count.Votes(o, round - 1) * 2) + missing <= count.Cast
                && count.Votes(first, round) - count.Votes(o, round) > missing));
    }
}
