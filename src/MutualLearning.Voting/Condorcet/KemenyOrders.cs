using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>The orders that agree with most comparisons. Each part whose options all beat all of the next is ordered for itself.</summary>
/// <remarks>
/// That parts stay apart in every best order is the extended Condorcet criterion: Truchon, An Extension of the Condorcet Criterion and
/// Kemeny Orders (1998). So n options cost what the largest part costs.
/// </remarks>
internal sealed class KemenyOrders
{
    private readonly List<KemenyComponent> parts;

    private KemenyOrders(List<KemenyComponent> parts, long between)
    {
        this.parts = parts;
        Score = between;
        OrderCount = BigInteger.One;
        foreach (var part in parts)
        {
            var (tiers, orders) = part.Tiers();
            Tiers.AddRange(tiers);
            OrderCount *= orders;
            Score += part.Score;
        }
    }

    /// <summary>How many comparisons agree with a best order.</summary>
    public long Score { get; }

    /// <summary>How many best orders there are.</summary>
    public BigInteger OrderCount { get; }

    /// <summary>The sets of which one comes before the next in every best order.</summary>
    public List<int[]> Tiers { get; } = [];

    /// <summary>The best orders; null when a part has more than <see cref="KemenyComponent.MaxOptions"/> options.</summary>
    public static KemenyOrders? Of(Pairwise pairs, Profile profile)
    {
        var reach = Reach.Of(pairs.OptionCount, (a, b) => pairs.Margin(a, b) >= 0, profile);
        var sets = Layers.Of(pairs.OptionCount, (a, b) => !reach[b, a]);
        if (sets.Exists(static set => set.Length > KemenyComponent.MaxOptions))
        {
            return null;
        }

        profile.Spend(4L * pairs.OptionCount * pairs.OptionCount);
        var between = 0L;
        for (var i = 0; i < sets.Count; i++)
        {
            between += sets.Skip(i + 1).SelectMany(static below => below).Sum(below => sets[i].Sum(above => pairs.Wins(above, below)));
        }

        return new KemenyOrders(sets.ConvertAll(set => new KemenyComponent(pairs, set, profile)), between);
    }

    /// <summary>The options that come first in some best order.</summary>
    public int[] Winners() => parts[0].Winners();

    /// <summary>The best orders, one after the other.</summary>
    public IEnumerable<int[]> Orders() =>
        parts.Aggregate<KemenyComponent, IEnumerable<int[]>>([[]], static (before, part) => before.SelectMany(_ => part.Orders(), static (a, b) => (int[])[.. a, .. b]));
}
