using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.Testing.Tests;

public sealed class FeedCheckpointsConformanceTests
{
    [Fact]
    public async Task RightCheckpoints_Pass()
    {
        var kit = new Kit("none");
        kit.Checks.Should().HaveCount(6);
        foreach (var check in kit.Checks)
        {
            await kit.RunAsync(check);
        }
    }

    [Theory]
    [InlineData(nameof(FeedCheckpointsConformance.A_new_handler_is_at_the_start), "starts at 1")]
    [InlineData(nameof(FeedCheckpointsConformance.A_saved_checkpoint_comes_back), "forgets the retry")]
    [InlineData(nameof(FeedCheckpointsConformance.A_saved_checkpoint_comes_back), "cuts reasons")]
    [InlineData(nameof(FeedCheckpointsConformance.A_saved_checkpoint_comes_back), "sorts the parked")]
    [InlineData(nameof(FeedCheckpointsConformance.A_saved_checkpoint_comes_back), "only adds to the parked")]
    [InlineData(nameof(FeedCheckpointsConformance.A_saved_checkpoint_comes_back), "never goes back")]
    [InlineData(nameof(FeedCheckpointsConformance.A_save_at_another_revision_changes_nothing), "ignores the revision")]
    [InlineData(nameof(FeedCheckpointsConformance.A_save_at_another_revision_changes_nothing), "refuses lower revisions only")]
    [InlineData(nameof(FeedCheckpointsConformance.Of_racing_saves_exactly_one_is_written), "checks, then writes")]
    [InlineData(nameof(FeedCheckpointsConformance.Handlers_are_apart), "ignores case")]
    [InlineData(nameof(FeedCheckpointsConformance.A_cancelled_call_changes_nothing), "ignores cancellation")]
    public async Task ACheck_FindsItsFault(string check, string fault) =>
        await FluentActions.Awaiting(() => new Kit(fault).RunAsync(check)).Should().ThrowAsync<ConformanceException>();

    private sealed class Kit(string fault) : FeedCheckpointsConformance
    {
        private readonly BrokenCheckpoints checkpoints = new(fault);

        protected override Task<IFeedCheckpoints> OpenAsync() => Task.FromResult<IFeedCheckpoints>(checkpoints);
    }

    private sealed class BrokenCheckpoints(string fault) : IFeedCheckpoints
    {
        private readonly Dictionary<string, FeedCheckpoint> kept =
            new(fault is "ignores case" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

        public Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken)
        {
            Look(cancellationToken);
            lock (kept)
            {
                return Task.FromResult(Get(handler));
            }
        }

        public async Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken)
        {
            Look(cancellationToken);
            if (fault is "checks, then writes")
            {
                var isCurrent = (await GetAsync(checkpoint.Handler, cancellationToken)).Revision == checkpoint.Revision;
                await Task.Delay(1, cancellationToken);
                return isCurrent && Write(checkpoint);
            }

            lock (kept)
            {
                var revision = Get(checkpoint.Handler).Revision;
                return fault switch
                {
                    "ignores the revision" => Write(checkpoint),
                    "refuses lower revisions only" => checkpoint.Revision >= revision && Write(checkpoint),
                    _ => checkpoint.Revision == revision && Write(checkpoint),
                };
            }
        }

        private FeedCheckpoint Get(string handler) => kept.TryGetValue(handler, out var found)
            ? found
            : FeedCheckpoint.Start(handler) with { Position = fault is "starts at 1" ? 1 : 0 };

        private bool Write(FeedCheckpoint checkpoint)
        {
            lock (kept)
            {
                var (before, parked) = (Get(checkpoint.Handler), checkpoint.Parked);
                kept[checkpoint.Handler] = checkpoint with
                {
                    Revision = checkpoint.Revision + 1,
                    Position = fault is "never goes back" ? Math.Max(before.Position, checkpoint.Position) : checkpoint.Position,
                    Retry = fault is "forgets the retry" ? null : checkpoint.Retry,
                    Parked = fault switch
                    {
                        "cuts reasons" => parked.Select(p => p with { Reason = p.Reason[..Math.Min(100, p.Reason.Length)] }),
                        "sorts the parked" => ValueList<ParkedEvent>.Of(parked.OrderBy(p => p.Position)),
                        "only adds to the parked" => ValueList<ParkedEvent>.Of(before.Parked.Union(parked)),
                        _ => parked,
                    },
                };
                return true;
            }
        }

        private void Look(CancellationToken cancellationToken)
        {
            if (fault is not "ignores cancellation")
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
