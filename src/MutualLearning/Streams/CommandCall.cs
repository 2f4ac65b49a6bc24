using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>What stays the same while one command is handled, on whichever state it is decided.</summary>
internal readonly record struct CommandCall<TState, TCommand, TEvent>(
    StreamId Stream, TCommand Command, CommandContext Context, IPreparation<TState, TCommand, TEvent>? Preparation, CancellationToken Cancellation)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    public ValueTask<Prepared<TCommand>> PrepareAsync(TState state, IReadOnlyList<TEvent>? stored) => Preparation is null
        ? new(new Prepared<TCommand>(Command, Context.Command))
        : Preparation.PrepareAsync(Stream, state, Command, Context.Command, stored, Cancellation);

    public Decided<TEvent> Decide(Decider<TState, TCommand, TEvent> decider, TState state, Prepared<TCommand> prepared, Instant now) =>
        prepared.Refusal.IsDefault
            ? decider.Decide(state, prepared.Command, Context with { Now = now, Command = prepared.Id, CancellationToken = Cancellation })
            : prepared.Refusal;
}
