using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IEventStore"/> that is an <see cref="IStreamDirectory"/> too must do.</summary>
public abstract class StreamDirectoryConformance : ConformanceKit
{
    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store; it is an <see cref="IStreamDirectory"/>.</returns>
    protected abstract Task<IEventStore> OpenAsync();

    /// <summary>The pages together hold every stream of the tenant and the kind once, and no other.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Pages_hold_every_stream_once()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var (tenant, other) = (new TenantId("t" + Ids.NewId()), new TenantId("o" + Ids.NewId()));
        string[] ids = ["b", "B", "ä", "a b", "a", "z-9", "z-10", "決", "\U0001F600", "_", .. Enumerable.Range(0, 15).Select(i => "s" + i)];
        foreach (var id in ids)
        {
            await AppendAsync(store, new StreamId(tenant, "session", id), 0).ConfigureAwait(false);
            await AppendAsync(store, new StreamId(tenant, "session", id), 1).ConfigureAwait(false);
        }

        await AppendAsync(store, new StreamId(tenant, "decision", "d"), 0).ConfigureAwait(false);
        await AppendAsync(store, new StreamId(other, "session", "o"), 0).ConfigureAwait(false);
        await AppendAsync(store, new StreamId(tenant, "session", "never"), 5).ConfigureAwait(false);
        foreach (var limit in new[] { 1, 4, ids.Length, 100 })
        {
            var listed = await ListAsync(store, tenant, limit).ConfigureAwait(false);
            Require(
                listed.Count == ids.Length && ids.All(id => listed.Contains(new StreamId(tenant, "session", id))),
                $"Pages of {limit} hold every stream of the tenant and the kind once; there were {listed.Count} of {ids.Length}.");
        }
    }

    /// <summary>Every kind of which a tenant has a stream is named once, and none of another tenant's.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Every_kind_is_listed_once()
    {
        var store = await OpenAsync().ConfigureAwait(false);
        var (tenant, other) = (new TenantId("t" + Ids.NewId()), new TenantId("o" + Ids.NewId()));
        foreach (var id in new[] { "a", "b" })
        {
            await AppendAsync(store, new StreamId(tenant, "thanks", id), 0).ConfigureAwait(false);
            await AppendAsync(store, new StreamId(tenant, "Session", id), 0).ConfigureAwait(false);
            await AppendAsync(store, new StreamId(tenant, "session", id), 0).ConfigureAwait(false);
        }

        await AppendAsync(store, new StreamId(other, "decision", "d"), 0).ConfigureAwait(false);
        await AppendAsync(store, new StreamId(tenant, "never", "n"), 5).ConfigureAwait(false);
        var kinds = await ((IStreamDirectory)store).ListKindsAsync(tenant, CancellationToken.None).ConfigureAwait(false);
        Require(
            kinds.OrderBy(static k => k, System.StringComparer.Ordinal).SequenceEqual(["Session", "session", "thanks"], System.StringComparer.Ordinal),
            $"Session, session and thanks are listed, each once; it was {string.Join(", ", kinds)}.");
    }

    private static async Task<List<StreamId>> ListAsync(IEventStore store, TenantId tenant, int limit)
    {
        var directory = (IStreamDirectory)store;
        var all = new List<StreamId>();
        for (var more = true; more;)
        {
            var after = all.Count == 0 ? null : all[all.Count - 1].Id;
            var page = await directory.ListStreamsAsync(tenant, "session", after, limit, CancellationToken.None).ConfigureAwait(false);
            Require(page.Count <= limit, "A page is no longer than it may be.");
            all.AddRange(page);
            more = page.Count == limit && all.Count < 1_000;
        }

        return all;
    }

    private async Task AppendAsync(IEventStore store, StreamId stream, long expected)
    {
        var body = new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), "x", default);
        var append = new Append(stream, expected, new CommandId(Ids.NewId()), [body]);
        await store.AppendAsync(append, CancellationToken.None).ConfigureAwait(false);
    }
}
