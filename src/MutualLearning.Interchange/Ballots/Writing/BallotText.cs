using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Pieces of text that several formats are written with.</summary>
internal static class BallotText
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The options of a ballot, best first, equal ones together.</summary>
    public static IReadOnlyList<List<int>> Tiers(Profile profile, int row)
    {
        var tiers = new SortedDictionary<int, List<int>>();
        for (var option = 0; option < profile.OptionCount; option++)
        {
            if (profile.Mark(row, option) is var mark && mark > 0)
            {
                var place = profile.Form == BallotForm.Score ? -mark : mark;
                _ = tiers.TryGetValue(place, out var tier) ? tier : tiers[place] = tier = [];
                tier.Add(option);
            }
        }

        return [.. tiers.Values];
    }

    public static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"") + "\"";

    public static string Json(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    public static string Cell(string text, string separators) =>
        text.IndexOfAny([.. separators, '"', '#']) >= 0 ? Quoted(text) : text;

    /// <summary>A number with a point where that is exact, else a fraction.</summary>
    public static string Amount(Rational amount)
    {
        for (var digits = 1; digits <= 12; digits++)
        {
            var scaled = amount * new Rational(BigInteger.Pow(10, digits));
            if (scaled.Denominator.IsOne && !amount.Denominator.IsOne)
            {
                var text = scaled.Numerator.ToString(CultureInfo.InvariantCulture).PadLeft(digits + 1, '0');
                return text.Insert(text.Length - digits, ".");
            }
        }

        return amount.ToString();
    }

    /// <summary>The marks of a ballot, one for each option.</summary>
    public static IEnumerable<int> Marks(Profile profile, int row) => Enumerable.Range(0, profile.OptionCount).Select(option => profile.Mark(row, option));

    public static IEnumerable<int> Rows(Profile profile) => Enumerable.Range(0, profile.RowCount);

    /// <summary>The line of each row, as often as it was cast.</summary>
    public static IEnumerable<string> Repeated(Profile profile, Func<int, string> line)
    {
        foreach (var row in Rows(profile))
        {
            var text = line(row);
            for (var ballot = 0L; ballot < profile.Weight(row); ballot++)
            {
                yield return text;
            }
        }
    }
}
