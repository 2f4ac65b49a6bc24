using System;
using System.Collections.Generic;
using System.IO;

namespace MutualLearning.Practices;

/// <summary>The templates that are part of the assembly.</summary>
internal static class EmbeddedPractices
{
    private const string Prefix = "practice/";

    /// <summary>Read when somebody first asks for it.</summary>
    public static PracticeCatalogue Catalogue { get; } = new(Read());

    private static IEnumerable<Practice> Read()
    {
        var assembly = typeof(EmbeddedPractices).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                yield return Practice.FromJson(text.ReadToEnd());
            }
        }
    }
}
