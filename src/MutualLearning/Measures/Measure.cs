using System;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Measures;

/// <summary>A computed reading: a value, or the reason why there is none; and what one must know to read it.</summary>
/// <remarks>Immutable; equal by content. A value is a finite number: never NaN, and never 0 for want of data.</remarks>
public sealed record Measure
{
    private Measure(string id, double? value, Refusal? reason, int n, string method)
    {
        Id = Identifier.IsValid(id) ? id : throw new ArgumentException("A measure has a name.", nameof(id));
        Value = value;
        Reason = reason;
        N = Guard.Against.Negative(n);
        Method = Guard.Against.NullOrWhiteSpace(method);
    }

    /// <summary>The stable name of what is measured, such as <c>participation.gini</c>.</summary>
    public string Id { get; }

    /// <summary>The value; null when there is none.</summary>
    public double? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Reason { get; }

    /// <summary>How many units it rests on; the method says of what.</summary>
    public int N { get; }

    /// <summary>How it was computed, in English: the formula, its source, what N counts.</summary>
    public string Method { get; }

    /// <summary>The value to expect from chance alone, in the unit of the value; null when none is known.</summary>
    public double? NoiseFloor { get; private init; }

    /// <summary>What else to bear in mind; stable codes.</summary>
    public ValueList<MessageCode> Flags { get; private init; } = ValueList<MessageCode>.Empty;

    /// <summary>A measure with a value.</summary>
    /// <param name="id">The stable name of what is measured.</param>
    /// <param name="value">The value; a finite number.</param>
    /// <param name="n">How many units it rests on; not negative.</param>
    /// <param name="method">How it was computed.</param>
    /// <returns>The measure, without a noise floor and flags.</returns>
    /// <exception cref="ArgumentException">The value is not finite, or a text is blank.</exception>
    public static Measure Of(string id, double value, int n, string method) => new(id, Finite(value, nameof(value)), null, n, method);

    /// <summary>A measure without a value.</summary>
    /// <param name="id">The stable name of what is measured.</param>
    /// <param name="reason">Why there is no value; not <c>default</c>.</param>
    /// <param name="n">How many units there were; not negative.</param>
    /// <param name="method">How it would have been computed.</param>
    /// <returns>The measure.</returns>
    /// <exception cref="ArgumentException">No reason is given, or a text is blank.</exception>
    public static Measure None(string id, Refusal reason, int n, string method) => reason.IsDefault
        ? throw new ArgumentException("A measure without a value says why.", nameof(reason))
        : new Measure(id, null, reason, n, method);

    /// <summary>The same measure with the value to expect from chance alone.</summary>
    /// <param name="noiseFloor">That value; a finite number.</param>
    /// <returns>The measure; a measure without a value as it is.</returns>
    /// <exception cref="ArgumentException">The noise floor is not finite.</exception>
    public Measure WithNoiseFloor(double noiseFloor) =>
        Value is null ? this : this with { NoiseFloor = Finite(noiseFloor, nameof(noiseFloor)) };

    /// <summary>The same measure with one more flag.</summary>
    /// <param name="flag">What to bear in mind.</param>
    /// <returns>The measure.</returns>
    public Measure WithFlag(MessageCode flag) => this with { Flags = Flags.Add(Guard.Against.Null(flag)) };

    private static double Finite(double value, string parameterName) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentException("A measure has a finite value, or none.", parameterName)
        : value;
}
