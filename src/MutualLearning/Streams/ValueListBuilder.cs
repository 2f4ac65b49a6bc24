using System;

namespace MutualLearning.Streams;

/// <summary>Makes a <see cref="ValueList{T}"/> from a collection expression such as <c>[ana, bruno]</c>.</summary>
public static class ValueListBuilder
{
    /// <summary>A list with the items of a span.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items in order; they are copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => ValueList<T>.Of(items.ToArray());
}
