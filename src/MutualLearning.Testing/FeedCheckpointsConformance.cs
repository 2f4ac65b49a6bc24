using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IFeedCheckpoints"/> must do.</summary>
public abstract class FeedCheckpointsConformance : ConformanceKit
{
    /// <summary>How many rounds the race at one revision has.</summary>
    protected virtual int RaceRounds => 200;

    /// <summary>Where the names of new handlers come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the checkpoints. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The checkpoints.</returns>
    protected abstract Task<IFeedCheckpoints> OpenAsync();

    /// <summary>A handler that never was begins before the first event, and asking for it saves nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_new_handler_is_at_the_start()
    {
        var start = FeedCheckpoint.Start(Ids.NewId());
        await MustBeAsync(start).ConfigureAwait(false);
        await MustBeAsync(start).ConfigureAwait(false);
    }

    /// <summary>A call whose token is cancelled before it begins is cancelled and changes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_call_changes_nothing()
    {
        var checkpoints = await OpenAsync().ConfigureAwait(false);
        var start = FeedCheckpoint.Start(Ids.NewId());
        var cancelled = new CancellationToken(canceled: true);
        const string Contract = "A cancelled call is cancelled.";
        await RequireCancelledAsync(() => checkpoints.GetAsync(start.Handler, cancelled), Contract).ConfigureAwait(false);
        await RequireCancelledAsync(() => checkpoints.SaveAsync(start with { Position = 1 }, cancelled), Contract).ConfigureAwait(false);
        await MustBeAsync(start).ConfigureAwait(false);
    }

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

    /// <summary>Of several saves at one revision exactly one is written, the first save of a handler included.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Of_racing_saves_exactly_one_is_written()
    {
        var start = FeedCheckpoint.Start(Ids.NewId());
        for (var round = 0; round < RaceRounds; round++)
        {
            // Every tenth round begins a new handler.
            start = round % 10 == 0 ? FeedCheckpoint.Start(Ids.NewId()) : start;
            var next = start with { Revision = round % 10 };
            var gate = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            var racers = Enumerable.Range(1, 8).Select(position => Task.Run(async () =>
            {
                var checkpoints = await OpenAsync().ConfigureAwait(false);
                await gate.Task.ConfigureAwait(false);
                return await checkpoints.SaveAsync(next with { Position = position }, CancellationToken.None).ConfigureAwait(false);
            })).ToList();
            gate.SetResult(true);
            var saved = await Task.WhenAll(racers).ConfigureAwait(false);
            Require(saved.Count(s => s) == 1, $"Of 8 racing saves {saved.Count(s => s)} were told that they had been written.");
            var winner = Array.IndexOf(saved, true) + 1;
            await MustBeAsync(next with { Revision = next.Revision + 1, Position = winner }).ConfigureAwait(false);
        }
    }

    /// <summary>A save at another revision than the kept one, lower or higher, changes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_save_at_another_revision_changes_nothing()
    {
        var checkpoint = FeedCheckpoint.Start(Ids.NewId()) with { Position = 5, Parked = ValueList<ParkedEvent>.Of([Parked(1, "a")]) };
        Require(!await SaveAsync(checkpoint with { Revision = 1 }).ConfigureAwait(false), "A first save is at revision 0.");
        await MustBeAsync(FeedCheckpoint.Start(checkpoint.Handler)).ConfigureAwait(false);
        await SaveAsync(checkpoint).ConfigureAwait(false);
        await SaveAsync(checkpoint with { Revision = 1 }).ConfigureAwait(false);
        foreach (var revision in new long[] { 0, 1, 3 })
        {
            var late = checkpoint with { Revision = revision, Position = 6, Parked = ValueList<ParkedEvent>.Empty };
            Require(!await SaveAsync(late).ConfigureAwait(false), "A save at another revision than the kept one is not written.");
            await MustBeAsync(checkpoint with { Revision = 2 }).ConfigureAwait(false);
        }
    }

    private async Task<bool> SaveAsync(FeedCheckpoint checkpoint) =>
        await (await OpenAsync().ConfigureAwait(false)).SaveAsync(checkpoint, CancellationToken.None).ConfigureAwait(false);

    private async Task MustBeAsync(FeedCheckpoint expected)
    {
        var kept = await (await OpenAsync().ConfigureAwait(false)).GetAsync(expected.Handler, CancellationToken.None).ConfigureAwait(false);
        var difference = Contents.Difference(expected, kept);
        Require(difference is null, "A checkpoint is kept as it was saved; it differs at " + difference);
    }

    private static ParkedEvent Parked(long position, string reason)
    {
        var stream = new StreamId(new TenantId("north"), "session", "s-" + reason[0]);
        return new(position, stream, position, Instant.FromUnixTimeMilliseconds(position % 1_000), reason);
    }
}
