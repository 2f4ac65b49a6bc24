using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MutualLearning.Mutation;

/// <summary>The mutants that may survive, each with the reason why. A line is "file | member | operator | text | reason".</summary>
internal sealed class Reviewed
{
    private readonly List<string> keys = [];

    /// <summary>Reads the list; empty lines and those that begin with # say nothing.</summary>
    public static Reviewed Read(string path)
    {
        var result = new Reviewed();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            // The text may hold a bar itself: the reason stands after the last one.
            var end = line.LastIndexOf(" | ", StringComparison.Ordinal);
            if (line.Split(" | ").Length < 5 || line[(end + 3)..].Trim().Length == 0)
            {
                throw new InvalidOperationException("A reviewed mutant needs file, member, operator, text and reason: " + line);
            }

            result.keys.Add(line[..end].Trim());
        }

        return result;
    }

    /// <summary>Is this one listed?</summary>
    public bool Has(Mutant mutant) => keys.Contains(mutant.Key, StringComparer.Ordinal);

    /// <summary>What is listed for the files that were mutated, and did not survive or is not there any more.</summary>
    public IEnumerable<string> Stale(IEnumerable<Mutant> survivors, Func<string, bool> isMutated)
    {
        var alive = survivors.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Where(k => isMutated(k.Split(" | ")[0]) && !alive.Contains(k));
    }
}
