using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Names a group of people of the host application, such as a team. The library stores nothing else about it: who belongs to it is known to the host alone.</summary>
/// <remarks>
/// 1 to 128 characters, compared ordinally, ordered ordinally. The <c>default</c> value is not an identifier:
/// <see cref="IsDefault"/> is true, its <see cref="Value"/> is empty; where a group is asked for it means none, and in a list any.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<GroupId>))]
[TypeConverter(typeof(TextTypeConverter<GroupId>))]
public readonly record struct GroupId : IComparable<GroupId>, ITextValue<GroupId>
#if NET
    , IParsable<GroupId>
#endif
{
    private readonly string? value;

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="value">The text: 1 to 128 characters, not blank, no control characters.</param>
    /// <exception cref="ArgumentException">The text is null, blank, too long or holds a control character.</exception>
    public GroupId(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>The text of the identifier; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which identifies nothing.</summary>
    public bool IsDefault => value is null;

    /// <summary>Reads an identifier from its text, as in a route or a form.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static GroupId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw Identifier.NoFormat(s, nameof(GroupId));

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out GroupId result) => TryParse(s, null, out result);

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupId result)
    {
        var isOne = Identifier.IsValid(s);
        result = isOne ? new(s!) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public int CompareTo(GroupId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    bool ITextValue<GroupId>.TryRead(string text, out GroupId value) => TryParse(text, out value);
}
