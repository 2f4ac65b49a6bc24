using System;
using System.Collections.Generic;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Tiers of options by who stands over whom: first those that nobody stands over, then those that only the first stand over, and so on.</summary>
internal static class Layers
{
    /// <summary>O(m²). Options that stand over each other in a circle come last, together.</summary>
    public static List<int[]> Of(int options, Func<int, int, bool> over)
    {
        var above = new int[options];
        for (var i = 0; i < options; i++)
        {
            for (var j = 0; j < options; j++)
            {
                above[j] += i != j && over(i, j) ? 1 : 0;
            }
        }

        var tiers = new List<int[]>();
        for (var left = options; left > 0;)
        {
            var tier = Take(above, static count => count == 0);
            tier = tier.Length > 0 ? tier : Take(above, static count => count > 0);
            tiers.Add(tier);
            left -= tier.Length;
            foreach (var option in tier)
            {
                for (var j = 0; j < options; j++)
                {
                    above[j] -= above[j] >= 0 && option != j && over(option, j) ? 1 : 0;
                }
            }
        }

        return tiers;
    }

    // Those taken are marked with -1.
    private static int[] Take(int[] above, Predicate<int> wanted)
    {
        var taken = new List<int>();
        for (var option = 0; option < above.Length; option++)
        {
            if (wanted(above[option]))
            {
                taken.Add(option);
                above[option] = -1;
            }
        }

        return [.. taken];
    }
}
