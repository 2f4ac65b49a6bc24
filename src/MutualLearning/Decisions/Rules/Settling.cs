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

    /// <summary>The ballots so far as a form; null where there are none.</summary>
    public static Profile? Ballots(DecisionRuleContext context, BallotForm form) =>
        context.Profile?.As(form) is { BallotCount: > 0 } profile ? profile : null;
}
