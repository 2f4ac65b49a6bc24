using System;
using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>A decider in the state that some events have led to.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
/// <remarks>Immutable: several scenarios can go on from one.</remarks>
public sealed class Scenario<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly Decider<TState, TCommand, TEvent> decider;

    internal Scenario(Decider<TState, TCommand, TEvent> decider, TState state)
    {
        this.decider = decider;
        State = state;
    }

    /// <summary>The state now.</summary>
    public TState State { get; }

    /// <summary>Lets events happen.</summary>
    /// <param name="events">The events in order.</param>
    /// <returns>The scenario after them.</returns>
    public Scenario<TState, TCommand, TEvent> Given(params TEvent[] events) => events is null
        ? throw new ArgumentNullException(nameof(events))
        : new(decider, events.Aggregate(State, decider.Evolve));

    /// <summary>Sends a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="at">The instant at which it is decided.</param>
    /// <param name="commandId">Its id; <c>default</c> for <c>command</c>.</param>
    /// <returns>What the decider answered.</returns>
    /// <exception cref="ScenarioException">The decider answered the same question in two ways: it is not pure.</exception>
    public ScenarioAnswer<TState, TEvent> When(TCommand command, Instant at, CommandId commandId = default)
    {
        var context = new CommandContext(at, commandId.IsDefault ? new CommandId("command") : commandId);
        var outcome = decider.Decide(State, command, context);
        var again = decider.Decide(State, command, context);
        var same = outcome.IsAccepted
            ? again.IsAccepted && Contents.Same(outcome.Events, again.Events)
            : again.IsRefused == outcome.IsRefused && (!outcome.IsRefused || outcome.Refusal == again.Refusal);
        return same
            ? new ScenarioAnswer<TState, TEvent>(decider.Evolve, State, outcome)
            : throw new ScenarioException("The decider answered the same command in the same state in two ways: it is not pure.");
    }
}
