using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>Reads every stream of one tenant and kind. Its cost is that of all their events.</summary>
internal sealed class StreamScan<TState, TCommand, TEvent>(
    IEventStore store, IStreamDirectory directory, Decider<TState, TCommand, TEvent> decider, string kind)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private const int AtOnce = 200;

    public async Task<List<TState>> ReadAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var states = new List<TState>();
        string? after = null;
        while (true)
        {
            var streams = await directory.ListStreamsAsync(tenant, kind, after, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var stream in streams)
            {
                states.Add(decider.Fold(await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false)));
            }

            if (streams.Count < AtOnce)
            {
                return states;
            }

            after = streams[streams.Count - 1].Id;
        }
    }
}
