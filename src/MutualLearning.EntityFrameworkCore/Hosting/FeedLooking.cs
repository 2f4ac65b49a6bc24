using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Looks whether handlers have anything to do. While they have not, this is all that reaches the database.</summary>
internal static class FeedLooking
{
    /// <summary>How far the handlers of the host are; null when the feed or the checkpoints are the host's own.</summary>
    public static async Task<FeedState?> SeeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IEventFeed>() is not IQuietFeed feed
            || services.GetRequiredService<IFeedCheckpoints>() is not IQuietCheckpoints checkpoints)
        {
            return null;
        }

        var names = services.GetRequiredService<IEnumerable<IFeedHandler>>().Select(static h => h.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return new FeedState(0, []);
        }

        var last = await feed.LastPositionAsync(cancellationToken).ConfigureAwait(false);
        var kept = (await checkpoints.PlacesAsync(cancellationToken).ConfigureAwait(false)).Where(p => names.Remove(p.Handler)).ToList();
        return new FeedState(last, [.. kept, .. names.Select(static name => new HandlerPlace(name, 0, Retries: false, 0))]);
    }

    /// <summary>What that means for the next run.</summary>
    public static FeedLook Of(FeedState? state) => state switch
    {
        null => FeedLook.Unknown,
        { Retries: true } => FeedLook.Retries,
        { IsIdle: true } => FeedLook.Idle,
        _ => FeedLook.Events,
    };
}
