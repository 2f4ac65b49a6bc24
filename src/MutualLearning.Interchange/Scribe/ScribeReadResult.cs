using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Scribe;

/// <summary>What reading leads to: a value, or the failure that stopped it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>The <c>default</c> value is neither; asking for its value or its failure throws.</remarks>
public readonly struct ScribeReadResult<T>
    where T : class
{
    private readonly T? value;
    private readonly ScribeFailure? failure;

    private ScribeReadResult(T? value, ScribeFailure? failure)
    {
        this.value = value;
        this.failure = failure;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsRead => value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">Reading failed.</exception>
    public T Value => value ?? throw new InvalidOperationException("Nothing was read: " + failure);

    /// <summary>The failure.</summary>
    /// <exception cref="InvalidOperationException">Reading did not fail.</exception>
    public ScribeFailure Failure => failure ?? throw new InvalidOperationException("Reading did not fail.");

    /// <summary>What was read.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ScribeReadResult<T>(T value) => new(Guard.Against.Null(value), null);

    /// <summary>What stopped the reading.</summary>
    /// <param name="failure">The failure.</param>
    public static implicit operator ScribeReadResult<T>(ScribeFailure failure) => new(null, Guard.Against.Null(failure));
}
