using System;

namespace MutualLearning.Streams;

/// <summary>Names the organisation whose data something is; part of every key.</summary>
/// <remarks>
/// 1 to 128 characters, compared ordinally, ordered ordinally. The <c>default</c> value is not an identifier:
/// <see cref="IsDefault"/> is true, its <see cref="Value"/> is empty, and every command that names it is refused.
/// </remarks>
public readonly record struct TenantId : IComparable<TenantId>
{
    private readonly string? value;

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="value">The text: 1 to 128 characters, not blank, no control characters.</param>
    /// <exception cref="ArgumentException">The text is null, blank, too long or holds a control character.</exception>
    public TenantId(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>The tenant of an application that has only one: <c>main</c>.</summary>
    public static TenantId Single { get; } = new("main");

    /// <summary>The text of the identifier; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which identifies nothing.</summary>
    public bool IsDefault => value is null;

    /// <inheritdoc/>
    public int CompareTo(TenantId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
