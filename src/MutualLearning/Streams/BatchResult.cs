using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What became of an append to many streams. Immutable.</summary>
public sealed class BatchResult
{
    private BatchResult(ImmutableDictionary<StreamId, AppendResult> conflicts) => Conflicts = conflicts;

    /// <summary>All events of all streams were written.</summary>
    public static BatchResult Appended { get; } = new(ImmutableDictionary<StreamId, AppendResult>.Empty);

    /// <summary>Whether all events of all streams were written. Otherwise none was.</summary>
    public bool IsAppended => Conflicts.Count == 0;

    /// <summary>
    /// The streams that were in the way: <see cref="AppendResult.VersionConflict"/> or <see cref="AppendResult.CommandAlreadyApplied"/>.
    /// Empty when all was written.
    /// </summary>
    public IReadOnlyDictionary<StreamId, AppendResult> Conflicts { get; }

    /// <summary>Nothing was written.</summary>
    /// <param name="conflicts">The streams that were in the way, and why; at least one.</param>
    /// <returns>The result.</returns>
    /// <exception cref="System.ArgumentException">There is no stream, or a reason that is none.</exception>
    public static BatchResult Refused(IReadOnlyDictionary<StreamId, AppendResult> conflicts)
    {
        Guard.Against.NullOrEmpty(conflicts);
        Guard.Against.InvalidInput(
            conflicts,
            nameof(conflicts),
            all => all.Values.All(r => r is AppendResult.VersionConflict or AppendResult.CommandAlreadyApplied));
        return new BatchResult(conflicts.ToImmutableDictionary(c => c.Key, c => c.Value));
    }
}
