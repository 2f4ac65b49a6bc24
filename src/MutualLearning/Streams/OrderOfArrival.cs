using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>
/// Takes the order of arrival from hidden events once what hid them has ended: beside the events that name somebody it would tell who
/// stands behind a pseudonym.
/// </summary>
/// <param name="store">Where the events are. In one that is no <see cref="IForgetfulEventStore"/> the order stays.</param>
/// <param name="ids">Where the id of a rewriting comes from.</param>
internal sealed class OrderOfArrival(IEventStore store, IIdSource ids)
{
    /// <summary>Puts the content of hidden events into the order of their keys, which are random. Doing it twice is the same.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="hidden">Looks at a stream, and then says of an event in which run it may change places, and by which key.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task EraseAsync(
        StreamId stream, Func<IReadOnlyList<RecordedEvent>, Func<RecordedEvent, HiddenEvent>> hidden, CancellationToken cancellationToken)
    {
        if (store is not IForgetfulEventStore forgetful)
        {
            return;
        }

        var events = await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false);
        if (events.Count > 0)
        {
            await new StreamRewriting(forgetful, ids).RunAsync(events, all => Task.FromResult(Plan(all, hidden(all))), cancellationToken).ConfigureAwait(false);
        }
    }

    private static Dictionary<long, object> Plan(IReadOnlyList<RecordedEvent> events, Func<RecordedEvent, HiddenEvent> hidden)
    {
        var plan = new Dictionary<long, object>();
        var run = new List<(long Version, HiddenEvent Event)>();
        foreach (var recorded in events)
        {
            var found = hidden(recorded);
            if (found.EndsRun)
            {
                Sort(run, events, plan);
            }

            if (found.Body is not null)
            {
                if (run.Count > 0 && !string.Equals(run[0].Event.Run, found.Run, StringComparison.Ordinal))
                {
                    Sort(run, events, plan);
                }

                run.Add((recorded.Version, found));
            }
        }

        Sort(run, events, plan);
        return plan;
    }

    // One alone is made like the others too: whether anything was rewritten would tell else whether the others stood in their order by chance. Stable, so that what one person said or voted keeps its order. The versions ascend from 1 without gaps.
    private static void Sort(List<(long Version, HiddenEvent Event)> run, IReadOnlyList<RecordedEvent> events, Dictionary<long, object> plan)
    {
        HiddenEvent[] sorted = [.. run.Select(static r => r.Event).OrderBy(static e => e.Key, StringComparer.Ordinal)];
        for (var i = 0; i < sorted.Length; i++)
        {
            var version = run[i].Version;
            if (!sorted[i].Body!.Equals(events[(int)version - 1].Body))
            {
                plan.Add(version, sorted[i].Body!);
            }
        }

        run.Clear();
    }
}
