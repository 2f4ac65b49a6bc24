using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Tells the log of what a run has come to: events that failed, events that were parked, and handlers that stand still.</summary>
internal sealed class LoggedCheckpoints(IFeedCheckpoints inner, int maxParked, ILogger logger) : IFeedCheckpoints
{
    private readonly Dictionary<string, FeedCheckpoint> read = [];

    public async Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken)
    {
        var kept = await inner.GetAsync(handler, cancellationToken).ConfigureAwait(false);
        read[handler] = kept;
        return kept;
    }

    public async Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var isSaved = await inner.SaveAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        if (isSaved && read.TryGetValue(checkpoint.Handler, out var before))
        {
            Tell(before, checkpoint);
            read[checkpoint.Handler] = checkpoint;
        }

        return isSaved;
    }

    private void Tell(FeedCheckpoint before, FeedCheckpoint now)
    {
        if (now.Retry is { } retry && retry != before.Retry)
        {
            logger.Failed(now.Handler, now.Position, retry.Attempts, retry.At, retry.Reason);
        }

        foreach (var parked in now.Parked.Where(p => !before.Parked.Contains(p)))
        {
            logger.Parked(now.Handler, parked.Position, parked.Stream, parked.Version, parked.Reason);
        }

        if (now.Parked.Count >= maxParked)
        {
            logger.StandsStill(now.Handler, now.Parked.Count);
        }
    }
}
