using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>What stays the same while one command is handled, on whichever state it is decided.</summary>
internal readonly record struct CommandCall<TState, TCommand, TEvent>(
    StreamId Stream,
    TCommand Command,
    CommandContext Context,
    IPreparation<TState, TCommand, TEvent>? Preparation,
    IDoorkeeper<TState, TCommand>? Doorkeeper,
    CancellationToken Cancellation)
    where TState : class
    where TCommand : class
    where TEvent : class
{
    public ValueTask<Prepared<TCommand>> PrepareAsync(TState state, IReadOnlyList<TEvent>? stored) => Preparation is null
        ? new(new Prepared<TCommand>(Command, Context.Command))
        : Preparation.PrepareAsync(Stream, state, Command, Context.Command, stored, Cancellation);

    /// <summary>Decides; when the command is not allowed to whoever sends it, the session is asked about them, and then the host.</summary>
    public async ValueTask<Decided<TEvent>> DecideAsync(Decider<TState, TCommand, TEvent> decider, TState state, Prepared<TCommand> prepared)
    {
        var decided = Decide(decider, state, prepared, Context);
        if (Doorkeeper is null || !IsNotAllowed(decided))
        {
            return decided;
        }

        var standing = await Doorkeeper.InSessionAsync(Stream, state, Command, Cancellation).ConfigureAwait(false);
        decided = standing == default ? decided : Decide(decider, state, prepared, Context.With(standing));
        return IsNotAllowed(decided) && await Doorkeeper.WhyAsync(Stream, Command, Cancellation).ConfigureAwait(false) is { } why
            ? Decide(decider, state, prepared, Context.With(standing with { Permission = why }))
            : decided;
    }

    /// <summary>Whether it was refused because of who sent it.</summary>
    public static bool IsNotAllowed(Decided<TEvent> decided) => decided.IsRefused && decided.Refusal.Category == RefusalCategory.NotAllowed;

    /// <summary>Decides a command again that may have been accepted at an earlier time, by a standing that it may have had then.</summary>
    public Decided<TEvent> DecideAgain(Decider<TState, TCommand, TEvent> decider, TState state, Prepared<TCommand> prepared, Instant then, in Standing standing) =>
        Decide(decider, state, prepared, (Context with { Now = then }).With(standing));

    private Decided<TEvent> Decide(Decider<TState, TCommand, TEvent> decider, TState state, Prepared<TCommand> prepared, in CommandContext context) =>
        prepared.Refusal.IsDefault
            ? decider.Decide(state, prepared.Command, context with { Command = prepared.Id, CancellationToken = Cancellation, Known = prepared.Known })
            : prepared.Refusal;
}
