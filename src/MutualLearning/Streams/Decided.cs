using System;
using System.Collections.Immutable;

namespace MutualLearning.Streams;

/// <summary>What a decider answers: the events that follow from a command, or a refusal.</summary>
/// <typeparam name="TEvent">The event type of the slice.</typeparam>
/// <remarks>
/// The <c>default</c> value is neither: it is not accepted, and asking for its events or its refusal throws. An accepted
/// answer without events is an answer too: the command changes nothing.
/// </remarks>
public readonly struct Decided<TEvent>
    where TEvent : class
{
    private readonly ImmutableArray<TEvent> events;
    private readonly Refusal refusal;

    private Decided(ImmutableArray<TEvent> events, Refusal refusal)
    {
        this.events = events;
        this.refusal = refusal;
    }

    /// <summary>Whether the command was accepted. False for <c>default</c>.</summary>
    public bool IsAccepted => !events.IsDefault;

    /// <summary>Whether the command was refused. False for <c>default</c>.</summary>
    public bool IsRefused => !refusal.IsDefault;

    /// <summary>The events of an accepted command, in order; possibly none.</summary>
    /// <exception cref="InvalidOperationException">The command was not accepted.</exception>
    public ImmutableArray<TEvent> Events =>
        IsAccepted ? events : throw new InvalidOperationException("The command was not accepted: " + refusal);

    /// <summary>Why the command was refused.</summary>
    /// <exception cref="InvalidOperationException">The command was not refused.</exception>
    public Refusal Refusal => IsRefused ? refusal : throw new InvalidOperationException("The command was not refused.");

    /// <summary>An accepted command.</summary>
    /// <param name="first">The event.</param>
    public static implicit operator Decided<TEvent>(TEvent first) => new(ImmutableArray.Create(first), default);

    /// <summary>An accepted command.</summary>
    /// <param name="events">The events in order; <c>default</c> counts as none.</param>
    public static implicit operator Decided<TEvent>(ImmutableArray<TEvent> events) =>
        new(events.IsDefault ? ImmutableArray<TEvent>.Empty : events, default);

    /// <summary>A refused command.</summary>
    /// <param name="refusal">Why; the <c>default</c> refusal makes <c>default</c>.</param>
    public static implicit operator Decided<TEvent>(Refusal refusal) => new(default, refusal);

    /// <summary>A refused command.</summary>
    /// <param name="code">Why, when the code needs no arguments.</param>
    public static implicit operator Decided<TEvent>(MessageCode code) => new(default, new Refusal(code));
}
