using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary>Bounds for rules that count scores.</summary>
internal static class SettlingScores
{
    private const int MaxComparisons = 100_000;

    /// <summary>For sums of scores, and for rules whose first seat goes to the greatest sum.</summary>
    public static bool BySums(DecisionRuleContext context, Rational missing, int most) =>
        Settling.Ballots(context, BallotForm.Score) is { } profile
        && Settling.ByScores(Array.ConvertAll(ScoreTotals.Of(profile), static sum => (Rational)sum), context.Seats, missing * most);

    /// <summary>For means over those who gave a score: all to come give one option the least, the other the most.</summary>
    public static bool ByMeans(DecisionRuleContext context, Rational missing, int most)
    {
        if (Settling.Ballots(context, BallotForm.Score) is not { } profile)
        {
            return false;
        }

        var (sums, counts) = (ScoreTotals.Of(profile), ScoreTotals.Scored(profile));
        return Settling.ByBounds(Means(0), Means(most), context.Seats);

        Rational[] Means(int given) => [.. sums.Select((sum, o) => Mean(sum, counts[o], missing, given))];
    }

    /// <summary>A mean after so many more scores.</summary>
    public static Rational Mean(Rational sum, Rational count, Rational missing, int given) =>
        count + missing == 0 ? default : (sum + (missing * given)) / (count + missing);

    /// <summary>Whether one option is in the runoff for certain and beats everybody who can come into it.</summary>
    public static bool ByStar(DecisionRuleContext context, Rational missing, int most)
    {
        if (context.Seats != 1 || Settling.Ballots(context, BallotForm.Score) is not { } profile)
        {
            return false;
        }

        var totals = ScoreTotals.Of(profile);
        var options = Enumerable.Range(0, totals.Length).ToList();
        return options.Exists(option => options.Count(o => o != option && totals[o] + (missing * most) >= totals[option]) <= 1
            && options.TrueForAll(o => o == option || options.Count(other => totals[other] > totals[o] + (missing * most)) >= 2
                || missing < Lead(profile, option, o)));
    }

    private static long Lead(Profile profile, int option, int other)
    {
        var duel = Duel.Of(profile, default, option, other);
        return duel.First - duel.Second;
    }

    /// <summary>
    /// For medians: whatever number of ballots comes, all give the chosen the least grade and another option the greatest. More ballots
    /// can be better for an option than fewer, so each number is tried; too many are not known.
    /// </summary>
    public static bool ByMedians(DecisionRuleContext context, Rational missing, int most, Comparison<Grades> compare)
    {
        if (Settling.Ballots(context, BallotForm.Score) is not { } profile || missing * profile.OptionCount * context.Seats > MaxComparisons)
        {
            return false;
        }

        var tiers = Enumerable.Range(0, profile.OptionCount).Select(o => new Grades(profile, o))
            .OrderByDescending(static g => g, System.Collections.Generic.Comparer<Grades>.Create(compare)).ToList();
        for (var more = 0L; more <= missing; more++)
        {
            var best = tiers.Skip(context.Seats).Select(g => g.With(most, more)).ToList();
            if (tiers.Take(context.Seats).Select(g => g.With(0, more)).Any(chosen => best.Exists(other => compare(chosen, other) <= 0)))
            {
                return false;
            }
        }

        return true;
    }
}
