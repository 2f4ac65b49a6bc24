using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Cli.Tally;

/// <summary>The words of a tally, and the names of its choices.</summary>
internal static class TallyWords
{
    /// <summary>The names of the formats on the command line.</summary>
    public static readonly IReadOnlyDictionary<string, BallotFormat> Formats = new SortedDictionary<string, BallotFormat>(StringComparer.Ordinal)
    {
        ["blt"] = BallotFormat.Blt,
        ["soc"] = BallotFormat.PrefLibSoc,
        ["soi"] = BallotFormat.PrefLibSoi,
        ["toc"] = BallotFormat.PrefLibToc,
        ["toi"] = BallotFormat.PrefLibToi,
        ["cat"] = BallotFormat.PrefLibCat,
        ["abif"] = BallotFormat.Abif,
        ["cvotes"] = BallotFormat.Condorcet,
        ["hill"] = BallotFormat.Hill,
        ["debian"] = BallotFormat.Debian,
        ["starvote"] = BallotFormat.Starvote,
        ["abc.yaml"] = BallotFormat.AbcYaml,
        ["pb"] = BallotFormat.Pabulib,
        ["scottish"] = BallotFormat.ScottishCsv,
        ["csv"] = BallotFormat.Csv,
    };

    public static string Of(Unranked unranked) => unranked == Unranked.NotCompared ? "ignore" : "below";

    public static string Of(BallotForm form) => form switch { BallotForm.Approval => "approval", BallotForm.Score => "score", _ => "ranking" };

    public static string Many(BallotForm form) => form switch { BallotForm.Approval => "approvals", BallotForm.Score => "scores", _ => "rankings" };

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sets in order, such as <c>Ann, Bo = Cy</c>.</summary>
    public static string Places(IEnumerable<IReadOnlyList<string>> places, string between = ", ") =>
        string.Join(between, places.Select(place => string.Join(" = ", place)));

    /// <summary>A number for people: exact to five decimals, with … where there are more.</summary>
    public static string Short(Rational value)
    {
        var scaled = BigInteger.DivRem(value.Numerator * 100_000, value.Denominator, out var rest);
        var text = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(6, '0');
        var digits = text[..^5] + "." + text[^5..];
        return (value.Numerator.Sign < 0 ? "-" : string.Empty) + (rest.IsZero ? digits.TrimEnd('0').TrimEnd('.') : digits + "…");
    }

    /// <summary>A number as decimal digits where that is exact in at most twelve decimals; else null.</summary>
    public static string? Digits(Rational value)
    {
        var scaled = BigInteger.DivRem(value.Numerator * 1_000_000_000_000, value.Denominator, out var rest);
        if (!rest.IsZero)
        {
            return null;
        }

        var text = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(13, '0');
        return (scaled.Sign < 0 ? "-" : string.Empty) + (text[..^12] + "." + text[^12..]).TrimEnd('0').TrimEnd('.');
    }
}
