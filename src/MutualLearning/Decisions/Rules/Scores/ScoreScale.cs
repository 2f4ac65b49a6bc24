using System;
using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>The parameter <c>max</c> of rules whose scores have a greatest one.</summary>
internal static class ScoreScale
{
    private const int Usual = 5;

    public static string? CheckParameters(IReadOnlyDictionary<string, string> parameters, params string[] others) =>
        Figures.CheckNames(Guard.Against.Null(parameters), ["max", .. others]) ?? Figures.CheckNumber(parameters, "max")
            ?? (Most(parameters) < 1 ? "'max' must be at least 1." : null);

    /// <summary>Says when a ballot goes above the scale.</summary>
    public static string? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters)
    {
        foreach (var mark in Guard.Against.Null(preference).Marks)
        {
            if (mark.Value > Most(parameters))
            {
                return string.Format(CultureInfo.InvariantCulture, "{0} for '{1}' is more than {2}", mark.Value, mark.Option, Most(parameters));
            }
        }

        return null;
    }

    /// <summary>The greatest score: as declared, but never less than the greatest on a ballot.</summary>
    public static int Of(DecisionRuleContext context, Profile profile) => Math.Max(Most(context.Parameters), ScoreTotals.Greatest(profile));

    private static int Most(IReadOnlyDictionary<string, string> parameters) =>
        parameters.TryGetValue("max", out var text) && Figures.TryNumber(text, out var most) ? most : Usual;
}
