namespace MutualLearning.Voting.Condorcet;

/// <summary>How strong each victory in a pair is, as a matrix row by row; 0 where an option does not beat the other.</summary>
internal static class Strengths
{
    public static long[] Of(Pairwise pairs, bool margins)
    {
        var options = pairs.OptionCount;
        var strengths = new long[options * options];
        for (var i = 0; i < options; i++)
        {
            for (var j = i + 1; j < options; j++)
            {
                var (ahead, behind) = (pairs.Wins(i, j), pairs.Wins(j, i));
                if (ahead > behind)
                {
                    strengths[(i * options) + j] = margins ? ahead - behind : ahead;
                }
                else if (behind > ahead)
                {
                    strengths[(j * options) + i] = margins ? behind - ahead : behind;
                }
            }
        }

        return strengths;
    }

    /// <summary>The shortest path on which every arc is at least as strong as given; empty when there is none. O(m²).</summary>
    public static int[] Path(long[] strengths, int options, int from, int to, long least)
    {
        var next = new int[options];
        for (var i = 0; i < options; i++)
        {
            next[i] = -1;
        }

        // From the end backwards, so that the steps can be read forwards.
        var reached = new System.Collections.Generic.Queue<int>([to]);
        while (reached.Count > 0 && next[from] < 0)
        {
            var option = reached.Dequeue();
            for (var before = 0; before < options; before++)
            {
                if (next[before] < 0 && before != to && strengths[(before * options) + option] >= least)
                {
                    next[before] = option;
                    reached.Enqueue(before);
                }
            }
        }

        var path = new System.Collections.Generic.List<int>();
        for (var at = from; at != to && at >= 0; at = next[at])
        {
            path.Add(at);
        }

        return next[from] < 0 ? [] : [.. path, to];
    }
}
