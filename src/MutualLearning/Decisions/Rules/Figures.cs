using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the built-in rules share: figures as text, and parameters as values.</summary>
internal static class Figures
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(Rational number) => number.ToString();

    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    public static bool Is(DecisionRuleContext context, string parameter, string value) =>
        string.Equals(context.Parameter(parameter, string.Empty), value, StringComparison.Ordinal);

    public static string? CheckNumber(IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && !TryNumber(value, out _) ? $"'{name}' must be a whole number, not '{value}'." : null;

    public static string? CheckRange(IReadOnlyDictionary<string, string> parameters, string name, int least, int most) =>
        parameters.TryGetValue(name, out var value) && !(TryNumber(value, out var number) && number >= least && number <= most)
            ? $"'{name}' must be a whole number from {Text(least)} to {Text(most)}, not '{value}'."
            : null;

    public static string? CheckWord(IReadOnlyDictionary<string, string> parameters, string name, params string[] words) =>
        parameters.TryGetValue(name, out var value) && Array.IndexOf(words, value) < 0
            ? $"'{name}' must be one of {string.Join(", ", words)}, not '{value}'."
            : null;

    public static string? CheckNames(IReadOnlyDictionary<string, string> parameters, params string[] names)
    {
        foreach (var name in parameters.Keys)
        {
            if (Array.IndexOf(names, name) < 0)
            {
                return names.Length == 0
                    ? $"The rule has no parameter '{name}'."
                    : $"The rule has no parameter '{name}'; it has {string.Join(", ", names)}.";
            }
        }

        return null;
    }

    public static string? CheckPerson(IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value) && Identifier.IsValid(value) ? null : $"'{name}' must name a person.";

    public static string? CheckThreshold(IReadOnlyDictionary<string, string> parameters, string name) =>
        parameters.TryGetValue(name, out var value)
            && !(Fraction.TryParse(value, out var fraction) && fraction.Numerator > 0 && fraction.CompareTo(new Fraction(1, 1)) <= 0)
            ? $"'{name}' must be a fraction of more than 0 and at most 1, such as 2/3, not '{value}'."
            : null;

    /// <summary>The verdict where there is nothing to count; null otherwise.</summary>
    public static Verdict? Nothing(DecisionRuleContext context)
    {
        if (context.Electorate.Count == 0)
        {
            return Verdict.NotDecided(VerdictReasons.NoElectorate);
        }

        return context.Cast == 0 ? Verdict.NotDecided(VerdictReasons.NoBallots) : null;
    }
}
