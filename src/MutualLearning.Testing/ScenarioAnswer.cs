using System;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What a decider answered, and what should be true of it.</summary>
/// <typeparam name="TState">The state.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
public sealed class ScenarioAnswer<TState, TEvent>
    where TState : class
    where TEvent : class
{
    internal ScenarioAnswer(Func<TState, TEvent, TState> evolve, TState state, Decided<TEvent> outcome)
    {
        Outcome = outcome;
        State = outcome.IsAccepted ? outcome.Events.Aggregate(state, evolve) : state;
    }

    /// <summary>The answer.</summary>
    public Decided<TEvent> Outcome { get; }

    /// <summary>The state after the events; after a refusal the state before.</summary>
    public TState State { get; }

    /// <summary>The command was accepted, whatever its events.</summary>
    /// <returns>The same answer.</returns>
    /// <exception cref="ScenarioException">It was not.</exception>
    public ScenarioAnswer<TState, TEvent> ThenAccepted() =>
        Outcome.IsAccepted ? this : throw new ScenarioException("Expected that the command is accepted, but " + Show());

    /// <summary>The command led to these events, by content and in order; to none when none are given.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The same answer.</returns>
    /// <exception cref="ScenarioException">It did not.</exception>
    public ScenarioAnswer<TState, TEvent> Then(params TEvent[] events)
    {
        if (!Outcome.IsAccepted)
        {
            throw new ScenarioException("Expected " + Contents.Show(events) + ", but " + Show());
        }

        return Contents.Difference(events, Outcome.Events) is { } difference
            ? throw new ScenarioException("The events differ at " + difference + ". All events: " + Contents.Show(Outcome.Events))
            : this;
    }

    /// <summary>The command was refused.</summary>
    /// <param name="code">Why.</param>
    /// <param name="arguments">The values of the code's arguments in order; none to leave them open.</param>
    /// <returns>The same answer.</returns>
    /// <exception cref="ScenarioException">It was not refused, or for another reason.</exception>
    public ScenarioAnswer<TState, TEvent> ThenRefused(MessageCode code, params string[] arguments)
    {
        if (code is null)
        {
            throw new ArgumentNullException(nameof(code));
        }

        ThenRefused(code.Code);
        var actual = code.Arguments.Select(name => Outcome.Refusal.Arguments[name]).ToArray();
        return arguments is { Length: > 0 } && Contents.Difference(arguments, actual) is { } difference
            ? throw new ScenarioException("The arguments of " + code.Code + " differ at " + difference)
            : this;
    }

    /// <summary>The command was refused.</summary>
    /// <param name="code">Why: the stable code, such as <c>session.not-open</c>.</param>
    /// <returns>The same answer.</returns>
    /// <exception cref="ScenarioException">It was not refused, or for another reason.</exception>
    public ScenarioAnswer<TState, TEvent> ThenRefused(string code) =>
        Outcome.IsRefused && string.Equals(Outcome.Refusal.Code, code ?? throw new ArgumentNullException(nameof(code)), StringComparison.Ordinal)
            ? this
            : throw new ScenarioException("Expected the refusal " + code + ", but " + Show());

    /// <summary>Something is true of the state afterwards.</summary>
    /// <param name="check">Looks at the state; throws when it is not as it should be.</param>
    /// <returns>The same answer.</returns>
    public ScenarioAnswer<TState, TEvent> ThenState(Action<TState> check)
    {
        (check ?? throw new ArgumentNullException(nameof(check)))(State);
        return this;
    }

    private string Show() =>
        Outcome.IsAccepted ? "the command led to " + Contents.Show(Outcome.Events)
        : Outcome.IsRefused ? "the command was refused: " + Outcome.Refusal
        : "the decider did not answer: the outcome is default.";
}
