using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>Batches and appends of any size.</content>
public abstract partial class BatchEventStoreConformance
{
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
}
