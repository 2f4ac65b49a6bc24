using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.Json;

namespace MutualLearning.Practices;

/// <summary>The texts of practices that are part of the assembly, each file read when somebody first asks for it.</summary>
internal static class EmbeddedTexts
{
    private const string Prefix = "practice-texts/";
    private const string Suffix = ".json";

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Files = new(StringComparer.Ordinal);

    /// <summary>The languages that at least one practice has texts in, in ordinal order.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. ReadLanguages()];

    /// <summary>The language of the library that a tag such as <c>de-AT</c> is a variant of; null for none.</summary>
    public static string? Nearest(string language)
    {
        var tag = language.ToLowerInvariant();
        foreach (var known in Languages)
        {
            if (string.Equals(tag, known, StringComparison.Ordinal) || tag.StartsWith(known + "-", StringComparison.Ordinal))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The texts by key; null when the practice has none in this language.</summary>
    public static IReadOnlyDictionary<string, string>? Find(string practice, string language)
    {
        var name = Prefix + practice + "." + language + Suffix;
        if (Files.TryGetValue(name, out var known))
        {
            return known;
        }

        using var stream = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(stream);
        foreach (var member in json.RootElement.EnumerateObject())
        {
            texts.Add(member.Name, member.Value.GetString()!);
        }

        return Files.GetOrAdd(name, texts);
    }

    private static SortedSet<string> ReadLanguages()
    {
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in typeof(EmbeddedTexts).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                var file = name.Substring(0, name.Length - Suffix.Length);
                languages.Add(file.Substring(file.LastIndexOf('.') + 1));
            }
        }

        return languages;
    }
}
