using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams.Feeds;

/// <summary>Saves how far handlers have got and what is parked, beside others who do.</summary>
internal sealed class FeedProgress(IFeedCheckpoints checkpoints)
{
    /// <summary>
    /// Saves what a turn came to. A replay may have changed the parked events meanwhile; then both changes hold. A handler may have saved a
    /// part of the way itself. Another runner that got further is left its result, and so is one that went back to begin again.
    /// </summary>
    public async Task<FeedCheckpoint> SaveAsync(FeedCheckpoint start, FeedCheckpoint current)
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

    /// <summary>Puts another parked event into the place of one, or none.</summary>
    /// <returns>Whether the event was parked.</returns>
    public async Task<bool> ReplaceAsync(string handler, long position, ParkedEvent? by, CancellationToken cancellationToken)
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
}
