using System;
using System.Collections.Generic;

namespace MutualLearning.Practices;

/// <summary>The texts of a practice, from the nearest language to the farthest.</summary>
internal sealed class TextSource
{
    private readonly List<IReadOnlyDictionary<string, string>> nearest = [];

    /// <summary>The texts of a practice.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="language">The language asked for, in small letters: its own texts come first, then those of the language it is a variant of, then English ones, then any.</param>
    public TextSource(Practice practice, string language)
    {
        var own = Own(practice);
        var isBuiltIn = IsBuiltIn(practice);
        for (var tag = language; tag.Length > 0; tag = tag.Substring(0, Math.Max(0, tag.LastIndexOf('-'))))
        {
            Add(tag);
        }

        Add(PracticeVocabulary.FallbackLanguage);
        if (practice.Texts.Count > 0)
        {
            Add(practice.Texts[0].Language);
        }

        void Add(string tag)
        {
            if (own.TryGetValue(tag, out var texts))
            {
                nearest.Add(texts);
            }

            if (isBuiltIn && EmbeddedTexts.Find(practice.Id.Value, tag) is { } embedded)
            {
                nearest.Add(embedded);
            }
        }
    }

    /// <summary>The text as it was written; null when there is none.</summary>
    public string? Find(string key)
    {
        foreach (var texts in nearest)
        {
            if (texts.TryGetValue(key, out var text))
            {
                return text;
            }
        }

        return null;
    }

    // A practice of the host's may have the id of a built-in one and be another; other minutes do not make it another.
    private static bool IsBuiltIn(Practice practice) => PracticeCatalogue.BuiltIn.TryGet(practice.Id, out var original)
        && string.Equals(original.Title, practice.Title, StringComparison.Ordinal)
        && string.Equals(original.Purpose, practice.Purpose, StringComparison.Ordinal);

    private static Dictionary<string, Dictionary<string, string>> Own(Practice practice)
    {
        var own = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var text in practice.Texts)
        {
            if (!own.TryGetValue(text.Language, out var texts))
            {
                own.Add(text.Language, texts = new Dictionary<string, string>(StringComparer.Ordinal));
            }

            texts[text.Key] = text.Text;
        }

        return own;
    }
}
