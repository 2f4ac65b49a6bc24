using System;
using System.Collections.Generic;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How the agenda and the speaker queue change a session.</summary>
internal static class AgendaEvolution
{
    public static Session WithItemStopped(this Session session, Instant at, ItemStatus status)
    {
        var index = session.IndexOf(session.CurrentItem);
        return index < 0
            ? session
            : session with { CurrentItem = default, Items = session.Items.SetItem(index, Stopped(session.Items[index], at) with { Status = status }) };
    }

    public static Session WithItemTime(this Session session, Func<AgendaItem, AgendaItem> change)
    {
        var index = session.IndexOf(session.CurrentItem);
        return index < 0 ? session : session with { Items = session.Items.SetItem(index, change(session.Items[index])) };
    }

    public static Session WithItemCurrent(this Session session, ItemId id, Instant at)
    {
        var index = session.IndexOf(id);
        return index < 0
            ? session
            : session with { CurrentItem = id, CountedFrom = session.Visits.Count, Items = session.Items.SetItem(index, session.Items[index] with { Status = ItemStatus.Current, TakenUpAt = at }) };
    }

    /// <summary>The agenda with what waits in another order, on the places where something waits; what is not named follows as it stood.</summary>
    public static ValueList<AgendaItem> Ordered(ValueList<AgendaItem> items, ValueList<ItemId> order)
    {
        var waiting = new List<AgendaItem>();
        foreach (var id in order)
        {
            foreach (var item in items)
            {
                if (item.Id == id && item.Status == ItemStatus.Waiting && !waiting.Contains(item))
                {
                    waiting.Add(item);
                }
            }
        }

        foreach (var item in items)
        {
            if (item.Status == ItemStatus.Waiting && !waiting.Contains(item))
            {
                waiting.Add(item);
            }
        }

        var next = 0;
        return items.Select(item => item.Status == ItemStatus.Waiting ? waiting[next++] : item);
    }

    public static Session WithFloor(this Session session, FloorGiven e)
    {
        var waited = Duration.Zero;
        foreach (var entry in session.Queue)
        {
            waited = entry.Person == e.Person ? Moments.Between(entry.Since, e.At) : waited;
        }

        return session with
        {
            FloorHolder = e.Person,
            Queue = session.Queue.Where(q => q.Person != e.Person),
            Waits = session.Waits.Add(new FloorWait(e.Person, e.At, waited)),
        };
    }

    public static AgendaItem Stopped(AgendaItem item, Instant at) => item with
    {
        Spent = item.Spent + (item.TakenUpAt is { } since ? Moments.Between(since, at) : Duration.Zero),
        TakenUpAt = null,
    };
}
