using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What a store keeps of streams, and keeps apart.</summary>
internal sealed class StoreStreams(StoreBench bench)
{
    public async Task EmptyAsync() =>
        await bench.MustHoldAsync(await bench.OpenAsync().ConfigureAwait(false), bench.NewStream()).ConfigureAwait(false);

    public async Task InOrderAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        var command = bench.NewCommand();
        await bench.AppendAsync(store, stream, 0, command, "a", "b", "c").ConfigureAwait(false);
        await bench.MustAppendAsync(store, stream, 3, "d").ConfigureAwait(false);
        await bench.MustHoldAsync(store, stream, "a", "b", "c", "d").ConfigureAwait(false);
        var reopened = await bench.OpenAsync().ConfigureAwait(false);
        await bench.MustHoldAsync(reopened, stream, "a", "b", "c", "d").ConfigureAwait(false);
        var events = await reopened.ReadAsync(stream, 0, CancellationToken.None).ConfigureAwait(false);
        Requirement.Holds(events.Take(3).All(e => e.Command == command), "Every event has the id of the command that led to it.");
    }

    public async Task TheRestAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        await bench.MustAppendAsync(store, stream, 0, "a", "b", "c").ConfigureAwait(false);
        for (var after = 0; after <= 4; after++)
        {
            var events = await store.ReadAsync(stream, after, CancellationToken.None).ConfigureAwait(false);
            Requirement.Holds(
                events.Select(e => e.Version).SequenceEqual(Enumerable.Range(after + 1, Math.Max(0, 3 - after)).Select(v => (long)v)),
                $"After version {StoreBench.Text(after)} of 3 stand the versions {string.Join(", ", events.Select(e => StoreBench.Text(e.Version)))}.");
        }
    }

    public async Task ApartAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var id = bench.NewName();
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
            await bench.MustAppendAsync(store, stream, 0, stream.ToString()).ConfigureAwait(false);
        }

        foreach (var stream in streams)
        {
            await bench.MustHoldAsync(store, stream, stream.ToString()).ConfigureAwait(false);
        }
    }

    public async Task AnyTextAsync()
    {
        string[] words =
        [
            "Zażółć gęślą jaźń", "e\u0301 is not \u00e9", "決定", "עברית", "👩🏽‍🚀 \U00010348", "\"'\\</script>{0}%", "a\r\nb\tc\u2028d", "  kept  ",
            new string('ö', 20_000),
        ];
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        await bench.MustAppendAsync(store, stream, 0, words).ConfigureAwait(false);
        await bench.MustHoldAsync(await bench.OpenAsync().ConfigureAwait(false), stream, words).ConfigureAwait(false);
    }
}
