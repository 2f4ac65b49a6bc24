using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>
/// Destroys the keys that outlived what they were for: an anonymous phase, a secret ballot or an erasure that has ended, whose process
/// did not come to destroy its key. It goes through the living keys of all tenants and asks the stream of each.
/// </summary>
/// <remarks>
/// Run it when the application starts and then now and then; the feed service of MutualLearning.EntityFrameworkCore does. It may run
/// in several processes at once, and beside everything else. A key is destroyed only when its stream says for certain that the scope has
/// ended; whatever else it meets is left alone and counted.
/// </remarks>
public sealed class KeySweep
{
    private const int KeysAtOnce = 200;

    private readonly IPseudonymKeys keys;
    private readonly IEventStore store;
    private readonly OrderOfArrival order;
    private readonly EventCatalogue slices;

    /// <summary>Puts the sweep together.</summary>
    /// <param name="keys">Where the keys live.</param>
    /// <param name="store">Where the events of all tenants are kept.</param>
    /// <param name="ids">Where the ids of commands come from.</param>
    /// <param name="slices">What can say which keys have ended.</param>
    public KeySweep(IPseudonymKeys keys, IEventStore store, IIdSource ids, EventCatalogue slices)
    {
        this.slices = Guard.Against.Null(slices);
        this.keys = Guard.Against.Null(keys);
        this.store = Guard.Against.Null(store);
        order = new OrderOfArrival(store, Guard.Against.Null(ids));
    }

    /// <summary>Goes through all living keys once.</summary>
    /// <param name="cancellationToken">Ends the sweep early; calling again begins anew.</param>
    /// <returns>What became of the keys.</returns>
    public async Task<KeySweepResult> RunAsync(CancellationToken cancellationToken = default)
    {
        var (destroyed, running, unclear) = (0, 0, 0);
        IReadOnlyList<KeyScope> page = [];
        do
        {
            page = await keys.ListAsync(page.LastOrDefault(), KeysAtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var stream in page.GroupBy(static key => key.Stream))
            {
                // Listed before the events are read: what a key was made for stands among them.
                var scopes = await ScopesAsync(stream.Key, cancellationToken).ConfigureAwait(false);
                foreach (var key in stream)
                {
                    switch (scopes?.Invoke(key.Scope))
                    {
                        case true:
                            await ForgetOrderAsync(key.Stream, cancellationToken).ConfigureAwait(false);
                            await keys.DestroyAsync(key.Stream, key.Scope, cancellationToken).ConfigureAwait(false);
                            destroyed++;
                            break;
                        case false:
                            running++;
                            break;
                        default:
                            unclear++;
                            break;
                    }
                }
            }
        }
        while (page.Count == KeysAtOnce);

        return new KeySweepResult(destroyed, running, unclear);
    }

    // The key lives until that is done.
    private Task ForgetOrderAsync(StreamId stream, CancellationToken cancellationToken) =>
        slices.Find(stream.Kind)?.Hidden is { } hidden ? order.EraseAsync(stream, hidden, cancellationToken) : Task.CompletedTask;

    private async Task<Func<string, bool?>?> ScopesAsync(StreamId stream, CancellationToken cancellationToken)
    {
        if (slices.Find(stream.Kind) is not { } slice)
        {
            return null;
        }

        try
        {
            return KeyedScopes.Of(slice, slices, await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false));
        }
        catch (JsonException)
        {
            // One stream that cannot be read must not keep the keys of all others alive.
            return null;
        }
    }
}
