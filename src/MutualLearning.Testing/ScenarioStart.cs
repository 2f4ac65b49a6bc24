using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>A decider in the state that some events and commands have led to.</summary>
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
    private readonly ImmutableList<TEvent> events;
    private readonly int commands;

    internal Scenario(Decider<TState, TCommand, TEvent> decider)
        : this(decider, decider.Initial, [], NodaConstants.UnixEpoch, 0)
    {
    }

    private Scenario(Decider<TState, TCommand, TEvent> decider, TState state, ImmutableList<TEvent> events, Instant now, int commands)
    {
        this.decider = decider;
        this.events = events;
        this.commands = commands;
        State = state;
        Now = now;
    }

    /// <summary>The state now.</summary>
    public TState State { get; }

    /// <summary>The events that have led to it, in order.</summary>
    public IReadOnlyList<TEvent> Events => events;

    /// <summary>The instant at which commands are decided; the beginning of 1970 until it is set.</summary>
    public Instant Now { get; }

    /// <summary>Lets events happen.</summary>
    /// <param name="events">The events in order.</param>
    /// <returns>The scenario after them.</returns>
    public Scenario<TState, TCommand, TEvent> Given(params TEvent[] events) => events is null
        ? throw new ArgumentNullException(nameof(events))
        : new(decider, events.Aggregate(State, decider.Evolve), this.events.AddRange(events), Now, commands);

    /// <summary>Sets the time.</summary>
    /// <param name="now">The instant at which the commands that follow are decided.</param>
    /// <returns>The scenario then.</returns>
    public Scenario<TState, TCommand, TEvent> At(Instant now) => new(decider, State, events, now, commands);

    /// <summary>Lets time pass.</summary>
    /// <param name="duration">How long.</param>
    /// <returns>The scenario then.</returns>
    public Scenario<TState, TCommand, TEvent> Wait(Duration duration) => At(Now + duration);

    /// <summary>Sends commands that must be accepted, each under an id of its own.</summary>
    /// <param name="commands">The commands in order.</param>
    /// <returns>The scenario after their events.</returns>
    /// <exception cref="ScenarioException">One was not accepted.</exception>
    public Scenario<TState, TCommand, TEvent> After(params TCommand[] commands) => commands is null
        ? throw new ArgumentNullException(nameof(commands))
        : commands.Aggregate(this, static (scenario, command) => scenario.After(command, default(CommandId)));

    /// <summary>Sends a command that must be accepted.</summary>
    /// <param name="command">The command.</param>
    /// <param name="commandId">Its id; <c>default</c> for one of its own, <c>command-1</c> and so on.</param>
    /// <returns>The scenario after its events.</returns>
    /// <exception cref="ScenarioException">It was not accepted.</exception>
    public Scenario<TState, TCommand, TEvent> After(TCommand command, CommandId commandId)
    {
        var id = commandId.IsDefault ? new CommandId("command-" + (commands + 1).ToString(CultureInfo.InvariantCulture)) : commandId;
        var answer = When(command, commandId: id).ThenAccepted();
        return new(decider, answer.State, events.AddRange(answer.Outcome.Events), Now, commands + 1);
    }

    /// <summary>Sends a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="at">The instant at which it is decided; <see cref="Now"/> unless given.</param>
    /// <param name="commandId">Its id; <c>default</c> for <c>command</c>.</param>
    /// <param name="permission">Why the host's permissions let whoever sends it; null when they do not.</param>
    /// <returns>What the decider answered.</returns>
    /// <exception cref="ScenarioException">The decider answered the same question in two ways: it is not pure.</exception>
    public ScenarioAnswer<TState, TEvent> When(TCommand command, Instant? at = null, CommandId commandId = default, string? permission = null)
    {
        var context = new CommandContext(at ?? Now, commandId.IsDefault ? new CommandId("command") : commandId) { Permission = permission };
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
