using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>What a built-in practice says to people, in one language: titles, what the facilitator says, the strict rule in plain words.</summary>
/// <remarks>
/// The keys are <c>title</c>, <c>purpose</c>, <c>follow-up</c>, <c>suitability.0</c> and on, <c>role.{role}.title</c>,
/// <c>phase.{phase}.title</c>, <c>phase.{phase}.prompt</c> (a sentence or two to be said when the phase begins) and, where a phase has one,
/// <c>phase.{phase}.rule</c>. A practice of the host's has no texts here. Immutable.
/// </remarks>
public sealed class PracticeTexts
{
    /// <summary>The language that every built-in practice has all its texts in, and that stands in for others: <c>en</c>.</summary>
    public const string FallbackLanguage = "en";

    private static readonly Dictionary<string, string> None = [];

    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly IReadOnlyDictionary<string, string> fallback;

    private PracticeTexts(PracticeId practice, string language, IReadOnlyDictionary<string, string> texts)
    {
        Practice = practice;
        Language = language;
        this.texts = texts;
        fallback = EmbeddedTexts.Find(practice.Value, FallbackLanguage) ?? None;
    }

    /// <summary>The languages that the library brings, in ordinal order: <c>de</c>, <c>en</c>.</summary>
    public static IReadOnlyList<string> Languages => EmbeddedTexts.Languages;

    /// <summary>The practice whose texts they are.</summary>
    public PracticeId Practice { get; }

    /// <summary>The language of the texts: the one asked for, the one it is a variant of (<c>de</c> for <c>de-AT</c>), or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>All keys, in ordinal order; none for a practice that is not built in.</summary>
    public IReadOnlyList<string> Keys => [.. texts.Keys.Union(fallback.Keys, StringComparer.Ordinal).OrderBy(static k => k, StringComparer.Ordinal)];

    /// <summary>The texts of a practice in a language.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="language">The language as a tag such as <c>de</c> or <c>de-AT</c> (BCP 47); letters of either case.</param>
    /// <returns>The texts in that language, or in the nearest one that is there, at last in <see cref="FallbackLanguage"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static PracticeTexts For(PracticeId practice, string language)
    {
        // From the most special to the most general: "de-AT-1996", "de-AT", "de".
        var tag = Guard.Against.Null(language).ToLowerInvariant();
        while (tag.Length > 0)
        {
            if (EmbeddedTexts.Find(practice.Value, tag) is { } found)
            {
                return new PracticeTexts(practice, tag, found);
            }

            tag = tag.Substring(0, Math.Max(0, tag.LastIndexOf('-')));
        }

        return new PracticeTexts(practice, FallbackLanguage, None);
    }

    /// <summary>Finds a text.</summary>
    /// <param name="key">Its key, such as <c>phase.share.prompt</c>.</param>
    /// <returns>The text, in <see cref="FallbackLanguage"/> where the language lacks it; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public string? Find(string key) =>
        texts.TryGetValue(Guard.Against.Null(key), out var text) || fallback.TryGetValue(key, out text) ? text : null;
}
