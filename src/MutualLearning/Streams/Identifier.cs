using System;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>The one rule that every identifier of the library follows: 1 to 128 characters, compared ordinally.</summary>
public static class Identifier
{
    /// <summary>The greatest length of an identifier, in UTF-16 code units.</summary>
    public const int MaxLength = 128;

    /// <summary>Whether a text can be an identifier.</summary>
    /// <remarks>Not null, not blank, at most <see cref="MaxLength"/> long, no control characters, well-formed UTF-16.</remarks>
    /// <param name="value">The text to look at.</param>
    /// <returns>Whether the text can be an identifier.</returns>
    public static bool IsValid([NotNullWhen(true)] string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value!.Length > MaxLength)
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            // Half a surrogate pair has no UTF-8 form: two such texts would become one in a store or a pseudonym.
            if (char.IsControl(value[i]) || (char.IsSurrogate(value[i]) && !char.IsSurrogatePair(value, i++)))
            {
                return false;
            }
        }

        return true;
    }

    internal static FormatException NoFormat(string? value, string type) =>
        new($"'{PlainText.Short(value ?? string.Empty)}' is no {type}: it has 1 to {MaxLength} characters, none of them a control character or half a surrogate pair.");

    internal static string Check(string value, string parameterName)
    {
        Guard.Against.NullOrWhiteSpace(value, parameterName);
        return IsValid(value)
            ? value
            : throw new ArgumentException(
                $"An identifier has 1 to {MaxLength} characters, none of them a control character or half a surrogate pair; this one has {value.Length}.",
                parameterName);
    }
}
