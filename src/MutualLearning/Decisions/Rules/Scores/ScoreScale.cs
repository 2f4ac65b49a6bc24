using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>The parameter <c>max</c> of rules whose scores have a greatest one.</summary>
internal static class ScoreScale
{
    private const int Usual = 5;

    public static Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters, params string[] others) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), ["max", .. others]) ?? ParameterCheck.Number(parameters, "max")
            ?? (Most(parameters, Usual) < 1 ? new Refusal(RuleProblems.TooSmall, "max", "1") : default(Refusal?));

    /// <summary>Says when a ballot goes above the scale.</summary>
    public static Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters, int usual = Usual)
    {
        var most = Most(parameters, usual);
        foreach (var mark in Guard.Against.Null(preference).Marks)
        {
            if (mark.Value > most)
            {
                return new Refusal(RuleProblems.OverScale, Figures.Text(mark.Value), mark.Option, Figures.Text(most));
            }
        }

        return null;
    }

    /// <summary>The greatest score: as declared, but never less than the greatest on a ballot.</summary>
    public static int Of(DecisionRuleContext context, Profile profile) => Math.Max(Most(context.Parameters, Usual), ScoreTotals.Greatest(profile));

    /// <summary>The greatest score that a ballot to come can give; an approval is a score of 1.</summary>
    public static int Of(DecisionRuleContext context, int usual = Usual) => context.Form == BallotForm.Approval ? 1 : Most(context.Parameters, usual);

    private static int Most(IReadOnlyDictionary<string, string> parameters, int usual) =>
        parameters.TryGetValue("max", out var text) && Figures.TryNumber(text, out var most) ? most : usual;
}
