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

    /// <summary>For rules that choose the Condorcet winner where there is one: whether one option stays it, ahead of every other by more than the ballots to come weigh.</summary>
    public static bool ByCondorcetWinner(DecisionRuleContext context, Rational missing)
    {
        if (context.Seats != 1 || context.Options.Count is < 2 or > Pairwise.MaxOptions || Ranking(context) is not { } profile)
        {
            return false;
        }

        var pairs = Pairwise.Of(profile, context.Unranked);
        for (var option = 0; option < profile.OptionCount; option++)
        {
            var isSafe = true;
            for (var other = 0; other < profile.OptionCount && isSafe; other++)
            {
                isSafe = other == option || missing < pairs.Margin(option, other);
            }

            if (isSafe)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For rules that choose whoever more than half put first alone: whether one option stays that whatever comes.</summary>
    public static bool ByMajority(DecisionRuleContext context, Rational missing)
    {
        if (context.Seats != 1 || Ranking(context) is not { } profile)
        {
            return false;
        }

        var first = new long[profile.OptionCount];
        for (var row = 0; row < profile.RowCount; row++)
        {
            var (best, alone) = (-1, false);
            for (var option = 0; option < first.Length; option++)
            {
                var (mark, top) = (profile.Mark(row, option), best < 0 ? int.MaxValue : profile.Mark(row, best));
                alone = mark == 0 || mark > top ? alone : mark < top;
                best = mark != 0 && mark < top ? option : best;
            }

            if (alone)
            {
                first[best] += profile.Weight(row);
            }
        }

        return (Rational)first.Max() * 2 > missing + profile.BallotCount;
    }

    private static Profile? Ranking(DecisionRuleContext context) =>
        context.Profile?.As(BallotForm.Ranking) is { BallotCount: > 0 } profile ? profile : null;
}
