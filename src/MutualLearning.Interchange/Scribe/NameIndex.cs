using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Names by a key. A key of two names leads to neither.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, string?> names = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string key, string name)
    {
        if (key.Length == 0)
        {
            return;
        }

        names[key] = names.TryGetValue(key, out var other) && !string.Equals(other, name, StringComparison.Ordinal) ? null : name;
    }

    /// <summary>Looks a key up. True for an ambiguous key too, so that no weaker rule decides what a stronger one left open.</summary>
    public bool TryFind(string key, out string? name)
    {
        name = null;
        return key.Length > 0 && names.TryGetValue(key, out name);
    }
}
