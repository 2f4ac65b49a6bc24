using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace MutualLearning.Counting;

/// <summary>A lot that everybody can draw again: SHA-256 over a published seed, the ballots in a canonical order, and the name of each option.</summary>
internal static class Lot
{
    /// <summary>Compares options by their lots: more than 0 when the first is better (its hash comes first).</summary>
    public static Comparison<int> Order(Profile profile, string seed)
    {
        var lot = Hashes(profile, seed);
        return (a, b) => Compare(lot(b), lot(a));
    }

    /// <summary>The lots as numbers; the least comes first.</summary>
    public static Func<int, Rational> Numbers(Profile profile, string seed)
    {
        var lot = Hashes(profile, seed);
        return option => new Rational(lot(option).Aggregate(BigInteger.Zero, static (sum, digits) => (sum * 256) + digits));
    }

    private static Func<int, byte[]> Hashes(Profile profile, string seed)
    {
        var ballots = profile.Lots.Of(seed, () => Hash(seed + "\n" + Canonical(profile)));
        var lots = new byte[]?[profile.OptionCount];
        return option => lots[option] ??= Hash(Hex(ballots) + "\n" + profile.Options[option]);
    }

    // Options by name and rows by content, so that neither the order of options nor that of ballots matters.
    private static string Canonical(Profile profile)
    {
        profile.Spend(20L * profile.RowCount * profile.OptionCount);
        int[] options = [.. Enumerable.Range(0, profile.OptionCount)];
        Array.Sort(options, (a, b) => string.CompareOrdinal(profile.Options[a], profile.Options[b]));
        var lines = new List<string>();
        for (var row = 0; row < profile.RowCount; row++)
        {
            var line = new StringBuilder();
            foreach (var option in options)
            {
                line.Append(profile.Mark(row, option).ToString(CultureInfo.InvariantCulture)).Append(' ');
            }

            lines.Add(line.Append('x').Append(profile.Weight(row).ToString(CultureInfo.InvariantCulture)).ToString());
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join("\n", options.Select(o => profile.Options[o]).Concat(lines));
    }

    private static int Compare(byte[] a, byte[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return 0;
    }

    public static string Hex(byte[] bytes) => string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));

    private static byte[] Hash(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return hash.GetHashAndReset();
    }
}
