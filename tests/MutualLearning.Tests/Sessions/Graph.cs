using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Sessions;

/// <summary>Walks everything that can be reached from an object, so that a test can look for what must not be there.</summary>
internal static class Graph
{
    /// <summary>Every text that can be reached through properties, fields and collections, private ones too.</summary>
    public static IReadOnlyCollection<string> Texts(object root)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        Visit(root, texts, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return texts;
    }

    private static void Visit(object? node, HashSet<string> texts, HashSet<object> seen)
    {
        switch (node)
        {
            case null: return;
            case string text: texts.Add(text); return;
            case Type or Delegate or Pointer: return;
        }

        var type = node.GetType();
        if (type.IsPrimitive || type.IsEnum || (type.Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) ?? false) || (!type.IsValueType && !seen.Add(node)))
        {
            return;
        }

        if (node is IEnumerable items)
        {
            // A log shares its buffer with longer lists; what it holds is what it can be asked for.
            foreach (var item in items)
            {
                Visit(item, texts, seen);
            }

            return;
        }

        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(node), texts, seen);
            }
        }
    }
}
