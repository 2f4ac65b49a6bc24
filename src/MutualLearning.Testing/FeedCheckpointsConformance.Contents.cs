using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>What is kept.</content>
public abstract partial class FeedCheckpointsConformance
{
    /// <summary>Everything in a checkpoint is kept, in order, and comes back with the next revision.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_saved_checkpoint_comes_back()
    {
        var checkpoint = FeedCheckpoint.Start(Ids.NewId());
        var retry = new FeedRetry(3, Instant.FromUnixTimeSeconds(1_700_000_000), "Bad: é 決 '\"\\ 👩🏽‍🚀");
        var longest = new string('ö', ParkedEvent.MaxReasonLength);
        FeedCheckpoint[] steps =
        [
            checkpoint with { Position = 7 },
            checkpoint with { Position = long.MaxValue - 1, Retry = retry },
            checkpoint with { Position = 8, Parked = ValueList<ParkedEvent>.Of([Parked(9, "b"), Parked(2, "a"), Parked(10, longest)]) },
            checkpoint with { Position = 9, Retry = retry with { Attempts = 4 }, Parked = ValueList<ParkedEvent>.Of([Parked(2, "again")]) },
            checkpoint with { Position = 0 },
        ];
        for (var i = 0; i < steps.Length; i++)
        {
            var saved = await SaveAsync(steps[i] with { Revision = i }).ConfigureAwait(false);
            Require(saved, "A checkpoint at the revision that is kept is saved.");
            await MustBeAsync(steps[i] with { Revision = i + 1 }).ConfigureAwait(false);
        }
    }

    /// <summary>Handlers whose names differ, if only in case, have nothing in common.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Handlers_are_apart()
    {
        var id = Ids.NewId();
        string[] ends = ["a", "A", "ä", "a\u0308", "b c"];
        FeedCheckpoint[] all = [.. ends.Select((end, i) => FeedCheckpoint.Start(id + end) with { Position = i + 1 })];
        foreach (var one in all)
        {
            Require(await SaveAsync(one).ConfigureAwait(false), "Handlers of different names have nothing in common.");
        }

        foreach (var one in all)
        {
            await MustBeAsync(one with { Revision = 1 }).ConfigureAwait(false);
        }
    }

    private static ParkedEvent Parked(long position, string reason)
    {
        var stream = new StreamId(new TenantId("north"), "session", "s-" + reason[0]);
        return new(position, stream, position, Instant.FromUnixTimeMilliseconds(position % 1_000), reason);
    }
}
