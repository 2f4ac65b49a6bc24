using System;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Bounds for the settled test of rules that compare options in pairs: true only when no ballots to come can change who is chosen.</summary>
internal static class SettlingPairs
{
    /// <summary>For rules that choose the Condorcet winner where there is one: whether one option stays it, ahead of every other by more than the ballots to come weigh.</summary>
    public static bool ByCondorcetWinner(DecisionRuleContext context, Rational missing) =>
        context.Seats == 1 && Pairs(context) is { } pairs && AnyBeatsAll(pairs, (option, other) => missing < pairs.Margin(option, other));

    /// <summary>Whether no option can come to beat every other.</summary>
    public static bool ByNoCondorcetWinner(DecisionRuleContext context, Rational missing) =>
        context.Seats == 1 && Pairs(context) is { } pairs && !AnyBeatsAll(pairs, (option, other) => missing + pairs.Margin(option, other) > 0);

    /// <summary>The pairs of ballots so far; null where there is nothing to compare.</summary>
    public static Pairwise? Pairs(DecisionRuleContext context) =>
        context.Options.Count is >= 2 and <= Pairwise.MaxOptions && Settling.Ballots(context, BallotForm.Ranking) is { } profile
            ? Pairwise.Of(profile, context.Unranked)
            : null;

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
