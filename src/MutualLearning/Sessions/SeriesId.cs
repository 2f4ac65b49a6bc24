using System;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Names a series of sessions; also in calendars, so one that is unique in the world, such as <c>retro@example.org</c>, serves best.</summary>
/// <remarks>
/// 1 to 128 characters, compared ordinally, ordered ordinally. The <c>default</c> value is not an identifier:
/// <see cref="IsDefault"/> is true, its <see cref="Value"/> is empty, and every command that names it is refused.
/// </remarks>
public readonly record struct SeriesId : IComparable<SeriesId>
{
    private readonly string? value;

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="value">The text: 1 to 128 characters, not blank, no control characters.</param>
    /// <exception cref="ArgumentException">The text is null, blank, too long or holds a control character.</exception>
    public SeriesId(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>The text of the identifier; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which identifies nothing.</summary>
    public bool IsDefault => value is null;

    /// <inheritdoc/>
    public int CompareTo(SeriesId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
