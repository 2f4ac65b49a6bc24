using System;
using System.Collections.Generic;

namespace MutualLearning.Counting;

/// <summary>The marks of one ballot, option by option, as other forms of ballots need them.</summary>
internal readonly struct MarkRow(int[] marks)
{
    public void Replace(int mark, int by)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = marks[i] == mark ? by : marks[i];
        }
    }

    // A dense ranking: the rank is one more than the number of different higher scores.
    public void RankHighestFirst()
    {
        var scores = (int[])marks.Clone();
        Array.Sort(scores);
        var ranks = new Dictionary<int, int>();
        for (var i = scores.Length - 1; i >= 0 && scores[i] > 0; i--)
        {
            if (!ranks.ContainsKey(scores[i]))
            {
                ranks.Add(scores[i], ranks.Count + 1);
            }
        }

        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = marks[i] == 0 ? 0 : ranks[marks[i]];
        }
    }
}
