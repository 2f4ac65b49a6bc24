using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Calendars;

/// <summary>What a question about a series or a calendar leads to: an answer, or the failure that stands in its way.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <remarks>The <c>default</c> value is neither; asking for its value or its failure throws.</remarks>
public readonly struct CalendarResult<T>
    where T : class
{
    private readonly T? value;
    private readonly CalendarFailure? failure;

    private CalendarResult(T? value, CalendarFailure? failure)
    {
        this.value = value;
        this.failure = failure;
    }

    /// <summary>Whether there is an answer.</summary>
    public bool IsRead => value is not null;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => value ?? throw new InvalidOperationException("Nothing was read: " + failure);

    /// <summary>What stands in the way.</summary>
    /// <exception cref="InvalidOperationException">Nothing does.</exception>
    public CalendarFailure Failure => failure ?? throw new InvalidOperationException("Reading did not fail.");

    /// <summary>An answer.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator CalendarResult<T>(T value) => new(Guard.Against.Null(value), null);

    /// <summary>A failure.</summary>
    /// <param name="failure">The failure.</param>
    public static implicit operator CalendarResult<T>(CalendarFailure failure) => new(null, Guard.Against.Null(failure));
}
