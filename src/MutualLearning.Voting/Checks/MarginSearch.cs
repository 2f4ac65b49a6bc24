using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Checks;

/// <summary>Looks for few ballots that change an outcome when they turn to a rival, by asking the rule.</summary>
internal static class MarginSearch
{
    private const int MaxRivals = 8;

    /// <summary>The fewest that were found; null when turning all ballots changes nothing.</summary>
    public static long? Most(DecisionRuleContext context, int[] winners, Func<DecisionRuleContext, bool> isSame)
    {
        long? most = null;
        foreach (var rival in Rivals(context.Profile!, winners))
        {
            foreach (var winner in winners)
            {
                most = Fewest(context, winner, rival, most, isSame) ?? most;
            }
        }

        return most;
    }

    // Those who stand above the winners on most ballots.
    private static IEnumerable<int> Rivals(Profile profile, int[] winners)
    {
        profile.Spend(2L * profile.RowCount * profile.OptionCount * winners.Length);
        return Enumerable.Range(0, profile.OptionCount).Where(o => Array.IndexOf(winners, o) < 0)
        .OrderByDescending(o => Enumerable.Range(0, profile.RowCount).Where(row => winners.All(w => Lead(profile, row, w, o) < 0)).Sum(profile.Weight))
        .ThenBy(o => profile.Options[o], StringComparer.Ordinal)
        .Take(MaxRivals);
    }

    // Halves the number as long as fewer change the outcome as well; below that some may be missed, so it is a bound.
    private static long? Fewest(DecisionRuleContext context, int winner, int rival, long? below, Func<DecisionRuleContext, bool> isSame)
    {
        var (low, high) = (0L, below - 1 ?? context.Profile!.BallotCount);
        if (high < 1 || isSame(Turned(context, winner, rival, high)))
        {
            return null;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSame(Turned(context, winner, rival, middle)) ? (middle, high) : (low, middle);
        }

        return high;
    }

    private static DecisionRuleContext Turned(DecisionRuleContext context, int winner, int rival, long count)
    {
        var profile = context.Profile!;
        profile.Spend(3L * profile.RowCount * (profile.OptionCount + 20));
        var builder = new ProfileBuilder(profile.Options, profile.Form);
        var marks = new int[profile.OptionCount];
        var greatest = profile.Form == BallotForm.Score ? Math.Max(1, ScoreTotals.Greatest(profile)) : 0;
        foreach (var row in Enumerable.Range(0, profile.RowCount).OrderByDescending(row => Lead(profile, row, winner, rival)))
        {
            for (var option = 0; option < marks.Length; option++)
            {
                marks[option] = profile.Mark(row, option);
            }

            var turned = Math.Min(count, profile.Weight(row));
            if (turned < profile.Weight(row))
            {
                builder.Add(marks, profile.Weight(row) - turned);
            }

            if (turned > 0)
            {
                Turn(profile.Form, marks, winner, rival, greatest);
                builder.Add(marks, turned);
                count -= turned;
            }
        }

        return new DecisionRuleContext(builder.Build(), context.Parameters) { Seats = context.Seats, Unranked = context.Unranked };
    }

    // The rival comes first and the winner last; the others stay as they were.
    private static void Turn(BallotForm form, int[] marks, int winner, int rival, int greatest)
    {
        if (form != BallotForm.Ranking)
        {
            (marks[rival], marks[winner]) = form == BallotForm.Approval ? (1, 0) : (greatest + 1, 1);
            return;
        }

        var last = marks.Max();
        for (var option = 0; option < marks.Length; option++)
        {
            marks[option] = Math.Min(ProfileBuilder.MaxMark - 1, (marks[option] == 0 ? last + 1 : marks[option]) + 1);
        }

        (marks[rival], marks[winner]) = (1, Math.Min(ProfileBuilder.MaxMark, last + 3));
    }

    // By how much a ballot prefers the winner.
    private static int Lead(Profile profile, int row, int winner, int rival)
    {
        var (own, other) = (profile.Mark(row, winner), profile.Mark(row, rival));
        if (profile.Form != BallotForm.Ranking)
        {
            return own - other;
        }

        return (other == 0 ? ProfileBuilder.MaxMark + 1 : other) - (own == 0 ? ProfileBuilder.MaxMark + 1 : own);
    }
}
