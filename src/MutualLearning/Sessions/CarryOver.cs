using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Sessions;

/// <summary>What the last session leaves to the next one.</summary>
public static class CarryOver
{
    /// <summary>The items that were not taken up. Pure.</summary>
    /// <param name="last">The last session.</param>
    /// <returns>The items in the order of its agenda; without the responsibilities that it had on it, which are asked for anew.</returns>
    public static ValueList<CarriedItem> Unreached(Session last)
    {
        var carried = ValueList<CarriedItem>.Empty;
        foreach (var item in Guard.Against.Null(last).Items)
        {
            if (item.Status == ItemStatus.Waiting && item.Origin?.Source != ItemSource.OpenResponsibility)
            {
                carried = carried.Add(new(item.Id, item.Title, item.AddedBy, Again(last, item.Id, ItemSource.UnreachedItem, last.Id)));
            }
        }

        return carried;
    }

    /// <summary>The origin of something that the next session carries over. Pure.</summary>
    /// <param name="last">The last session.</param>
    /// <param name="item">The name of the item in both sessions.</param>
    /// <param name="source">What is carried over.</param>
    /// <param name="first">Where it came up first, unless the last session carried it over itself.</param>
    /// <returns>The origin: once more than in the last session.</returns>
    public static ItemOrigin Again(Session last, ItemId item, ItemSource source, SessionId first)
    {
        var before = Guard.Against.Null(last).FindItem(item)?.Origin;
        return before?.Source == source ? before with { Times = before.Times + 1 } : new(source, first, 1);
    }

    /// <summary>The items of the next session: each name once, the first of a name stays. Pure.</summary>
    internal static ValueList<CarriedItem> Together(params IEnumerable<CarriedItem>[] parts)
    {
        var seen = new HashSet<ItemId>();
        var all = ValueList<CarriedItem>.Empty;
        foreach (var part in parts)
        {
            foreach (var item in part)
            {
                all = seen.Add(item.Id) ? all.Add(item) : all;
            }
        }

        return all;
    }
}
