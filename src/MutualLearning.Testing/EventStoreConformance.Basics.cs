using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What one writer can see.</content>
public abstract partial class EventStoreConformance
{
    /// <summary>A stream that does not exist is empty.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_stream_that_does_not_exist_is_empty() =>
        await MustHoldAsync(await OpenAsync().ConfigureAwait(false), NewStream()).ConfigureAwait(false);

    /// <summary>What was appended is read again, with versions from 1; also by a store opened later.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Appended_events_are_read_in_order_with_versions_from_1()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        var command = NewCommand();
        await AppendAsync(store, stream, 0, command, "a", "b", "c").ConfigureAwait(false);
        await MustAppendAsync(store, stream, 3, "d").ConfigureAwait(false);
        await MustHoldAsync(store, stream, "a", "b", "c", "d").ConfigureAwait(false);
        var reopened = await OpenAsync().ConfigureAwait(false);
        await MustHoldAsync(reopened, stream, "a", "b", "c", "d").ConfigureAwait(false);
        var events = await reopened.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
        Require(events.Take(3).All(e => e.Command == command), "Every event has the id of the command that led to it.");
    }

    /// <summary>Reading after a version gives the events with greater versions, and none after the last.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Reading_after_a_version_gives_the_rest()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await MustAppendAsync(store, stream, 0, "a", "b", "c").ConfigureAwait(false);
        for (var after = 0; after <= 4; after++)
        {
            var events = await store.ReadAsync(stream, after, CancellationToken.None).ConfigureAwait(false);
            Require(
                events.Select(e => e.Version).SequenceEqual(Enumerable.Range(after + 1, Math.Max(0, 3 - after)).Select(v => (long)v)),
                $"After version {Text(after)} of 3 stand the versions {string.Join(", ", events.Select(e => Text(e.Version)))}.");
        }
    }

    /// <summary>An append at another version than that of the stream, lower or higher, is a conflict and writes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task An_append_at_another_version_is_a_conflict()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await MustAppendAsync(store, stream, 0, "a", "b").ConfigureAwait(false);
        foreach (var expected in new long[] { 0, 1, 3, 1_000 })
        {
            var result = await AppendAsync(store, stream, expected, NewCommand(), "x").ConfigureAwait(false);
            Require(result == AppendResult.VersionConflict, $"An append at {Text(expected)} to a stream at 2 is a conflict; it was {result}.");
        }

        var fresh = NewStream();
        var early = await AppendAsync(store, fresh, 1, NewCommand(), "x").ConfigureAwait(false);
        Require(early == AppendResult.VersionConflict, $"An append at 1 to a stream that does not exist is a conflict; it was {early}.");
        await MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);
        await MustHoldAsync(store, fresh).ConfigureAwait(false);
    }

    /// <summary>A stream takes a command once, whatever the version; another stream takes it too.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_command_is_applied_once_in_a_stream()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        var command = NewCommand();
        await AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        var again = await AppendAsync(store, stream, 2, command, "c").ConfigureAwait(false);
        Require(again == AppendResult.CommandAlreadyApplied, $"A command sent twice is already applied; it was {again}.");

        // Both keys are violated here, and a database may name either.
        var stale = await AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        Require(
            stale is AppendResult.CommandAlreadyApplied or AppendResult.VersionConflict,
            $"The same append sent twice is already applied, or a conflict; it was {stale}.");
        await MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);

        var other = NewStream();
        var elsewhere = await AppendAsync(store, other, 0, command, "z").ConfigureAwait(false);
        Require(elsewhere == AppendResult.Appended, $"Another stream takes the same command; it was {elsewhere}.");
    }

    /// <summary>Streams that differ in tenant, kind or id, if only in case, have nothing in common.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Streams_and_tenants_are_apart()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var id = Ids.NewId();
        StreamId[] streams =
        [
            new(new TenantId("north"), "responsibility", id + "a"),
            new(new TenantId("south"), "responsibility", id + "a"),
            new(new TenantId("North"), "responsibility", id + "a"),
            new(new TenantId("north"), "session", id + "a"),
            new(new TenantId("north"), "responsibility", id + "A"),
            new(new TenantId("north"), "responsibility", id + "ä"),
            new(new TenantId("north"), "responsibility", id + "a\u0308"),
        ];
        foreach (var stream in streams)
        {
            await MustAppendAsync(store, stream, 0, stream.ToString()).ConfigureAwait(false);
        }

        foreach (var stream in streams)
        {
            await MustHoldAsync(store, stream, stream.ToString()).ConfigureAwait(false);
        }
    }

    /// <summary>Any text comes back as it was: other scripts, signs beyond the basic plane, line breaks, quotes, long ones.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Any_text_comes_back_as_it_was()
    {
        string[] words =
        [
            "Zażółć gęślą jaźń", "e\u0301 is not \u00e9", "決定", "עברית", "👩🏽‍🚀 \U00010348", "\"'\\</script>{0}%", "a\r\nb\tc\u2028d", "  kept  ",
            new string('ö', 20_000),
        ];
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        await MustAppendAsync(store, stream, 0, words).ConfigureAwait(false);
        await MustHoldAsync(await OpenAsync().ConfigureAwait(false), stream, words).ConfigureAwait(false);
    }

    /// <summary>An append that fails half-way leaves nothing behind, and the same command can be sent again.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task An_append_writes_all_events_or_none()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        var command = NewCommand();
        var failed = false;
        try
        {
            await store.AppendAsync(new Append(stream, 0, command, new FailingList(Body("a"))), CancellationToken.None).ConfigureAwait(false);
        }
        catch (FailingListException)
        {
            failed = true;
        }

        Require(failed, "An exception of the list of events reaches the caller.");
        await MustHoldAsync(store, stream).ConfigureAwait(false);
        var again = await AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        Require(again == AppendResult.Appended, $"A command whose append failed can be sent again; it was {again}.");
        await MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);
    }

    /// <summary>A call whose token is cancelled before it begins is cancelled and writes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_append_writes_nothing()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        var cancelled = new CancellationToken(canceled: true);
        var append = new Append(stream, 0, NewCommand(), [Body("a")]);
        await RequireCancelledAsync(() => store.AppendAsync(append, cancelled), "A cancelled append is cancelled.").ConfigureAwait(false);
        await RequireCancelledAsync(() => store.ReadAsync(stream, 0, cancelled), "A cancelled reading is cancelled.").ConfigureAwait(false);
        await MustHoldAsync(store, stream).ConfigureAwait(false);
    }
}
