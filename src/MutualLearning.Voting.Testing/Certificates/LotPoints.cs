using System;
using System.Linq;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of a lot that everybody can draw again.</summary>
internal static class LotPoints
{
    /// <summary>A lot: the SHA-256 of the seed, all options and each of them, as a number; the least comes first.</summary>
    public static void Check(Proof proof)
    {
        var all = Hash(proof.Parameter("seed", proof.Context.Ties.Seed) + "\n" + string.Join("\n", proof.Profile.Options.OrderBy(static o => o, System.StringComparer.Ordinal)));
        PointProofs.Tiers(proof, option => [-1 * Number(Hash(string.Concat(all.Select(static b => b.ToString("x2"))) + "\n" + proof.Profile.Options[option]))]);
    }

    private static byte[] Hash(string text)
    {
        using var hash = SHA256.Create();
        return hash.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    private static Rational Number(byte[] bytes) => new(bytes.Aggregate(BigInteger.Zero, static (sum, b) => (sum * 256) + b));
}
