using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>Rewrites with something in the way.</content>
public abstract partial class ForgetfulEventStoreConformance
{
    /// <summary>A stream that has grown, a command that was applied or an event of another type: nothing changes.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task One_conflict_and_nothing_changes()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var (stream, missing, command) = (NewStream(), NewStream(), NewCommand());
        await AppendAsync(store, stream, 0, "a").ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 1, command, [Body("b")]), CancellationToken.None).ConfigureAwait(false);
        var other = new Dictionary<long, object> { [1] = Body("x"), [2] = new ResponsibilityDropped(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), "x") };
        (Rewrite Rewrite, AppendResult Answer)[] refused =
        [
            (new(stream, 1, NewCommand(), Bodies((1, "x"))), AppendResult.VersionConflict),
            (new(stream, 3, NewCommand(), Bodies((1, "x"))), AppendResult.VersionConflict),
            (new(missing, 1, NewCommand(), Bodies((1, "x"))), AppendResult.VersionConflict),
            (new(stream with { Tenant = new TenantId("south") }, 2, NewCommand(), Bodies((1, "x"))), AppendResult.VersionConflict),
            (new(stream, 2, command, Bodies((1, "x"))), AppendResult.CommandAlreadyApplied),
            (new(stream, 2, NewCommand(), other), AppendResult.VersionConflict),
        ];
        foreach (var (rewrite, answer) in refused)
        {
            MustBe(await store.RewriteAsync(rewrite, CancellationToken.None).ConfigureAwait(false), answer);
            await MustHoldAsync(stream, Body("a"), Body("b")).ConfigureAwait(false);
            await MustHoldAsync(missing).ConfigureAwait(false);
        }
    }

    /// <summary>The same command twice is applied once, also when the first answer was lost.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task The_same_rewrite_is_applied_once()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await AppendAsync(store, stream, 0, "a").ConfigureAwait(false);
        var rewrite = new Rewrite(stream, 1, NewCommand(), Bodies((1, "x")));
        MustBe(await store.RewriteAsync(rewrite, CancellationToken.None).ConfigureAwait(false), AppendResult.Appended);
        MustBe(await store.RewriteAsync(rewrite, CancellationToken.None).ConfigureAwait(false), AppendResult.CommandAlreadyApplied);
        await MustHoldAsync(stream, Body("x"), new StreamRewritten()).ConfigureAwait(false);
    }

    /// <summary>A call whose token is cancelled before it begins is cancelled and changes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_rewrite_changes_nothing()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await AppendAsync(store, stream, 0, "a").ConfigureAwait(false);
        var rewrite = new Rewrite(stream, 1, NewCommand(), Bodies((1, "x")));
        await RequireCancelledAsync(
            () => store.RewriteAsync(rewrite, new CancellationToken(canceled: true)), "A cancelled call is cancelled.").ConfigureAwait(false);
        await MustHoldAsync(stream, Body("a")).ConfigureAwait(false);
    }

    /// <summary>Of two rewrites and an append at one version exactly one wins, and the others change nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task One_of_several_racers_wins()
    {
        for (var round = 0; round < RaceRounds; round++)
        {
            var stream = NewStream();
            await AppendAsync(await OpenAsync().ConfigureAwait(false), stream, 0, "a", "b").ConfigureAwait(false);
            var answers = await Task.WhenAll(
                RaceAsync(stream, (1, "x"), (2, "x")), RaceAsync(stream, (2, "y")), Task.Run(async () =>
                    await AppendAsync(await OpenAsync().ConfigureAwait(false), stream, 2, "c").ConfigureAwait(false))).ConfigureAwait(false);
            var winner = System.Array.IndexOf(answers, AppendResult.Appended);
            Require(answers.Count(a => a == AppendResult.Appended) == 1, "Exactly one of several racers at one version wins.");
            object[][] ends =
            [
                [Body("x"), Body("x"), new StreamRewritten()], [Body("a"), Body("y"), new StreamRewritten()], [Body("a"), Body("b"), Body("c")],
            ];
            await MustHoldAsync(stream, ends[winner]).ConfigureAwait(false);
        }
    }

    private Task<AppendResult> RaceAsync(StreamId stream, params (long Version, string Words)[] events) => Task.Run(async () =>
    {
        var store = await OpenAsync().ConfigureAwait(false);
        return await store.RewriteAsync(new Rewrite(stream, 2, NewCommand(), Bodies(events)), CancellationToken.None).ConfigureAwait(false);
    });
}
