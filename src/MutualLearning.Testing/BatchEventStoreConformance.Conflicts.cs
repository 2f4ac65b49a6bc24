using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>Batches with something in the way.</content>
public abstract partial class BatchEventStoreConformance
{
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
}
