using System;
using System.Collections.Generic;

namespace MutualLearning.Voting.Committees;

/// <summary>The options that are greatest together.</summary>
internal static class Extremes
{
    public static int[] Of(int options, Func<int, bool> counts, Comparison<int> order)
    {
        var best = new List<int>();
        for (var option = 0; option < options; option++)
        {
            if (!counts(option))
            {
                continue;
            }

            var sign = best.Count == 0 ? 1 : order(option, best[0]);
            if (sign > 0)
            {
                best.Clear();
            }

            if (sign >= 0)
            {
                best.Add(option);
            }
        }

        return [.. best];
    }
}
