using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IBatchEventStore"/> must do beside what <see cref="EventStoreConformance"/> says.</summary>
/// <remarks>The checks make streams with new names, so they may share a database with each other and with earlier runs.</remarks>
public abstract class BatchEventStoreConformance : ConformanceKit
{
    /// <summary>How many streams the greatest batch has.</summary>
    protected virtual int Streams => 300;

    /// <summary>How many rounds the race of two batches has.</summary>
    protected virtual int RaceRounds => 50;

    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store.</returns>
    protected abstract Task<IBatchEventStore> OpenAsync();

    /// <summary>One conflict, and no stream is written; the result names the streams that were in the way.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task One_conflict_and_nothing_is_written()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var (stale, known, fresh, early) = (NewStream(), NewStream(), NewStream(), NewStream());
        var command = new CommandId(Ids.NewId());
        await store.AppendAsync(Request(stale, 0, "a", "b"), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(known, 0, command, [Body("a")]), CancellationToken.None).ConfigureAwait(false);
        Append[] batch = [Request(stale, 1, "x"), new(known, 1, command, [Body("x")]), Request(fresh, 0, "x"), Request(early, 4, "x")];
        foreach (var culprit in new[] { batch[0], batch[1], batch[3] })
        {
            var result = await store.AppendManyAsync([batch[2], culprit], CancellationToken.None).ConfigureAwait(false);
            var named = result.Conflicts.Keys.SequenceEqual([culprit.Stream]);
            Require(!result.IsAppended && named, "The result names the stream in the way, and no other.");
        }

        var all = await store.AppendManyAsync(batch, CancellationToken.None).ConfigureAwait(false);
        Require(
            all.Conflicts.Count == 3 && all.Conflicts[stale] == AppendResult.VersionConflict
                && all.Conflicts[known] == AppendResult.CommandAlreadyApplied && all.Conflicts[early] == AppendResult.VersionConflict,
            "The result names every stream in the way, and why.");
        var read = await ReadAsync([stale, known, fresh, early]).ConfigureAwait(false);
        MustBe(read[stale], "a", "b");
        MustBe(read[known], "a");
        MustBe(read[fresh]);
        MustBe(read[early]);
    }

    /// <summary>A stream that stands twice in a batch is an error of the caller; so is a stream without a name.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_stream_stands_once_in_a_batch()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        var refused = false;
        try
        {
            await store.AppendManyAsync([Request(stream, 0, "a"), Request(stream, 1, "b")], CancellationToken.None).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            refused = true;
        }

        Require(refused, "A stream that stands twice in a batch is an argument exception.");
        var empty = await store.AppendManyAsync([], CancellationToken.None).ConfigureAwait(false);
        Require(empty.IsAppended, "An empty batch is written.");
        var read = await store.ReadManyAsync([stream, stream], CancellationToken.None).ConfigureAwait(false);
        Require(read.Count == 1 && read[stream].Count == 0, "A stream that is asked for twice is read once.");
    }

    /// <summary>Of two batches over the same streams, in whatever order, exactly one is written, in every round.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Of_racing_batches_exactly_one_is_written()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync())).ConfigureAwait(false);
        StreamId[] streams = [NewStream(), NewStream(), NewStream()];
        for (var round = 0; round < RaceRounds; round++)
        {
            var version = round;
            var results = await Task.WhenAll(stores.Select((store, i) => Task.Run(() =>
            {
                var ordered = i % 2 == 0 ? streams : streams.AsEnumerable().Reverse();
                return store.AppendManyAsync([.. ordered.Select(s => Request(s, version, "x"))], CancellationToken.None);
            }))).ConfigureAwait(false);
            var written = results.Count(r => r.IsAppended);
            Require(written == 1, $"In round {round} of 4 batches {written} were written.");
        }

        var read = await ReadAsync(streams).ConfigureAwait(false);
        Require(read.Values.All(events => events.Count == RaceRounds), "Every stream has one event for each round.");
    }

    /// <summary>A batch over many streams, tenants and kinds is written, and read again.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_batch_is_written_and_read_again()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var streams = Enumerable.Range(0, Streams)
            .Select(i => NewStream(i % 7 == 0 ? "south" : "north", i % 5 == 0 ? "session" : "decision")).ToList();
        foreach (var round in new[] { 0, 1 })
        {
            Append[] batch = [.. streams.Select((s, i) => Request(s, 3 * round, "a" + i, "b" + i, "c" + i))];
            var result = await store.AppendManyAsync(batch, CancellationToken.None).ConfigureAwait(false);
            Require(result.IsAppended, $"A batch without conflicts is written; {result.Conflicts.Count} streams were in the way.");
        }

        var read = await ReadAsync(streams).ConfigureAwait(false);
        for (var i = 0; i < streams.Count; i++)
        {
            MustBe(read[streams[i]], "a" + i, "b" + i, "c" + i, "a" + i, "b" + i, "c" + i);
            Require(read[streams[i]].All(e => e.Stream == streams[i]), "An event says in which stream it stands.");
        }
    }

    /// <summary>One append with very many events is written wholly.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_very_long_append_is_written()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream();
        string[] words = [.. Enumerable.Range(0, 1_500).Select(i => "w" + i)];
        var first = await store.AppendAsync(Request(stream, 0, words), CancellationToken.None).ConfigureAwait(false);
        var second = await store.AppendAsync(Request(stream, 1_500, words), CancellationToken.None).ConfigureAwait(false);
        var stale = await store.AppendAsync(Request(stream, 2_999, words), CancellationToken.None).ConfigureAwait(false);
        Require((first, second) == (AppendResult.Appended, AppendResult.Appended), $"A long append is written; it was {first}, {second}.");
        Require(stale == AppendResult.VersionConflict, $"A long append at another version is a conflict; it was {stale}.");
        MustBe((await ReadAsync([stream]).ConfigureAwait(false))[stream], [.. words, .. words]);
    }

    private StreamId NewStream(string tenant = "north", string kind = "responsibility") => new(new TenantId(tenant), kind, Ids.NewId());

    private Append Request(StreamId stream, long expected, params string[] words) =>
        new(stream, expected, new CommandId(Ids.NewId()), [.. words.Select(Body)]);

    private static object Body(string words) =>
        new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), words, default);

    private async Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadAsync(IReadOnlyCollection<StreamId> streams) =>
        await (await OpenAsync().ConfigureAwait(false)).ReadManyAsync(streams, CancellationToken.None).ConfigureAwait(false);

    private static void MustBe(IReadOnlyList<RecordedEvent> events, params string[] words)
    {
        var difference = Contents.Difference(words.Select(Body), events.Select(e => e.Body));
        Require(difference is null, "The stream does not hold what was appended; it differs at " + difference);
        Require(events.Select((e, i) => e.Version == i + 1).All(right => right), "Versions run from 1 without gaps.");
    }
}
