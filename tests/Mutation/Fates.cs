using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MutualLearning.Mutation;

/// <summary>The file in which a run writes down what became of each mutant.</summary>
internal static class Fates
{
    private const string Arrow = " => ";
    private const string Survived = Arrow + "survived";

    /// <summary>One fate.</summary>
    public static string Line(Fate fate) => $"{fate.Mutant.Key}{Arrow}{fate.Killer ?? "survived"} ({fate.Tests} tests, line {fate.Mutant.Line})";

    /// <summary>What an earlier run did not kill, or did not know. While tests are written, the rest need not be killed again.</summary>
    public static IReadOnlyList<Mutant> NotKilled(string file, IReadOnlyList<Mutant> mutants)
    {
        // A key may hold an arrow itself, as that of a lambda.
        var lines = File.ReadAllLines(file).ToLookup(l => l[..l.LastIndexOf(Arrow, StringComparison.Ordinal)], StringComparer.Ordinal);
        return [.. mutants.Where(m => !lines[m.Key].Any() || lines[m.Key].Any(l => l.Contains(Survived, StringComparison.Ordinal)))];
    }
}
