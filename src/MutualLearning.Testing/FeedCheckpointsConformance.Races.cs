using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.Testing;

/// <content>Saves beside others.</content>
public abstract partial class FeedCheckpointsConformance
{
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
}
