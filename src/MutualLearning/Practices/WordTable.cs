using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>The words that stand for the values of an enumeration in a template.</summary>
internal sealed class WordTable<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>The words, as they stand in a finding.</summary>
    public string Allowed { get; } = string.Join(", ", words.Select(static w => "'" + w.Word + "'"));

    public bool TryRead(string word, out T value)
    {
        foreach (var known in words)
        {
            if (string.Equals(known.Word, word, StringComparison.Ordinal))
            {
                value = known.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The word for a value; null when a template has none.</summary>
    public string? Find(T value)
    {
        foreach (var known in words)
        {
            if (EqualityComparer<T>.Default.Equals(known.Value, value))
            {
                return known.Word;
            }
        }

        return null;
    }
}
