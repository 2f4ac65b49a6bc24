using System;
using System.Collections.Generic;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>The order into which a verdict brings the agenda: where each option is something that waits there, by its name or its title.</summary>
internal static class ItemOrder
{
    /// <summary>The items behind the options, best first; those that tie stand as they stood on the agenda. Null when the verdict orders nothing.</summary>
    public static ValueList<ItemId>? Of(Session session, Decision decision)
    {
        if (decision is not { Declaration.Options: { Count: > 1 } options, Verdict.Result: { } result })
        {
            return null;
        }

        var items = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (PlaceOf(session, option) is not (>= 0 and var place))
            {
                return null;
            }

            items[option] = place;
        }

        return Ordered(session, items, result.Ranking.Count > 0 ? result.Ranking : result.Winners);
    }

    // What no tier names, where a rule only chooses, comes behind.
    private static ValueList<ItemId>? Ordered(Session session, Dictionary<string, int> items, ValueList<ValueList<string>> tiers)
    {
        var places = new List<int>(items.Count);
        foreach (var tier in tiers)
        {
            var tied = new List<int>();
            foreach (var option in tier)
            {
                if (items.TryGetValue(option, out var place) && items.Remove(option))
                {
                    tied.Add(place);
                }
            }

            tied.Sort();
            places.AddRange(tied);
        }

        var left = new List<int>(items.Values);
        left.Sort();
        var isOrder = places.Count > 0;
        places.AddRange(left);
        return isOrder ? ValueList<int>.Of(places).Select(place => session.Items[place].Id) : null;
    }

    // A name comes before a title: two items may have the same words.
    private static int PlaceOf(Session session, string option)
    {
        var titled = -1;
        for (var i = 0; i < session.Items.Count; i++)
        {
            var item = session.Items[i];
            if (item.Status == ItemStatus.Waiting && string.Equals(item.Id.Value, option, StringComparison.Ordinal))
            {
                return i;
            }

            titled = titled < 0 && item.Status == ItemStatus.Waiting && string.Equals(item.Title, option, StringComparison.Ordinal) ? i : titled;
        }

        return titled;
    }
}
