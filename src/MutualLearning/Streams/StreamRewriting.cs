using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>Gives other content to the events of one stream, and begins again when another writer was faster.</summary>
internal sealed class StreamRewriting(IForgetfulEventStore store, IIdSource ids)
{
    private const int MaxAttempts = 64;

    /// <summary>Does it until it is done.</summary>
    /// <param name="events">The stream as it was read.</param>
    /// <param name="plan">What is to stand in the stream, by version; nothing when it may stay as it is.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many events got other content.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<RecordedEvent> events,
        Func<IReadOnlyList<RecordedEvent>, Task<Dictionary<long, object>>> plan,
        CancellationToken cancellationToken)
    {
        var stream = events[0].Stream;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var bodies = await plan(events).ConfigureAwait(false);
            if (bodies.Count == 0)
            {
                return 0;
            }

            var rewrite = new Rewrite(stream, events[events.Count - 1].Version, new CommandId(ids.NewId()), bodies);
            if (await store.RewriteAsync(rewrite, cancellationToken).ConfigureAwait(false) == AppendResult.Appended)
            {
                return bodies.Count;
            }

            events = await ReadOnAsync(stream, events, cancellationToken).ConfigureAwait(false);
        }

        throw new ConcurrencyException(stream, MaxAttempts);
    }

    // What stood there stands there still, unless somebody else has rewritten it.
    private async Task<IReadOnlyList<RecordedEvent>> ReadOnAsync(
        StreamId stream, IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var more = await store.ReadAsync(stream, events[events.Count - 1].Version, cancellationToken).ConfigureAwait(false);
        return more.Any(e => e.Body is StreamRewritten)
            ? await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false)
            : [.. events, .. more];
    }
}
