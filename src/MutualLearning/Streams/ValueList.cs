using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>An immutable list that grows at its end in constant time, as the history of a session does.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// Every value of this type is a window on a buffer shared with the lists it grew from. Adding to the newest one writes
/// behind the window; adding to an older one copies. So n additions in a row cost O(n), and no list ever changes.
/// Safe for use by many threads. Equality is by content, in order. Written as <c>[first, second]</c> where one is expected.
/// No item is null: whoever adds one gets an <see cref="ArgumentNullException"/> there and then. Only <see cref="Select"/> may lead to what is
/// not there, in a list to look at; a command that holds such a list is refused.
/// </remarks>
[CollectionBuilder(typeof(ValueListBuilder), nameof(ValueListBuilder.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly Buffer buffer;

    private ValueList(Buffer buffer, int count)
    {
        this.buffer = buffer;
        Count = count;
    }

    /// <summary>The list with no items.</summary>
    public static ValueList<T> Empty { get; } = new(new Buffer([]), 0);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>The item at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] =>
        (uint)index < (uint)Count ? buffer.Items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>A list with the items of a sequence.</summary>
    /// <param name="items">The items in order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public static ValueList<T> Of(IEnumerable<T> items)
    {
        T[] all = [.. Guard.Against.Null(items)];
        if (default(T) is null)
        {
            foreach (var item in all)
            {
                _ = NotNull(item);
            }
        }

        return all.Length == 0 ? Empty : new ValueList<T>(new Buffer(all) { Used = all.Length }, all.Length);
    }

    /// <summary>This list with one more item at its end.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The longer list; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException">The item is null.</exception>
    public ValueList<T> Add(T item) => Append(NotNull(item));

    /// <summary>This list with another item at a place. Costs a copy.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <param name="item">The item that stands there afterwards.</param>
    /// <returns>The changed list; this one stays as it is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    /// <exception cref="ArgumentNullException">The item is null.</exception>
    public ValueList<T> SetItem(int index, T item)
    {
        _ = this[index];
        _ = NotNull(item);
        var items = new T[Math.Max(4, Count)];
        Array.Copy(buffer.Items, items, Count);
        items[index] = item;
        return new ValueList<T>(new Buffer(items) { Used = Count }, Count);
    }

    /// <summary>A list of what each item becomes.</summary>
    /// <typeparam name="TOther">The type of the other items.</typeparam>
    /// <param name="change">Makes one item from another; null where there is none.</param>
    /// <returns>The other list, as long as this one.</returns>
    public ValueList<TOther> Select<TOther>(Func<T, TOther> change)
    {
        Guard.Against.Null(change);
        var items = new TOther[Count];
        for (var i = 0; i < Count; i++)
        {
            items[i] = change(buffer.Items[i]);
        }

        return Count == 0 ? ValueList<TOther>.Empty : new ValueList<TOther>(new ValueList<TOther>.Buffer(items) { Used = Count }, Count);
    }

    /// <summary>A list of the items that fit.</summary>
    /// <param name="fits">Says whether an item fits.</param>
    /// <returns>The items for which it is true, in the same order.</returns>
    public ValueList<T> Where(Func<T, bool> fits)
    {
        Guard.Against.Null(fits);
        var kept = Empty;
        foreach (var item in AsSpan())
        {
            kept = fits(item) ? kept.Append(item) : kept;
        }

        return kept;
    }

    /// <summary>The items as a span, without a copy.</summary>
    /// <returns>The items in order.</returns>
    public ReadOnlySpan<T> AsSpan() => buffer.Items.AsSpan(0, Count);

    /// <summary>Goes through the items without an allocation.</summary>
    /// <returns>The enumerator.</returns>
    public ValueListEnumerator<T> GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return buffer.Items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        var equality = EqualityComparer<T>.Default;
        for (var i = 0; i < Count; i++)
        {
            if (!equality.Equals(buffer.Items[i], other.buffer.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : unchecked((Count * 397) ^ (buffer.Items[Count - 1]?.GetHashCode() ?? 0));

    private ValueList<T> Append(T item)
    {
        var target = buffer;
        if (Count == target.Items.Length || Interlocked.CompareExchange(ref target.Used, Count + 1, Count) != Count)
        {
            var items = new T[Math.Max(4, Count * 2)];
            Array.Copy(buffer.Items, items, Count);
            target = new Buffer(items) { Used = Count + 1 };
        }

        target.Items[Count] = item;
        return new ValueList<T>(target, Count + 1);
    }

    private static T NotNull(T item) => item is null ? throw new ArgumentNullException(nameof(item), "A list holds no null.") : item;

    private sealed class Buffer(T[] items)
    {
        public readonly T[] Items = items;
        public int Used;
    }
}
