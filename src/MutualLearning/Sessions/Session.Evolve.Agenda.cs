using System;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>How the agenda and the speaker queue change a session.</content>
public sealed partial record Session
{
    private Session WithItemStopped(Instant at, ItemStatus status)
    {
        var index = IndexOf(CurrentItem);
        return index < 0
            ? this
            : this with { CurrentItem = default, Items = Items.SetItem(index, Stopped(Items[index], at) with { Status = status }) };
    }

    private Session WithItemTime(Func<AgendaItem, AgendaItem> change)
    {
        var index = IndexOf(CurrentItem);
        return index < 0 ? this : this with { Items = Items.SetItem(index, change(Items[index])) };
    }

    private static AgendaItem Stopped(AgendaItem item, Instant at) => item with
    {
        Spent = item.Spent + (item.TakenUpAt is { } since ? Moments.Between(since, at) : Duration.Zero),
        TakenUpAt = null,
    };

    private Session WithItemCurrent(ItemId id, Instant at)
    {
        var index = IndexOf(id);
        return index < 0
            ? this
            : this with { CurrentItem = id, CountedFrom = Visits.Count, Items = Items.SetItem(index, Items[index] with { Status = ItemStatus.Current, TakenUpAt = at }) };
    }

    private Session WithFloor(FloorGiven e)
    {
        var waited = Duration.Zero;
        foreach (var entry in Queue)
        {
            waited = entry.Person == e.Person ? Moments.Between(entry.Since, e.At) : waited;
        }

        return this with
        {
            FloorHolder = e.Person,
            Queue = Queue.Where(q => q.Person != e.Person),
            Waits = Waits.Add(new FloorWait(e.Person, e.At, waited)),
        };
    }
}
