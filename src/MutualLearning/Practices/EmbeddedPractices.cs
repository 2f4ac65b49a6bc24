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
    public static IReadOnlyDictionary<string, Lazy<Practice>> All { get; } = Find();

    public static PracticeCatalogue Catalogue { get; } = new(All, []);

    private static Dictionary<string, Lazy<Practice>> Find()
    {
        var found = new Dictionary<string, Lazy<Practice>>(StringComparer.Ordinal);
        foreach (var name in typeof(EmbeddedPractices).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                found.Add(
                    name.Substring(Prefix.Length, name.Length - Prefix.Length - Suffix.Length),
                    new Lazy<Practice>(() => Read(name), LazyThreadSafetyMode.PublicationOnly));
            }
        }

        return found;
    }

    // They were checked when the library was built: a test reads each with all checks, and writes it back. The checks would be most of a first session.
    private static Practice Read(string name)
    {
        using var resource = typeof(EmbeddedPractices).Assembly.GetManifestResourceStream(name)!;
        var utf8 = new byte[resource.Length];
        using var whole = new MemoryStream(utf8);
        resource.CopyTo(whole);
        return StoredPractice.Keep(PracticeJson.ReadStored(utf8).PracticeOrThrow());
    }
}
