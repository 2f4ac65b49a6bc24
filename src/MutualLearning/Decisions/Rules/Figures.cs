using System;
using System.Globalization;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the built-in rules share: figures as text, and parameters as figures.</summary>
internal static class Figures
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(Rational number) => number.ToString();

    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    public static bool Is(DecisionRuleContext context, string parameter, string value) =>
        string.Equals(context.Parameter(parameter, string.Empty), value, StringComparison.Ordinal);

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
