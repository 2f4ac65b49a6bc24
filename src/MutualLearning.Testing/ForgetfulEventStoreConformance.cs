using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IForgetfulEventStore"/> must do beside what <see cref="EventStoreConformance"/> says.</summary>
/// <remarks>The checks make streams with new names, so they may share a database with each other and with earlier runs.</remarks>
public abstract class ForgetfulEventStoreConformance : ConformanceKit
{
    /// <summary>How many events of one stream the greatest rewrite replaces.</summary>
    protected virtual int Events => 900;

    /// <summary>How many rounds the race of two rewrites and an append has.</summary>
    protected virtual int RaceRounds => 50;

    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store.</returns>
    protected abstract Task<IForgetfulEventStore> OpenAsync();

    /// <summary>New content stands where the old stood, under the same versions and commands, and the marker after it.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Content_is_replaced_in_its_place()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var (stream, other) = (NewStream(), NewStream());
        await AppendAsync(store, stream, 0, "a", "b").ConfigureAwait(false);
        await AppendAsync(store, stream, 2, "c").ConfigureAwait(false);
        await AppendAsync(store, other, 0, "a", "b", "c").ConfigureAwait(false);
        var before = await ReadAsync(stream).ConfigureAwait(false);
        var rewrite = new Rewrite(stream, 3, NewCommand(), Bodies((1, "x"), (3, "quotes \" and {0} ümlauts\n")));
        MustBe(await store.RewriteAsync(rewrite, CancellationToken.None).ConfigureAwait(false), AppendResult.Appended);
        await MustHoldAsync(stream, Body("x"), Body("b"), Body("quotes \" and {0} ümlauts\n"), new StreamRewritten()).ConfigureAwait(false);
        await MustHoldAsync(other, Body("a"), Body("b"), Body("c")).ConfigureAwait(false);
        var after = await ReadAsync(stream).ConfigureAwait(false);
        Require(
            after.Take(3).Select(e => e.Command).SequenceEqual(before.Select(e => e.Command)) && after[3].Command == rewrite.Marker.Command,
            "The replaced events keep their commands, and the marker has that of the rewrite.");
    }

    /// <summary>A rewrite may replace many events at once.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Many_events_are_replaced_at_once()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await AppendAsync(store, stream, 0, [.. Enumerable.Range(0, Events).Select(i => "old " + i)]).ConfigureAwait(false);
        var bodies = Enumerable.Range(1, Events).ToDictionary(i => (long)i, i => Body("new " + i));
        var result = await store.RewriteAsync(new Rewrite(stream, Events, NewCommand(), bodies), CancellationToken.None).ConfigureAwait(false);
        MustBe(result, AppendResult.Appended);
        object[] expected = [.. bodies.OrderBy(b => b.Key).Select(b => b.Value), new StreamRewritten()];
        await MustHoldAsync(stream, expected).ConfigureAwait(false);
    }

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

    private StreamId NewStream(string tenant = "north") => new(new TenantId(tenant), "responsibility", Ids.NewId());

    private CommandId NewCommand() => new(Ids.NewId());

    private Task<AppendResult> AppendAsync(IEventStore store, StreamId stream, long expected, params string[] words) =>
        store.AppendAsync(new Append(stream, expected, NewCommand(), [.. words.Select(Body)]), CancellationToken.None);

    private async Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream) =>
        await (await OpenAsync().ConfigureAwait(false)).ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);

    private async Task MustHoldAsync(StreamId stream, params object[] bodies)
    {
        var events = await ReadAsync(stream).ConfigureAwait(false);
        var difference = Contents.Difference(bodies, events.Select(e => e.Body));
        Require(difference is null, "The stream does not hold what it should; it differs at " + difference);
        Require(events.Select((e, i) => e.Version == i + 1).All(right => right), "Versions run from 1 without gaps.");
    }

    private static void MustBe(AppendResult actual, AppendResult expected) =>
        Require(actual == expected, "The answer should be " + expected + ", not " + actual + ".");

    private static object Body(string words) =>
        new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), words, default);

    private static Dictionary<long, object> Bodies(params (long Version, string Words)[] events) =>
        events.ToDictionary(e => e.Version, e => Body(e.Words));

    private Task<AppendResult> RaceAsync(StreamId stream, params (long Version, string Words)[] events) => Task.Run(async () =>
    {
        var store = await OpenAsync().ConfigureAwait(false);
        return await store.RewriteAsync(new Rewrite(stream, 2, NewCommand(), Bodies(events)), CancellationToken.None).ConfigureAwait(false);
    });
}
