using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams.Feeds;

/// <content>Parked events, and the saving of checkpoints beside others.</content>
public sealed partial class FeedRunner
{
    /// <summary>Gives a handler each of its parked events once more, in the order in which they were parked.</summary>
    /// <param name="handler">The handler's name.</param>
    /// <param name="cancellationToken">Ends the replay early. What was handled until then stays so.</param>
    /// <returns>How many are no longer parked. The others keep their place, with the new reason.</returns>
    /// <remarks>An event that the feed no longer has is not parked any more.</remarks>
    /// <exception cref="ArgumentException">There is no such handler.</exception>
    public async Task<int> ReplayParkedAsync(string handler, CancellationToken cancellationToken = default)
    {
        if (!handlers.TryGetValue(Guard.Against.Null(handler), out var found))
        {
            throw new ArgumentException($"There is no feed handler '{handler}'.", nameof(handler));
        }

        var released = 0;
        foreach (var parked in (await checkpoints.GetAsync(handler, cancellationToken).ConfigureAwait(false)).Parked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var events = await feed.ReadAsync(parked.Position - 1, 1, cancellationToken).ConfigureAwait(false);
            var reason = events.Count == 1 && events[0].Position == parked.Position
                ? Unreadable(events[0]) ?? await TryAsync(found, events[0], cancellationToken).ConfigureAwait(false)
                : null;
            var left = reason is null ? null : parked with { At = clock.GetCurrentInstant(), Reason = reason, IsUnreadable = Unreadable(events[0]) is not null };
            await ReplaceAsync(handler, parked.Position, left, CancellationToken.None).ConfigureAwait(false);
            released += left is null ? 1 : 0;
        }

        return released;
    }

    /// <summary>Takes an event off the parked ones without handling it.</summary>
    /// <param name="handler">The handler's name; also one that is no longer in use.</param>
    /// <param name="position">The event's place in the feed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether the event was parked.</returns>
    public Task<bool> DropParkedAsync(string handler, long position, CancellationToken cancellationToken = default) =>
        ReplaceAsync(handler, position, null, cancellationToken);

    private async Task<bool> ReplaceAsync(string handler, long position, ParkedEvent? by, CancellationToken cancellationToken)
    {
        while (true)
        {
            var kept = await checkpoints.GetAsync(handler, cancellationToken).ConfigureAwait(false);
            if (kept.Parked.All(p => p.Position != position))
            {
                return false;
            }

            var parked = by is null
                ? kept.Parked.Where(p => p.Position != position)
                : kept.Parked.Select(p => p.Position == position ? by : p);
            if (await checkpoints.SaveAsync(kept with { Parked = parked }, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }
    }

    // A replay may have changed the parked events meanwhile; then both changes hold. A handler may have saved a part of the way
    // itself. Another runner that got further is left its result, and so is one that went back to begin again.
    private async Task<FeedCheckpoint> SaveAsync(FeedCheckpoint start, FeedCheckpoint current)
    {
        var next = current;
        while (!await checkpoints.SaveAsync(next, CancellationToken.None).ConfigureAwait(false))
        {
            var kept = await checkpoints.GetAsync(start.Handler, CancellationToken.None).ConfigureAwait(false);
            var isThere = kept.Position == current.Position && current.Retry is null;
            if (isThere || kept.Position < start.Position || kept.Position > current.Position)
            {
                return kept;
            }

            // This turn says what is parked of the positions that it went over, and the kept checkpoint of all others.
            bool Mine(ParkedEvent parked) => parked.Position > start.Position && parked.Position <= current.Position;
            var parked = current.Parked.Where(Mine).Aggregate(kept.Parked.Where(p => !Mine(p)), (all, p) => all.Add(p));
            next = current with { Revision = kept.Revision, Parked = parked };
        }

        return next with { Revision = next.Revision + 1 };
    }

    private static async Task<string?> TryAsync(IFeedHandler handler, FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await handler.HandleAsync(feedEvent, cancellationToken).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // A handler may throw anything; whatever it is, the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return cancellationToken.IsCancellationRequested
                ? throw new OperationCanceledException("The run was cancelled while an event was handled.", exception, cancellationToken)
                : FailureReason.Of(exception);
        }
    }
}
