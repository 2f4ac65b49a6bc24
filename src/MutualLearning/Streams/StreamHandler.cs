using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>Runs a decider over a store: loads, decides, appends, and begins again when another writer was faster.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
/// <remarks>
/// A command on a warm stream costs one append and no read. An answer that writes nothing, a refusal or an acceptance without
/// events, is confirmed by one read when the state may be stale. A command whose id the stream holds already is decided again on the
/// state of that time: when the same events follow, it is the same command, and the answer is that of the first time; otherwise it is
/// refused with <c>stream.command-used</c>. A stream that holds an event of an unknown type, or one that cannot be read,
/// is read without it and refuses every command with <c>stream.not-understood</c>; a <see cref="StreamRewritten"/> makes
/// the handler read the stream again from its beginning. Reading waits for no command. While the store takes part in a transaction of
/// the host (<see cref="IEnlistedStore"/>), every command reads its stream anew and nothing is kept, because the transaction may yet
/// be rolled back. Safe for use by many threads.
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
    private readonly RepeatedCommands<TState, TCommand, TEvent> repeated;

    /// <summary>Makes a handler.</summary>
    /// <param name="decider">What decides.</param>
    /// <param name="store">Where the events are kept.</param>
    /// <param name="warm">The cache of this process for this kind of state.</param>
    public StreamHandler(Decider<TState, TCommand, TEvent> decider, IEventStore store, WarmStreams<TState> warm)
    {
        this.decider = Guard.Against.Null(decider);
        this.store = Guard.Against.Null(store);
        this.warm = Guard.Against.Null(warm);
        repeated = new RepeatedCommands<TState, TCommand, TEvent>(decider, store);
    }

    /// <summary>Is told of appends, and throws nothing; null for nobody.</summary>
    internal Action<StreamId, StreamState<TState>>? Appended { get; init; }

    /// <summary>The state of a stream, with every event that the store has now.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state and its version; version 0 for a stream that does not exist.</returns>
    public async Task<StreamState<TState>> LoadAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        var entry = EntryOf(stream.Checked(nameof(stream)));
        if (!await entry.Gate.WaitAsync(0, cancellationToken).ConfigureAwait(false))
        {
            // Somebody decides, which may take long: what they started from, and what stands behind it, is the state.
            return (await ReadOnAsync(stream, entry.Current, cancellationToken).ConfigureAwait(false)).State;
        }

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

    /// <summary>The state as it was right after a version; as before the first event when the stream was rewritten since.</summary>
    internal async Task<StreamState<TState>> LoadAsOfAsync(StreamId stream, long version, CancellationToken cancellationToken)
    {
        var state = new StreamState<TState>(decider.Initial, 0);
        foreach (var recorded in version < 1 ? [] : await store.ReadAsync(stream.Checked(nameof(stream)), 0, cancellationToken).ConfigureAwait(false))
        {
            if (recorded.Version > version && recorded.Body is StreamRewritten)
            {
                return new StreamState<TState>(decider.Initial, 0);
            }

            state = recorded.Version <= version && recorded.Body is TEvent body ? new StreamState<TState>(decider.Evolve(state.State, body), recorded.Version) : state;
        }

        return state;
    }

    /// <summary>Handles one command.</summary>
    /// <param name="stream">The stream that the command is for.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which command id. The same id on the same stream is applied once.</param>
    /// <param name="cancellationToken">Ends the handling early; then the command was applied wholly or not at all.</param>
    /// <returns>
    /// The state after the command, or the refusal; for a repeated command the state right after it was applied.
    /// </returns>
    /// <exception cref="ConcurrencyException">Other writers were faster <see cref="MaxAttempts"/> times.</exception>
    public Task<Result<StreamState<TState>>> HandleAsync(
        StreamId stream, TCommand command, CommandContext context, CancellationToken cancellationToken = default) =>
        HandleAsync(stream, command, context, null, null, cancellationToken);

    internal async Task<Result<StreamState<TState>>> HandleAsync(
        StreamId stream,
        TCommand command,
        CommandContext context,
        IPreparation<TState, TCommand, TEvent>? preparation,
        IDoorkeeper<TState, TCommand>? doorkeeper,
        CancellationToken cancellationToken)
    {
        Guard.Against.Null(command);
        Guard.Against.Default(context.Command, nameof(context));
        context = context with { CancellationToken = cancellationToken };
        var entry = EntryOf(stream.Checked(nameof(stream)));
        await entry.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        var span = default(CommandSpan);
        try
        {
            var call = new CommandCall<TState, TCommand, TEvent>(stream, command, context, preparation, doorkeeper, cancellationToken);
            var fresh = !entry.IsLoaded;
            if (fresh)
            {
                await CatchUpAsync(stream, entry, cancellationToken).ConfigureAwait(false);
            }

            span = CommandSpan.Begin(stream.Kind, command.GetType(), preparation?.Hides(entry.Current.State, command) == true);
            for (var attempt = 1; ; attempt++)
            {
                var prepared = await call.PrepareAsync(entry.Current.State, null).ConfigureAwait(false);
                if (VersionOf(entry, context.Command, prepared) is var applied and > 0)
                {
                    return span.End(await repeated.AnswerAsync(call, entry, applied).ConfigureAwait(false));
                }

                if (entry.Current.NotUnderstood is { } strange)
                {
                    return span.End<StreamState<TState>>(NotUnderstood(strange));
                }

                if (attempt > MaxAttempts)
                {
                    throw new ConcurrencyException(stream, MaxAttempts);
                }

                var outcome = await call.DecideAsync(decider, entry.Current.State, prepared).ConfigureAwait(false);
                var writes = outcome.IsAccepted && !outcome.Events.IsEmpty;
                if (writes && await TryAppendAsync(call, entry, outcome, prepared.Id).ConfigureAwait(false))
                {
                    return span.End<StreamState<TState>>(entry.Current);
                }

                if (!writes && fresh)
                {
                    return outcome.IsAccepted ? span.End<StreamState<TState>>(entry.Current) : span.End<StreamState<TState>>(outcome.Refusal);
                }

                if (writes)
                {
                    span.Retried();
                }

                await CatchUpAsync(stream, entry, cancellationToken).ConfigureAwait(false);
                fresh = true;
            }
        }
        finally
        {
            span.Dispose();
            entry.Gate.Release();
        }
    }

    private WarmStreams<TState>.Entry EntryOf(StreamId stream) => store is IEnlistedStore { IsEnlisted: true }
        ? new WarmStreams<TState>.Entry(new StreamState<TState>(decider.Initial, 0))
        : warm.Get(stream, decider.Initial);

    // An id may stand in the stream as it was given, or hidden.
    private static long VersionOf(WarmStreams<TState>.Entry entry, CommandId given, Prepared<TCommand> prepared) =>
        entry.Applied.TryGetValue(given, out var version) || entry.Applied.TryGetValue(prepared.Id, out version)
            || entry.Applied.TryGetValue(prepared.Hidden, out version)
            ? version
            : 0;

    private static Refusal NotUnderstood(RecordedEvent strange) => new(
        StreamRefusals.NotUnderstood, strange.Version.ToString(CultureInfo.InvariantCulture), strange.Body.ToString() ?? string.Empty);

    private async Task<bool> TryAppendAsync(
        CommandCall<TState, TCommand, TEvent> call, WarmStreams<TState>.Entry entry, Decided<TEvent> outcome, CommandId id)
    {
        var events = outcome.Events;
        var append = new Append(call.Stream, entry.Current.Version, id, events);
        if (await store.AppendAsync(append, call.Cancellation).ConfigureAwait(false) != AppendResult.Appended)
        {
            return false;
        }

        var state = entry.Current.State;
        var size = 0L;
        foreach (var body in events)
        {
            state = decider.Evolve(state, body);
            size += decider.SizeOf(body);
        }

        entry.Applied.Add(id, entry.Current.Version + 1);
        entry.Replay = null;
        entry.Current = new StreamState<TState>(state, entry.Current.Version + events.Length);
        warm.Grew(entry, size);
        Appended?.Invoke(call.Stream, entry.Current);
        return true;
    }

    private async Task CatchUpAsync(StreamId stream, WarmStreams<TState>.Entry entry, CancellationToken cancellationToken)
    {
        var (state, events) = await ReadOnAsync(stream, entry.Current, cancellationToken).ConfigureAwait(false);
        var size = 0L;
        foreach (var recorded in events)
        {
            size += recorded.Body is TEvent body ? decider.SizeOf(body) : 0;
            if (!entry.Applied.ContainsKey(recorded.Command))
            {
                entry.Applied.Add(recorded.Command, recorded.Version);
            }
        }

        entry.IsLoaded = true;
        entry.Replay = events.Count > 0 ? null : entry.Replay;
        entry.Current = state;
        warm.Grew(entry, size);
    }

    /// <summary>A state with what the store has behind it, and the events that were read for it.</summary>
    private async Task<(StreamState<TState> State, IReadOnlyList<RecordedEvent> Events)> ReadOnAsync(
        StreamId stream, StreamState<TState> from, CancellationToken cancellationToken)
    {
        var events = await store.ReadAsync(stream, from.Version, cancellationToken).ConfigureAwait(false);
        if (events.Count == 0)
        {
            return (from, events);
        }

        if (from.Version > 0 && IsRewritten(events))
        {
            events = await store.ReadAsync(stream, 0, cancellationToken).ConfigureAwait(false);
            from = new StreamState<TState>(decider.Initial, 0);
        }

        var (state, strange) = (from.State, from.NotUnderstood);
        foreach (var recorded in events)
        {
            if (recorded.Body is TEvent body)
            {
                state = decider.Evolve(state, body);
            }
            else if (recorded.Body is not StreamRewritten)
            {
                strange ??= recorded;
            }
        }

        return (new StreamState<TState>(state, events[events.Count - 1].Version) { NotUnderstood = strange }, events);
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
