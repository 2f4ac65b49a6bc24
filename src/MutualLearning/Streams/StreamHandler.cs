using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>Runs a decider over a store: loads, decides, appends, and begins again when another writer was faster.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
/// <remarks>
/// A command on a warm stream costs one append and no read; a repeated command costs neither. An answer that writes nothing,
/// a refusal or an acceptance without events, is confirmed by one read when the state may be stale. Events of unknown types
/// are skipped; a <see cref="StreamRewritten"/> makes it read the stream again from its beginning. While the store takes part in a transaction of the host (<see cref="IEnlistedStore"/>), every command reads
/// its stream anew and nothing is kept, because the transaction may yet be rolled back. Safe for use by many threads.
/// </remarks>
public sealed class StreamHandler<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>How often an append is tried before the handler gives up.</summary>
    public const int MaxAttempts = 64;

    private readonly Decider<TState, TCommand, TEvent> decider;
    private readonly IEventStore store;
    private readonly WarmStreams<TState> warm;

    /// <summary>Makes a handler.</summary>
    /// <param name="decider">What decides.</param>
    /// <param name="store">Where the events are kept.</param>
    /// <param name="warm">The cache of this process for this kind of state.</param>
    public StreamHandler(Decider<TState, TCommand, TEvent> decider, IEventStore store, WarmStreams<TState> warm)
    {
        this.decider = Guard.Against.Null(decider);
        this.store = Guard.Against.Null(store);
        this.warm = Guard.Against.Null(warm);
    }

    /// <summary>The state of a stream, with every event that the store has now.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state and its version; version 0 for a stream that does not exist.</returns>
    public async Task<StreamState<TState>> LoadAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        var entry = EntryOf(stream.Checked(nameof(stream)));
        await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await CatchUpAsync(stream, entry, cancellationToken).ConfigureAwait(false);
            return entry.Current;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    /// <summary>Handles one command.</summary>
    /// <param name="stream">The stream that the command is for.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which command id. The same id on the same stream is applied once.</param>
    /// <param name="cancellationToken">Ends the handling early; then the command was applied wholly or not at all.</param>
    /// <returns>The state after the command, or the refusal.</returns>
    /// <exception cref="ConcurrencyException">Other writers were faster <see cref="MaxAttempts"/> times.</exception>
    public async Task<Result<StreamState<TState>>> HandleAsync(
        StreamId stream, TCommand command, CommandContext context, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        Guard.Against.Default(context.Command, nameof(context));
        context = context with { CancellationToken = cancellationToken };
        var entry = EntryOf(stream.Checked(nameof(stream)));
        await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var fresh = !entry.IsLoaded;
            if (fresh)
            {
                await CatchUpAsync(stream, entry, cancellationToken).ConfigureAwait(false);
            }

            for (var attempt = 1; !entry.Applied.Contains(context.Command); attempt++)
            {
                if (attempt > MaxAttempts)
                {
                    throw new ConcurrencyException(stream, MaxAttempts);
                }

                var outcome = decider.Decide(entry.Current.State, command, context);
                var writes = outcome.IsAccepted && !outcome.Events.IsEmpty;
                if (writes && await TryAppendAsync(stream, entry, outcome, context.Command, cancellationToken).ConfigureAwait(false))
                {
                    return entry.Current;
                }

                if (!writes && fresh)
                {
                    return outcome.IsAccepted ? entry.Current : outcome.Refusal;
                }

                await CatchUpAsync(stream, entry, cancellationToken).ConfigureAwait(false);
                fresh = true;
            }

            return entry.Current;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private WarmStreams<TState>.Entry EntryOf(StreamId stream) => store is IEnlistedStore { IsEnlisted: true }
        ? new WarmStreams<TState>.Entry(new StreamState<TState>(decider.Initial, 0))
        : warm.Get(stream, decider.Initial);

    private async Task<bool> TryAppendAsync(
        StreamId stream, WarmStreams<TState>.Entry entry, Outcome<TEvent> outcome, CommandId command, CancellationToken cancellationToken)
    {
        var events = outcome.Events;
        var append = new Append(stream, entry.Current.Version, command, events);
        if (await store.AppendAsync(append, cancellationToken).ConfigureAwait(false) != AppendResult.Appended)
        {
            return false;
        }

        var state = entry.Current.State;
        foreach (var body in events)
        {
            state = decider.Evolve(state, body);
        }

        entry.Applied.Add(command);
        entry.Current = new StreamState<TState>(state, entry.Current.Version + events.Length);
        return true;
    }

    private async Task CatchUpAsync(StreamId stream, WarmStreams<TState>.Entry entry, CancellationToken cancellationToken)
    {
        var events = await store.ReadAsync(stream, entry.Current.Version, cancellationToken).ConfigureAwait(false);
        var state = entry.Current.State;
        if (entry.Current.Version > 0 && IsRewritten(events))
        {
            events = await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false);
            state = decider.Initial;
        }

        foreach (var recorded in events)
        {
            state = recorded.Body is TEvent body ? decider.Evolve(state, body) : state;
            entry.Applied.Add(recorded.Command);
        }

        entry.IsLoaded = true;
        if (events.Count > 0)
        {
            entry.Current = new StreamState<TState>(state, events[events.Count - 1].Version);
        }
    }

    private static bool IsRewritten(IReadOnlyList<RecordedEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Body is StreamRewritten)
            {
                return true;
            }
        }

        return false;
    }
}
