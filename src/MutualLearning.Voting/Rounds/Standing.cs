using System;
using System.Collections.Generic;

namespace MutualLearning.Voting.Rounds;

/// <summary>What counts in rounds ask about those who are still standing.</summary>
internal static class Standing
{
    public static List<int> Options(bool[] standing)
    {
        var options = new List<int>();
        for (var option = 0; option < standing.Length; option++)
        {
            if (standing[option])
            {
                options.Add(option);
            }
        }

        return options;
    }

    /// <summary>Those with the most by a comparison that is positive when the first has more.</summary>
    public static List<int> Top(IEnumerable<int> options, Comparison<int> more)
    {
        var top = new List<int>();
        foreach (var option in options)
        {
            var by = top.Count == 0 ? 0 : more(option, top[0]);
            if (by > 0)
            {
                top.Clear();
            }

            if (by >= 0)
            {
                top.Add(option);
            }
        }

        return top;
    }

    /// <summary>Compares by the last of earlier rounds in which two options had not the same.</summary>
    public static Comparison<int> ByEarlier<T>(IReadOnlyList<T[]> rounds)
        where T : IComparable<T> => (a, b) =>
    {
        for (var i = rounds.Count - 1; i >= 0; i--)
        {
            if (rounds[i][a].CompareTo(rounds[i][b]) is not 0 and var by)
            {
                return by;
            }
        }

        return 0;
    };
}
