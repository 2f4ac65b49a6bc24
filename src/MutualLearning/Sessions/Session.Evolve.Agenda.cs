using NodaTime;

namespace MutualLearning.Sessions;

/// <content>How the agenda and the speaker queue change a session.</content>
public sealed partial record Session
{
    private Session WithItemDone(Instant at)
    {
        var index = IndexOf(CurrentItem);
        return index < 0
            ? this
            : this with { CurrentItem = default, Items = Items.SetItem(index, Done(Items[index], at)) };
    }

    private static AgendaItem Done(AgendaItem item, Instant at) => item with
    {
        Status = ItemStatus.Done,
        Spent = item.Spent + (item.TakenUpAt is { } since ? at - since : Duration.Zero),
        TakenUpAt = null,
    };

    private Session WithItemCurrent(ItemId id, Instant at)
    {
        var index = IndexOf(id);
        return index < 0
            ? this
            : this with { CurrentItem = id, Items = Items.SetItem(index, Items[index] with { Status = ItemStatus.Current, TakenUpAt = at }) };
    }

    private Session WithFloor(FloorGiven e)
    {
        var waited = Duration.Zero;
        foreach (var entry in Queue)
        {
            waited = entry.Person == e.Person ? e.At - entry.Since : waited;
        }

        return this with
        {
            FloorHolder = e.Person,
            Queue = Queue.Where(q => q.Person != e.Person),
            Waits = Waits.Add(new FloorWait(e.Person, e.At, waited)),
        };
    }
}
