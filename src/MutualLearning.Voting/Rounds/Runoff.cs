using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>Eliminates the option with the fewest votes, round by round, until two are left, or until something else decides.</summary>
internal static class Runoff
{
    /// <summary>The winner among the waiting.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="count">The piles.</param>
    /// <param name="decided">Says who has won before two are left, -1 for nobody; null when nothing else decides.</param>
    /// <returns>The winner; -1 when a state was reached before.</returns>
    public static int Winner(Contest contest, RunoffCount count, Func<bool[], int>? decided)
    {
        count.Start(contest.Waiting);
        var earlier = new List<Rational[]>();
        while (contest.IsNew(count.Standing))
        {
            var left = Standing.Options(count.Standing);
            Rational[] votes = [.. Enumerable.Range(0, contest.Profile.OptionCount).Select(count.Votes)];
            Comparison<int> byEarlier = Standing.ByEarlier(earlier);
            contest.Note("round", left, o => votes[o]);
            var winner = left.Count == 1 ? left[0] : decided?.Invoke(count.Standing) ?? -1;
            var by = TieStep.None;
            if (winner < 0 && left.Count == 2)
            {
                winner = Pick(contest, Standing.Top(left, (a, b) => votes[a].CompareTo(votes[b])), best: true, count, byEarlier, out by);
            }

            if (winner >= 0)
            {
                contest.Log.Add(count.Standing, o => votes[o], [winner], [.. left.Where(o => o != winner && left.Count == 2)], count.Exhausted, by);
                return winner;
            }

            var last = Standing.Top(left, (a, b) => votes[b].CompareTo(votes[a]));
            int[] gone = decided is null && last.Count > 1 && Together(contest, last, left, votes, byEarlier) is { } all
                ? all
                : [Pick(contest, last, best: false, count, byEarlier, out by)];
            contest.Log.Add(count.Standing, o => votes[o], [], gone, count.Exhausted, by);
            contest.Note("eliminated", gone);
            foreach (var option in gone)
            {
                count.Eliminate(option);
            }

            if (contest.Walk.LooksBack)
            {
                earlier.Add(votes);
            }
        }

        return -1;
    }

    private static int Pick(Contest contest, List<int> tied, bool best, RunoffCount count, Comparison<int> earlier, out TieStep by) =>
        contest.Pick(tied, best, contest.Won.Count == contest.Seats - 1 ? count.Standing : contest.Waiting, out by, earlier);

    // The fewest that have less together than the next one: in whatever order they go, all of them go before anybody else, unless
    // something else decides in between. More than those who are tied are taken only where the ladder leaves the tie open. Null when
    // there are no such.
    private static int[]? Together(Contest contest, List<int> last, List<int> left, Rational[] votes, Comparison<int> earlier)
    {
        int[] ascending = [.. left.OrderBy(o => votes[o])];
        var sum = last.Aggregate(default(Rational), (all, o) => all + votes[o]);
        var isOpen = contest.Walk.LeavesOpen([.. last], best: false, earlier);
        for (var count = last.Count; count < ascending.Length && (isOpen || count == last.Count); count++)
        {
            if (sum < votes[ascending[count]])
            {
                return [.. ascending.Take(count).OrderBy(static o => o)];
            }

            sum += votes[ascending[count]];
        }

        return null;
    }
}
