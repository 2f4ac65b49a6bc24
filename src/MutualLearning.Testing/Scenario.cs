using System;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Says what a decider does: given events, or after commands, when a command, then events or a refusal.</summary>
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
        new(decider ?? throw new ArgumentNullException(nameof(decider)));

    /// <summary>Begins a scenario of a slice before the first event.</summary>
    /// <typeparam name="TState">The state.</typeparam>
    /// <typeparam name="TCommand">The commands.</typeparam>
    /// <typeparam name="TEvent">The events.</typeparam>
    /// <param name="slice">The slice.</param>
    /// <param name="services">What its decider asks for, such as rules; null where it asks for nothing.</param>
    /// <returns>The scenario.</returns>
    public static Scenario<TState, TCommand, TEvent> For<TState, TCommand, TEvent>(Slice<TState, TCommand, TEvent> slice, IServiceProvider? services = null)
        where TState : class
        where TCommand : class
        where TEvent : class => slice is null
            ? throw new ArgumentNullException(nameof(slice))
            : For(new Decider<TState, TCommand, TEvent>(slice.Initial, slice.Decide(services ?? new NoServices()), slice.Evolve));

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
