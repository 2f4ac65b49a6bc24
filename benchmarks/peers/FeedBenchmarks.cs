using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>A thousand events of a hundred streams, from the feed over all streams.</summary>
public class FeedBenchmarks : PeersBenchmark
{
    private const int Page = 1_000;
    private const int StreamLength = 10;

    private long last;

    /// <summary>What a reader by hand would do, if the positions stood there already.</summary>
    [Benchmark(Baseline = true)]
    public Task RawPage() => HandWritten.ReadPageAsync(Page).MustBe(events => events.Count == Page);

    /// <summary>A page that was read before.</summary>
    [Benchmark]
    public Task FeedPage() => InScopeAsync<IEventFeed>(feed =>
        feed.ReadAsync(0, Page, CancellationToken.None).MustBe(events => events.Count == Page));

    /// <summary>A page of events that nobody has read yet: they are written by COPY, given their positions, and read.</summary>
    [Benchmark]
    public async Task CopyAndFeedPage()
    {
        await WriteAsync();
        await InScopeAsync<IEventFeed>(async feed =>
        {
            var page = await feed.ReadAsync(last, Page, CancellationToken.None);
            last = page[^1].Position;
        });
    }

    /// <summary>The part of the benchmark above that is not the feed's.</summary>
    [Benchmark]
    public Task CopyAlone() => WriteAsync();

    [Benchmark]
    public Task WithMarten() => Marten.ReadAllAsync(Page).MustBe(count => count == Page);

    protected override async Task PrepareAsync()
    {
        last = 0;
        await CopyAndFeedPage();
        await Marten.AppendAsync(Enumerable.Range(0, Page / StreamLength)
            .Select(_ => (Work.NewId(), 0L, Enumerable.Range(0, StreamLength).Select(MartenEvents.Said.Of).ToArray())));
    }

    private Task WriteAsync() => HandWritten.CopyAsync(Row.Streams(Page / StreamLength, StreamLength));
}
