using System;
using System.Collections.Generic;

namespace MutualLearning.Practices;

/// <summary>The words that stand for the values of an enumeration in a template.</summary>
internal sealed class WordTable<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    /// <summary>The words, as they stand in a finding.</summary>
    public string Allowed
    {
        get
        {
            var quoted = new string[words.Length];
            for (var i = 0; i < quoted.Length; i++)
            {
                quoted[i] = "'" + words[i].Word + "'";
            }

            return string.Join(", ", quoted);
        }
    }

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
