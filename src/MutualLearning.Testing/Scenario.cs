using System;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Says what a decider does: given events, when a command, then events or a refusal.</summary>
public static class Scenario
{
    /// <summary>Begins a scenario before the first event.</summary>
    /// <typeparam name="TState">The state.</typeparam>
    /// <typeparam name="TCommand">The commands.</typeparam>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <param name="decider">What decides.</param>
    /// <returns>The scenario.</returns>
    public static Scenario<TState, TCommand, TEvent> For<TState, TCommand, TEvent>(Decider<TState, TCommand, TEvent> decider)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        new(decider ?? throw new ArgumentNullException(nameof(decider)), decider.Initial);
}
