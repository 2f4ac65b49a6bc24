using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether what a rule said, which may be a plug-in, can be the answer to its question.</summary>
internal static class VerdictCheck
{
    private const string Nobody = "it says that it chose, and leaves it open whom";

    /// <summary>What is wrong with a verdict, in English; null when nothing is. It costs O(options).</summary>
    public static string? Problem(Verdict? verdict, DecisionRuleContext context)
    {
        if (verdict is null || verdict.Kind is not (VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided or VerdictKind.Chosen))
        {
            return "it gave no verdict";
        }

        if (verdict.Result is not { } result)
        {
            return verdict.Kind == VerdictKind.Chosen ? Nobody : null;
        }

        var options = new HashSet<string>(context.Options, StringComparer.Ordinal);
        return result.Winners.AsEnumerable().Select(place => InPlace(place, options)).FirstOrDefault(static problem => problem is not null)
            ?? result.Committees.AsEnumerable().Select(committee => Named(committee, options)).FirstOrDefault(static problem => problem is not null)
            ?? Named(result.Ranking.SelectMany(static tier => tier), options)
            ?? (verdict.Kind == VerdictKind.Chosen && (result.Winners.Count == 0 || result.IsTied) ? Nobody : null);
    }

    private static string? InPlace(Log<string> place, HashSet<string> options) => place.Count == 0 ? "it left a place empty" : Named(place, options);

    private static string? Named(IEnumerable<string> names, HashSet<string> options)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!options.Contains(name))
            {
                return $"'{name}' is no option";
            }

            if (!seen.Add(name))
            {
                return $"it named '{name}' twice";
            }
        }

        return null;
    }
}
