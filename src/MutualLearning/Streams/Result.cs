using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>What a facade answers: a value, or the refusal of the command.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>The <c>default</c> value is neither accepted nor refused; asking for its value or its refusal throws. In JSON it is an object with the value or the refusal.</remarks>
[JsonConverter(typeof(ResultConverter))]
public readonly struct Result<T>
    where T : class
{
    private readonly T? value;
    private readonly Refusal refusal;

    private Result(T? value, Refusal refusal)
    {
        this.value = value;
        this.refusal = refusal;
    }

    /// <summary>Whether there is a value. False for <c>default</c>.</summary>
    public bool IsAccepted => value is not null;

    /// <summary>Whether the command was refused. False for <c>default</c>.</summary>
    public bool IsRefused => !refusal.IsDefault;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The command was refused.</exception>
    public T Value => value ?? throw new InvalidOperationException("The command was not accepted: " + refusal);

    /// <summary>Why the command was refused.</summary>
    /// <exception cref="InvalidOperationException">The command was not refused.</exception>
    public Refusal Refusal => IsRefused ? refusal : throw new InvalidOperationException("The command was not refused.");

    /// <summary>An accepted command.</summary>
    /// <param name="value">What it led to.</param>
    public static implicit operator Result<T>(T value) => new(Guard.Against.Null(value), default);

    /// <summary>A refused command.</summary>
    /// <param name="refusal">Why.</param>
    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);

    /// <summary>Gives the value or the refusal, and throws nothing.</summary>
    /// <param name="value">The value; null when there is none.</param>
    /// <param name="refusal">The refusal; <c>default</c> when there is none.</param>
    /// <returns>Whether the command was accepted.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value, out Refusal refusal)
    {
        (value, refusal) = (this.value, this.refusal);
        return value is not null;
    }

    /// <summary>Makes one thing of either answer, such as an HTTP response.</summary>
    /// <typeparam name="TOut">What is made.</typeparam>
    /// <param name="accepted">Makes it of the value.</param>
    /// <param name="refused">Makes it of the refusal.</param>
    /// <returns>What was made.</returns>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, and no answer.</exception>
    public TOut Match<TOut>(Func<T, TOut> accepted, Func<Refusal, TOut> refused)
    {
        Guard.Against.Null(accepted);
        Guard.Against.Null(refused);
        return IsRefused ? refused(refusal) : accepted(Value);
    }

    /// <summary>The same answer with another value.</summary>
    /// <typeparam name="TOther">The type of the other value.</typeparam>
    /// <param name="map">Makes the other value from this one; not called when the command was refused.</param>
    /// <returns>The other value, or the same refusal.</returns>
    public Result<TOther> Map<TOther>(Func<T, TOther> map)
        where TOther : class
    {
        Guard.Against.Null(map);
        return IsRefused ? refusal : map(Value);
    }
}
