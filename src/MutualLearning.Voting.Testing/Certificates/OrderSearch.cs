using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>Looks at all orders that go against the majority no more than one does.</summary>
internal static class OrderSearch
{
    private const int MaxBeginnings = 50_000;

    // Who begins an order that goes against the majority no more than this one; none may do so less. Of beginnings of the same
    // options and one head the best stands for all, and those that go against it more are given up.
    public static List<int> Heads(Proof proof, long against)
    {
        var beginnings = new Dictionary<(int Head, string Before), (bool[] In, long Against)> { [(-1, string.Empty)] = (new bool[proof.Options], 0) };
        var looked = 0;
        for (var length = 0; length < proof.Options; length++)
        {
            var longer = new Dictionary<(int Head, string Before), (bool[] In, long Against)>();
            foreach (var pair in beginnings)
            {
                foreach (var option in proof.All.Where(o => !pair.Value.In[o]))
                {
                    var more = pair.Value.Against + proof.All.Where(o => o != option && !pair.Value.In[o]).Sum(o => Math.Max(0, proof.Margin(o, option)));
                    bool[] now = [.. pair.Value.In.Select((isIn, o) => isIn || o == option)];
                    var key = (pair.Key.Head < 0 ? option : pair.Key.Head, string.Concat(now.Select(static isIn => isIn ? '1' : '0')));
                    if (more <= against && (!longer.TryGetValue(key, out var known) || more < known.Against))
                    {
                        longer[key] = (now, more);
                    }
                }
            }

            beginnings = longer;
            proof.Require((looked += longer.Count) <= MaxBeginnings, "There are too many orders to look at.");
        }

        proof.Require(beginnings.Values.All(end => end.Against == against), "Another order agrees with more.");
        return [.. beginnings.Keys.Select(static key => key.Head).OrderBy(static o => o)];
    }
}
