using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Names one session of a tenant.</summary>
/// <remarks>
/// 1 to 128 characters, compared ordinally, ordered ordinally. The <c>default</c> value is not an identifier:
/// <see cref="IsDefault"/> is true, its <see cref="Value"/> is empty, and every command that names it is refused.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<SessionId>))]
[TypeConverter(typeof(TextTypeConverter<SessionId>))]
public readonly record struct SessionId : IComparable<SessionId>, ITextValue<SessionId>
#if NET
    , IParsable<SessionId>
#endif
{
    // The kind of the streams of sessions: SessionSlice.StreamKind.
    internal const string StreamKind = "session";

    private readonly string? value;

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="value">The text: 1 to 128 characters, not blank, no control characters.</param>
    /// <exception cref="ArgumentException">The text is null, blank, too long or holds a control character.</exception>
    public SessionId(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>The text of the identifier; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which identifies nothing.</summary>
    public bool IsDefault => value is null;

    /// <summary>Reads an identifier from its text, as in a route or a form.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static SessionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw Identifier.NoFormat(s, nameof(SessionId));

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out SessionId result) => TryParse(s, null, out result);

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SessionId result)
    {
        var isOne = Identifier.IsValid(s);
        result = isOne ? new(s!) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public int CompareTo(SessionId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    bool ITextValue<SessionId>.TryRead(string text, out SessionId value) => TryParse(text, out value);
}
