using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace MutualLearning.Benchmarks.Ballots;

/// <summary>Ballots that every language can make again: repeated insertion (Mallows, phi = 0.85) around one of three orders, drawn by a counter.</summary>
/// <remarks>
/// Ballot b of m options owns the draws b·(m+2) to b·(m+2)+m+1: the first picks the order, one for each item where it is
/// inserted among those before it, and the last a length. The same count, options, seed and kind give the same bytes everywhere.
/// </remarks>
/// <param name="count">How many ballots.</param>
/// <param name="options">How many options.</param>
/// <param name="seed">The seed.</param>
/// <param name="kind">What they look like.</param>
public sealed class GeneratedBallots(int count, int options, ulong seed, BallotKind kind)
{
    private const double Phi = 0.85;

    private readonly int[][] references = References(options, kind);
    private readonly double[][] places = Places(options);
    private readonly (double First, double Second) camps = kind == BallotKind.Cyc ? (0.34, 0.67) : (0.45, 0.80);

    /// <summary>How many ballots.</summary>
    public int Count => count;

    /// <summary>How many options.</summary>
    public int Options => options;

    /// <summary>What they look like.</summary>
    public BallotKind Kind => kind;

    /// <summary>The ballots in order, each the options from 0, best first; approved options in ascending order.</summary>
    /// <returns>The ballots; each list is new.</returns>
    public IEnumerable<int[]> Orders()
    {
        for (var ballot = 0; ballot < count; ballot++)
        {
            yield return Order(ballot);
        }
    }

    /// <summary>Writes a line for each ballot, the options separated by commas.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void Write(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var line = new StringBuilder();
        foreach (var order in Orders())
        {
            line.Clear();
            foreach (var option in order)
            {
                line.Append(option.ToString(CultureInfo.InvariantCulture)).Append(',');
            }

            line.Length--;
            writer.WriteLine(line);
        }
    }

    private int[] Order(int ballot)
    {
        var draw = (ulong)ballot * (ulong)(options + 2);
        var camp = Uniform(draw);
        var reference = references[camp < camps.First ? 0 : camp < camps.Second ? 1 : 2];
        var order = new int[options];
        for (var item = 0; item < options; item++)
        {
            var place = Place(places[item], Uniform(draw + 1 + (ulong)item));
            Array.Copy(order, place, order, place + 1, item - place);
            order[place] = reference[item];
        }

        var length = 1 + (int)(Uniform(draw + (ulong)options + 1) * options);
        return kind switch
        {
            BallotKind.Trunc => order[..length],
            BallotKind.Approval => Sorted(order[..Math.Max(1, Math.Min(length, options / 4))]),
            _ => order,
        };
    }

    // The number of cumulative probabilities that are at most the draw.
    private static int Place(double[] cumulative, double draw)
    {
        var (from, to) = (0, cumulative.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = cumulative[middle] <= draw ? (middle + 1, to) : (from, middle);
        }

        return Math.Min(from, cumulative.Length - 1);
    }

    private double Uniform(ulong counter)
    {
        unchecked
        {
            var z = seed + ((counter + 1) * 0x9E3779B97F4A7C15UL);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            z ^= z >> 31;
            return (z >> 11) * (1.0 / (1UL << 53));
        }
    }

    private static int[][] References(int options, BallotKind kind)
    {
        var (step, offset) = options % 7 == 0 ? (3, 1) : (7, 3);
        var orders = new int[3][];
        for (var camp = 0; camp < 3; camp++)
        {
            orders[camp] = new int[options];
            for (var i = 0; i < options; i++)
            {
                orders[camp][i] = kind == BallotKind.Cyc
                    ? (i + (camp * options / 3)) % options
                    : camp switch { 0 => i, 1 => options - 1 - i, _ => ((i * step) + offset) % options };
            }
        }

        return orders;
    }

    private static double[][] Places(int options)
    {
        var all = new double[options][];
        for (var item = 0; item < options; item++)
        {
            var weights = new double[item + 1];
            for (var place = 0; place <= item; place++)
            {
                weights[place] = Math.Pow(Phi, item - place);
            }

            var sum = Sum(weights);
            var cumulative = 0.0;
            for (var place = 0; place <= item; place++)
            {
                cumulative += weights[place] / sum;
                weights[place] = cumulative;
            }

            all[item] = weights;
        }

        return all;
    }

    // In pairs, as the reference generator adds: the last bit of a sum decides where an item goes.
    private static double Sum(ReadOnlySpan<double> values)
    {
        if (values.Length > 128)
        {
            var half = values.Length / 2;
            half -= half % 8;
            return Sum(values[..half]) + Sum(values[half..]);
        }

        if (values.Length < 8)
        {
            return Add(0.0, values);
        }

        Span<double> r = stackalloc double[8];
        var whole = values.Length - (values.Length % 8);
        for (var i = 0; i < whole; i++)
        {
            r[i % 8] += values[i];
        }

        return Add(((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7])), values[whole..]);
    }

    private static double Add(double sum, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static int[] Sorted(int[] options)
    {
        Array.Sort(options);
        return options;
    }
}
