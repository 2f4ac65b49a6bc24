using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IFeedCheckpoints"/> must do.</summary>
public abstract partial class FeedCheckpointsConformance : ConformanceKit
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

    private async Task<bool> SaveAsync(FeedCheckpoint checkpoint) =>
        await (await OpenAsync().ConfigureAwait(false)).SaveAsync(checkpoint, CancellationToken.None).ConfigureAwait(false);

    private async Task MustBeAsync(FeedCheckpoint expected)
    {
        var kept = await (await OpenAsync().ConfigureAwait(false)).GetAsync(expected.Handler, CancellationToken.None).ConfigureAwait(false);
        var difference = Contents.Difference(expected, kept);
        Require(difference is null, "A checkpoint is kept as it was saved; it differs at " + difference);
    }
}
