using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams.Feeds;

/// <summary>Keeps checkpoints in memory, as long as the process lives: beside <see cref="InMemoryEventStore"/>.</summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class InMemoryFeedCheckpoints : IFeedCheckpoints
{
    private readonly Dictionary<string, FeedCheckpoint> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Get(handler));
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        Guard.Against.Null(checkpoint);
        cancellationToken.ThrowIfCancellationRequested();
        lock (kept)
        {
            var isCurrent = Get(checkpoint.Handler).Revision == checkpoint.Revision;
            if (isCurrent)
            {
                kept[checkpoint.Handler] = checkpoint with { Revision = checkpoint.Revision + 1 };
            }

            return Task.FromResult(isCurrent);
        }
    }

    private FeedCheckpoint Get(string handler)
    {
        var start = FeedCheckpoint.Start(handler);
        lock (kept)
        {
            return kept.TryGetValue(handler, out var found) ? found : start;
        }
    }
}
