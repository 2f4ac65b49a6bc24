using System;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>Bounds for the settled test: true only when no ballots to come can change who is chosen.</summary>
internal static class Settling
{
    /// <summary>Whether those with the most points are ahead of the others by more than the ballots to come can move two options against each other.</summary>
    /// <param name="scores">The scores so far.</param>
    /// <param name="seats">How many places there are.</param>
    /// <param name="swing">How far the ballots to come can change the difference of two scores at most.</param>
    public static bool ByScores(Rational[] scores, int seats, Rational swing)
    {
        var sorted = scores.OrderByDescending(static s => s).ToArray();
        return seats >= sorted.Length || sorted[seats - 1] - sorted[seats] > swing;
    }

    /// <summary>Whether the options with the greatest least scores keep above the greatest scores of all others.</summary>
    /// <param name="least">The least score that each option can come to.</param>
    /// <param name="most">The greatest score that each option can come to.</param>
    /// <param name="seats">How many places there are.</param>
    public static bool ByBounds(Rational[] least, Rational[] most, int seats)
    {
        int[] order = [.. Enumerable.Range(0, least.Length).OrderByDescending(o => least[o])];
        return seats >= order.Length || order.Skip(seats).All(o => most[o] < least[order[seats - 1]]);
    }

    /// <summary>For rules that choose the Condorcet winner where there is one: whether one option stays it, ahead of every other by more than the ballots to come weigh.</summary>
    public static bool ByCondorcetWinner(DecisionRuleContext context, Rational missing) =>
        context.Seats == 1 && Pairs(context) is { } pairs && AnyBeatsAll(pairs, (option, other) => missing < pairs.Margin(option, other));

    /// <summary>Whether no option can come to beat every other.</summary>
    public static bool ByNoCondorcetWinner(DecisionRuleContext context, Rational missing) =>
        context.Seats == 1 && Pairs(context) is { } pairs && !AnyBeatsAll(pairs, (option, other) => missing + pairs.Margin(option, other) > 0);

    /// <summary>The pairs of ballots so far; null where there is nothing to compare.</summary>
    public static Pairwise? Pairs(DecisionRuleContext context) =>
        context.Options.Count is >= 2 and <= Pairwise.MaxOptions && Ballots(context, BallotForm.Ranking) is { } profile
            ? Pairwise.Of(profile, context.Unranked)
            : null;

    /// <summary>The ballots so far as a form; null where there are none.</summary>
    public static Profile? Ballots(DecisionRuleContext context, BallotForm form) =>
        context.Profile?.As(form) is { BallotCount: > 0 } profile ? profile : null;

    private static bool AnyBeatsAll(Pairwise pairs, Func<int, int, bool> beats)
    {
        for (var option = 0; option < pairs.OptionCount; option++)
        {
            var other = 0;
            while (other < pairs.OptionCount && (other == option || beats(option, other)))
            {
                other++;
            }

            if (other == pairs.OptionCount)
            {
                return true;
            }
        }

        return false;
    }
}
