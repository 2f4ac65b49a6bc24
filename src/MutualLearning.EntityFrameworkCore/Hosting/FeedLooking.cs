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
    public static async Task<FeedLook> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IEventFeed>() is not IQuietFeed feed
            || services.GetRequiredService<IFeedCheckpoints>() is not IQuietCheckpoints checkpoints)
        {
            return FeedLook.Unknown;
        }

        var names = services.GetRequiredService<IEnumerable<IFeedHandler>>().Select(static h => h.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return FeedLook.Idle;
        }

        var last = await feed.LastPositionAsync(cancellationToken).ConfigureAwait(false);
        var places = (await checkpoints.PlacesAsync(cancellationToken).ConfigureAwait(false)).Where(p => names.Contains(p.Handler)).ToList();
        return places.Exists(static p => p.Retries) ? FeedLook.Retries
            : last is { } end && (end == 0 || (places.Count == names.Count && places.TrueForAll(p => p.Position >= end))) ? FeedLook.Idle
            : FeedLook.Events;
    }
}
