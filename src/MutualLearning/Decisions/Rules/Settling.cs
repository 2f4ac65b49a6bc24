using System;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>Sound bounds for the settled test: true only when no ballots to come can change the places.</summary>
internal static class Settling
{
    /// <summary>Whether each place is ahead of the next by more than the ballots to come can move two options against each other.</summary>
    /// <param name="scores">The scores so far.</param>
    /// <param name="seats">How many places there are.</param>
    /// <param name="swing">How far the ballots to come can change the difference of two scores at most.</param>
    public static bool ByScores(Rational[] scores, int seats, Rational swing)
    {
        var sorted = scores.OrderByDescending(static s => s).ToArray();
        for (var place = 0; place < Math.Min(seats, sorted.Length - 1); place++)
        {
            if (sorted[place] - sorted[place + 1] <= swing)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one option beats every other by more than the ballots to come weigh, so that it stays the Condorcet winner.</summary>
    public static bool HasSafeCondorcetWinner(Profile ranking, Unranked unranked, Rational missing)
    {
        for (var option = 0; option < ranking.OptionCount; option++)
        {
            var least = Enumerable.Range(0, ranking.OptionCount).Where(other => other != option)
                .Select(other => Margin(ranking, unranked, option, other)).DefaultIfEmpty(long.MaxValue).Min();
            if (missing < least)
            {
                return true;
            }
        }

        return false;
    }

    private static long Margin(Profile ranking, Unranked unranked, int one, int other)
    {
        var margin = 0L;
        for (var row = 0; row < ranking.RowCount; row++)
        {
            var (a, b) = (ranking.Mark(row, one), ranking.Mark(row, other));
            if ((a == 0 || b == 0) && unranked == Unranked.NotCompared)
            {
                continue;
            }

            margin += ranking.Weight(row) * Rank(b).CompareTo(Rank(a));
        }

        return margin;
    }

    private static int Rank(int mark) => mark == 0 ? int.MaxValue : mark;
}
