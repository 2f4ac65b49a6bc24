using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace MutualLearning.Testing;

/// <summary>Compares by content, where records that hold collections compare by reference, and says where two things differ.</summary>
/// <remarks>
/// Two things are the same when they are equal, when they are sequences with the same items in order, or when they are of one
/// type, outside the base libraries, and all their public properties are the same.
/// </remarks>
public static class Contents
{
    private const int MaxDepth = 16;

    /// <summary>Whether two things have the same content.</summary>
    /// <param name="expected">One.</param>
    /// <param name="actual">The other.</param>
    /// <returns>Whether they have.</returns>
    public static bool Same(object? expected, object? actual) => Difference(expected, actual) is null;

    /// <summary>Where two things differ first.</summary>
    /// <param name="expected">What was expected.</param>
    /// <param name="actual">What there is.</param>
    /// <returns>The path and both values, as in <c>[2].Reason: expected "late", but there is "ill"</c>; null when they are the same.</returns>
    public static string? Difference(object? expected, object? actual) => Difference(expected, actual, string.Empty, 0);

    private static string? Difference(object? expected, object? actual, string path, int depth)
    {
        if (Equals(expected, actual))
        {
            return null;
        }

        if (expected is null || actual is null || expected is string || actual is string)
        {
            return Differ(path, expected, actual);
        }

        if (expected is IEnumerable first && actual is IEnumerable second)
        {
            return ItemsDiffer(Items(first), Items(second), path, depth);
        }

        if (expected.GetType() != actual.GetType() || IsLeaf(expected.GetType()) || depth == MaxDepth)
        {
            return Differ(path, expected, actual);
        }

        var properties = Properties(expected.GetType());
        return properties.Count == 0
            ? Differ(path, expected, actual)
            : properties
                .Select(p => Difference(p.GetValue(expected), p.GetValue(actual), path + "." + p.Name, depth + 1))
                .FirstOrDefault(difference => difference is not null);
    }

    private static string? ItemsDiffer(List<object?> expected, List<object?> actual, string path, int depth)
    {
        for (var i = 0; i < Math.Min(expected.Count, actual.Count); i++)
        {
            var place = path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]";
            if (Difference(expected[i], actual[i], place, depth + 1) is { } difference)
            {
                return difference;
            }
        }

        return expected.Count == actual.Count
            ? null
            : FormattableString.Invariant($"{At(path)}: expected {expected.Count} items, but there are {actual.Count}");
    }

    private static string Differ(string path, object? expected, object? actual) =>
        At(path) + ": expected " + Show(expected) + ", but there is " + Show(actual) + Types(expected, actual);

    private static string Types(object? expected, object? actual) =>
        string.Equals(Show(expected), Show(actual), StringComparison.Ordinal)
            ? FormattableString.Invariant($" ({expected?.GetType().Name} and {actual?.GetType().Name})")
            : string.Empty;

    private static string At(string path) => path.Length == 0 ? "(whole)" : path;

    internal static string Show(object? value) => value switch
    {
        null => "nothing",
        string text => "\"" + text + "\"",
        IEnumerable items => value.GetType().Name + " [" + string.Join(", ", Items(items).Select(Show)) + "]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? value.GetType().Name,
    };

    // Base libraries and NodaTime compare by content themselves; a pair, as dictionaries have, is looked into.
    private static bool IsLeaf(Type type)
    {
        var name = type.Namespace ?? string.Empty;
        return type.IsPrimitive || type.IsEnum || string.Equals(name, "NodaTime", StringComparison.Ordinal)
            || (string.Equals(name, "System", StringComparison.Ordinal) && !type.Name.StartsWith("Tuple", StringComparison.Ordinal));
    }

    private static List<PropertyInfo> Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];

    // The default immutable array has no items to go through; it counts as empty.
    private static List<object?> Items(IEnumerable items) =>
        items.GetType().GetProperty("IsDefault")?.GetValue(items) is true ? [] : [.. items.Cast<object?>()];
}
