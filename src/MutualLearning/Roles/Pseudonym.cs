using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>Stands for a person where nobody may know who it is: equal for the same person and key, and meaningless without the key.</summary>
/// <remarks>
/// HMAC-SHA-256 (RFC 2104, FIPS 180-4) of the person's id under a random key that is destroyed when the phase or the
/// ballot closes; afterwards nothing leads from the pseudonym to the person. The <c>default</c> value is no pseudonym.
/// Ordered ordinally, which is an order independent of who came first.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Pseudonym>))]
[TypeConverter(typeof(TextTypeConverter<Pseudonym>))]
public readonly record struct Pseudonym : IComparable<Pseudonym>, ITextValue<Pseudonym>
#if NET
    , IParsable<Pseudonym>
#endif
{
    private readonly string? value;

    /// <summary>Makes a pseudonym from its stored text.</summary>
    /// <param name="value">The text, as <see cref="Value"/> gave it.</param>
    public Pseudonym(string value) => this.value = Identifier.Check(value, nameof(value));

    /// <summary>The text: 32 hexadecimal digits when made under a key; empty for <c>default</c>.</summary>
    public string Value => value ?? string.Empty;

    /// <summary>Whether this is the <c>default</c> value, which stands for nobody.</summary>
    public bool IsDefault => value is null;

    /// <summary>The pseudonym of a person under a key.</summary>
    /// <param name="key">The key; at least 16 bytes.</param>
    /// <param name="person">Whom to hide.</param>
    /// <returns>The first 128 bits of the HMAC of <c>person</c>, a line feed, and the id in UTF-8.</returns>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes.</exception>
    public static Pseudonym Of(byte[] key, PersonId person) => new(Hmac(key, "person\n" + person.Value));

    /// <summary>What stands for a command's id, which a client chose and which could lead back to a person.</summary>
    /// <param name="key">The key; at least 16 bytes.</param>
    /// <param name="command">The id to hide.</param>
    /// <returns>The first 128 bits of the HMAC of <c>command</c>, a line feed, and the id in UTF-8.</returns>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes.</exception>
    public static CommandId Of(byte[] key, CommandId command) => new(Hmac(key, "command\n" + command.Value));

    /// <summary>The check value of a key: it stands beside the first pseudonym of a scope, so that another key is noticed. It tells nothing of the key.</summary>
    /// <param name="key">The key; at least 16 bytes.</param>
    /// <param name="scope">The phase visit or the ballot, such as <c>ballot</c>.</param>
    /// <returns>The first 128 bits of the HMAC of <c>key</c>, a line feed, and the scope in UTF-8: 32 hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes, or the scope is empty.</exception>
    public static string CheckOf(byte[] key, string scope) => Hmac(key, "key\n" + Guard.Against.NullOrWhiteSpace(scope));

    /// <summary>Reads an identifier from its text, as in a route or a form.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static Pseudonym Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw Identifier.NoFormat(s, nameof(Pseudonym));

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Pseudonym result) => TryParse(s, null, out result);

    /// <summary>Reads an identifier from its text, if it is one.</summary>
    /// <param name="s">The text; null is none.</param>
    /// <param name="provider">Not used: an identifier has no culture.</param>
    /// <param name="result">The identifier; <c>default</c> where the text is none.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Pseudonym result)
    {
        var isOne = Identifier.IsValid(s);
        result = isOne ? new(s!) : default;
        return isOne;
    }

    /// <inheritdoc/>
    public int CompareTo(Pseudonym other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The text of the pseudonym.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    bool ITextValue<Pseudonym>.TryRead(string text, out Pseudonym value) => TryParse(text, out value);

    // Hidden alike, a command named after a person would get that person's pseudonym.
    private static string Hmac(byte[] key, string text)
    {
        Guard.Against.Null(key);
        if (key.Length < 16)
        {
            throw new ArgumentException("A pseudonym needs a key of at least 16 bytes.", nameof(key));
        }

        using var hmac = new HMACSHA256(key);
        var hash = hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
        var digits = new StringBuilder(32);
        for (var i = 0; i < 16; i++)
        {
            digits.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
