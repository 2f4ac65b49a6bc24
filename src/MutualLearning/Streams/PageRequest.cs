using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Which part of a list is wanted.</summary>
/// <remarks>
/// A list is read page by page from the last item of the page before. What is added or moves meanwhile is seen where it then
/// stands: nothing is skipped that stays in its place.
/// </remarks>
public sealed record PageRequest
{
    /// <summary>The most items that a page can have.</summary>
    public const int MaxLimit = 500;

    /// <summary>The first page, with 50 items.</summary>
    public static PageRequest First { get; } = new();

    /// <summary>Where the page begins: <see cref="Page{T}.Next"/> of the page before; <c>default</c> for the first page.</summary>
    public Cursor After { get; init; }

    /// <summary>How many items the page has at most: 1 to <see cref="MaxLimit"/>. 50 unless set.</summary>
    /// <exception cref="System.ArgumentOutOfRangeException">It is out of range.</exception>
    public int Limit { get; init => field = Guard.Against.OutOfRange(value, nameof(value), 1, MaxLimit); } = 50;
}
