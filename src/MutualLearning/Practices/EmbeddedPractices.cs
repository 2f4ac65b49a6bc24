using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace MutualLearning.Practices;

/// <summary>The templates that are part of the assembly. Each is read when somebody first asks for it, and then once in a process.</summary>
internal static class EmbeddedPractices
{
    private const string Prefix = "practice/";
    private const string Suffix = ".json";

    /// <summary>The templates by the name of their file, which is that of the practice.</summary>
    public static IReadOnlyDictionary<PracticeId, Lazy<Practice>> All { get; } = Find();

    public static PracticeCatalogue Catalogue { get; } = new(All, []);

    private static Dictionary<PracticeId, Lazy<Practice>> Find()
    {
        var found = new Dictionary<PracticeId, Lazy<Practice>>();
        foreach (var name in typeof(EmbeddedPractices).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                found.Add(
                    new PracticeId(name.Substring(Prefix.Length, name.Length - Prefix.Length - Suffix.Length)),
                    new Lazy<Practice>(() => Read(name), LazyThreadSafetyMode.PublicationOnly));
            }
        }

        return found;
    }

    private static Practice Read(string name)
    {
        using var text = new StreamReader(typeof(EmbeddedPractices).Assembly.GetManifestResourceStream(name)!);
        return Practice.FromJson(text.ReadToEnd());
    }
}
