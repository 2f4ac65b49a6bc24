using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>What rules share in which a ballot spends points from a budget.</summary>
internal static class Budgets
{
    public static Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters)
    {
        if (ParameterCheck.Names(Guard.Against.Null(parameters), "budget") is { } unknown)
        {
            return unknown;
        }

        return Of(parameters) is > 0 ? default(Refusal?) : new Refusal(RuleProblems.NoBudget, "budget");
    }

    public static Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters, Func<long, long> cost)
    {
        var spent = Guard.Against.Null(preference).Marks.Sum(mark => cost(mark.Value));
        var budget = Of(parameters);
        return spent <= budget ? default(Refusal?) : new Refusal(RuleProblems.OverBudget, spent.ToString(CultureInfo.InvariantCulture), Figures.Text(budget));
    }

    /// <summary>A ballot to come can give one option all that its budget buys.</summary>
    public static bool IsSettled(DecisionRuleContext context, Rational missing, Func<long, long> cost)
    {
        var (budget, most) = (Of(context.Parameters), 0L);
        while (most < ScoreScale.Of(context, Mark.MaxValue) && cost(most + 1) <= budget)
        {
            most++;
        }

        return Settling.Ballots(context, BallotForm.Score) is { } profile && Settling.ByScores(Votes(context, profile, cost), context.Seats, missing * most);
    }

    /// <summary>Sums up the points; a ballot that spends more than it has is void, and none of its points count.</summary>
    public static TallyResult Count(DecisionRuleContext context, Profile profile, Func<long, long> cost) =>
        Places.ByPoints(context, profile, Votes(context, profile, cost));

    private static Rational[] Votes(DecisionRuleContext context, Profile profile, Func<long, long> cost)
    {
        var votes = new Rational[profile.OptionCount];
        var budget = Of(context.Parameters);
        for (var row = 0; row < profile.RowCount; row++)
        {
            long[] points = [.. Enumerable.Range(0, votes.Length).Select(o => (long)Math.Max(profile.Mark(row, o) - 1, 0))];
            var isVoid = points.Sum(cost) > budget;
            for (var option = 0; option < votes.Length && !isVoid; option++)
            {
                votes[option] += points[option] * profile.Weight(row);
            }
        }

        return votes;
    }

    private static int Of(IReadOnlyDictionary<string, string> parameters) =>
        parameters.TryGetValue("budget", out var text) && Figures.TryNumber(text, out var budget) ? budget : 0;
}
