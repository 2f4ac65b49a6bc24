using System.Collections.Generic;
using System.Threading.Tasks;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>Answers commands whose id a stream holds already: is it the same command, or another one under a used id?</summary>
/// <remarks>
/// The command is decided again on the state of the first time. Deciding is pure, so the same events follow from the same command.
/// Nothing has to be kept beside the events for it, which could lead back to a person.
/// </remarks>
internal sealed class RepeatedCommands<TState, TCommand, TEvent>(Decider<TState, TCommand, TEvent> decider, IEventStore store)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>The answer of the first time, or the refusal. The caller holds the gate of the entry.</summary>
    /// <param name="call">The command.</param>
    /// <param name="entry">Its stream, which holds the id.</param>
    /// <param name="version">The version of the first event under the id.</param>
    public async Task<Result<StreamState<TState>>> AnswerAsync(
        CommandCall<TState, TCommand, TEvent> call, WarmStreams<TState>.Entry entry, long version)
    {
        if (entry.Replay is not { } replay || !replay.LeadsTo(version))
        {
            var events = await store.ReadAsync(call.Stream, 0, call.Cancellation).ConfigureAwait(false);
            entry.Replay = replay = new Replay<TState>(events, decider.Initial);
        }

        replay.GoTo(version, Evolve);
        var next = replay.Next();
        var stored = new List<TEvent>(next.Count);
        var after = replay.State;
        foreach (var recorded in next)
        {
            after = Evolve(after, recorded);
            if (recorded.Body is TEvent body)
            {
                stored.Add(body);
            }
        }

        var used = new Refusal(StreamRefusals.CommandUsed, call.Context.Command.Value);
        if (stored.Count != next.Count)
        {
            return used;
        }

        var prepared = await call.PrepareAsync(replay.State, stored).ConfigureAwait(false);
        var now = decider.TimeOf?.Invoke(stored[0]) ?? call.Context.Now;
        return prepared.Id == next[0].Command && IsAnswered(call, replay.State, prepared, now, stored)
            ? new StreamState<TState>(after, version + stored.Count - 1)
            : used;
    }

    // What allowed it then is not asked for again: a part of their own, a part in the session, or the host.
    private bool IsAnswered(CommandCall<TState, TCommand, TEvent> call, TState before, Prepared<TCommand> prepared, Instant then, List<TEvent> stored)
    {
        var own = call.DecideAgain(decider, before, prepared, then, default);
        return AreSame(stored, own)
            || (call.Doorkeeper is not null && CommandCall<TState, TCommand, TEvent>.IsNotAllowed(own)
                && (AreSame(stored, call.DecideAgain(decider, before, prepared, then, new(true, true, null)))
                    || AreSame(stored, call.DecideAgain(decider, before, prepared, then, new(false, false, string.Empty)))));
    }

    private TState Evolve(TState state, RecordedEvent recorded) => recorded.Body is TEvent body ? decider.Evolve(state, body) : state;

    private bool AreSame(List<TEvent> stored, Decided<TEvent> decided)
    {
        if (!decided.IsAccepted || decided.Events.Length != stored.Count)
        {
            return false;
        }

        for (var i = 0; i < stored.Count; i++)
        {
            if (!decider.IsSame(stored[i], decided.Events[i]))
            {
                return false;
            }
        }

        return true;
    }
}
