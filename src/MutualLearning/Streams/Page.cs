using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>A part of a list, and where it goes on. Immutable; equal by content.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items in order.</param>
/// <param name="Next">Where the next page begins; <c>default</c> when this is the last one.</param>
public sealed record Page<T>(ValueList<T> Items, Cursor Next)
{
    /// <summary>The items in order.</summary>
    public ValueList<T> Items { get; init; } = Guard.Against.Null(Items);

    /// <summary>Makes a page of the items that were found, one more than the page has room for when there is a next page.</summary>
    /// <param name="found">The items in order, at most one more than the limit of the request.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="place">The place of an item.</param>
    /// <returns>The page.</returns>
    public static Page<T> Of(IReadOnlyList<T> found, PageRequest request, Func<T, Cursor> place)
    {
        Guard.Against.Null(found);
        Guard.Against.Null(request);
        Guard.Against.Null(place);
        return found.Count > request.Limit
            ? new Page<T>(ValueList<T>.Of(found.Take(request.Limit)), place(found[request.Limit - 1]))
            : new Page<T>(ValueList<T>.Of(found), default);
    }

    // For lists that stand in memory as a whole.
    internal static Page<T> From(IEnumerable<T> all, PageRequest? page, Func<T, Cursor> place, bool newestFirst)
    {
        var request = page ?? PageRequest.First;
        var order = Comparer<Cursor>.Create((a, b) => (newestFirst ? -1 : 1) * Compare(a, b));
        var found = all.Select(item => (Item: item, Place: place(item)))
            .Where(x => request.After.IsDefault || order.Compare(x.Place, request.After) > 0)
            .OrderBy(x => x.Place, order)
            .Take(request.Limit + 1)
            .Select(x => x.Item)
            .ToList();
        return Of(found, request, place);
    }

    private static int Compare(Cursor a, Cursor b) =>
        a.Key == b.Key ? string.CompareOrdinal(a.Id, b.Id) : a.Key.CompareTo(b.Key);
}
