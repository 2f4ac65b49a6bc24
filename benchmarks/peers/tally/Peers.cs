using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using MutualLearning.Benchmarks.Ballots;

namespace MutualLearning.Benchmarks.Tally;

/// <summary>Other packages on the same ballots; each answers the median milliseconds, or nothing when it is not installed.</summary>
internal static class Peers
{
    /// <summary>npm @node-core/caritat: it compares all pairs and counts victories.</summary>
    public static double? Caritat(string file, int options)
    {
        var folder = Environment.GetEnvironmentVariable("CARITAT") ?? "benchmarks/peers/tally";
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return null;
        }

        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "caritat.mjs"), Path.GetFullPath(folder), file, Text(options), "1"];
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? double.Parse(answer, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>NuGet Perlkonig.Condorcet: Schulze over dictionaries. Built in with <c>-p:Perlkonig=true</c>.</summary>
    public static double? Perlkonig(GeneratedBallots ballots)
    {
#if PERLKONIG
        var candidates = new System.Collections.Generic.HashSet<int>(System.Linq.Enumerable.Range(0, ballots.Options));
        var schulze = new Condorcet.Schulze<int>(candidates);
        foreach (var order in ballots.Orders())
        {
            var ballot = new System.Collections.Generic.Dictionary<int, uint>();
            for (var i = 0; i < order.Length; i++)
            {
                ballot.Add(order[i], (uint)(i + 1));
            }

            schulze.AddBallot(ballot);
        }

        return Median.Of(3, () => schulze.Rank());
#else
        _ = ballots;
        return null;
#endif
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
