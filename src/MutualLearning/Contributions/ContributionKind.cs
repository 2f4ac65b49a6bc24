using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Names a kind of contribution. The library brings thirteen; a plug-in may bring more.</summary>
/// <remarks>
/// 1 to 128 characters, compared and ordered ordinally. The <c>default</c> value names no kind, and every command with it is refused.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ContributionKind>))]
[TypeConverter(typeof(TextTypeConverter<ContributionKind>))]
public readonly record struct ContributionKind : IComparable<ContributionKind>, ITextValue<ContributionKind>
#if NET
    , IParsable<ContributionKind>
#endif
{
    private readonly string? value;

    /// <summary>Names a kind.</summary>
    /// <param name="value">The text: 1 to 128 characters, not blank, no control characters.</param>
    /// <exception cref="ArgumentException">The text is null, blank, too long or holds a control character.</exception>
    public ContributionKind(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>A question: somebody wants to know something.</summary>
    public static ContributionKind Question { get; } = new("question");

    /// <summary>An answer to a question; it links to the question.</summary>
    public static ContributionKind Answer { get; } = new("answer");

    /// <summary>A view or statement.</summary>
    public static ContributionKind View { get; } = new("view");

    /// <summary>Data or a source that others can check.</summary>
    public static ContributionKind Evidence { get; } = new("evidence");

    /// <summary>What somebody else said, in one's own words; it links to what was said.</summary>
    public static ContributionKind Paraphrase { get; } = new("paraphrase");

    /// <summary>A proposal of what could be done.</summary>
    public static ContributionKind Idea { get; } = new("idea");

    /// <summary>A reason not to go on as proposed.</summary>
    public static ContributionKind Objection { get; } = new("objection");

    /// <summary>What somebody has learned.</summary>
    public static ContributionKind Learning { get; } = new("learning");

    /// <summary>What somebody, or the group, wants to reach.</summary>
    public static ContributionKind Goal { get; } = new("goal");

    /// <summary>A worry to be heard and kept; unlike an objection it stops nothing.</summary>
    public static ContributionKind Concern { get; } = new("concern");

    /// <summary>Somebody proposes a person for a role, and says why.</summary>
    public static ContributionKind Nomination { get; } = new("nomination");

    /// <summary>What somebody will do.</summary>
    public static ContributionKind Commitment { get; } = new("commitment");

    /// <summary>Somebody lets their turn pass; it has no text and is not silence.</summary>
    public static ContributionKind Pass { get; } = new("pass");

    /// <summary>The text of the kind; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which names no kind.</summary>
    public bool IsDefault => value is null;

    /// <summary>Reads an identifier from its text, as in a route or a form.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static ContributionKind Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw Identifier.NoFormat(s, nameof(ContributionKind));

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out ContributionKind result) => TryParse(s, null, out result);

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContributionKind result)
    {
        var isOne = Identifier.IsValid(s);
        result = isOne ? new(s!) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public int CompareTo(ContributionKind other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the kind.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    bool ITextValue<ContributionKind>.TryRead(string text, out ContributionKind value) => TryParse(text, out value);
}
