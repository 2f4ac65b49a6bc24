using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>Many events at once, in new streams of ten events each, and as one long stream. JSON is written by all of them.</summary>
public class BatchBenchmarks : PeersBenchmark
{
    private const int StreamLength = 10;

    [Params(100, 1_000)]
    public int Events { get; set; }

    [Benchmark(Baseline = true)]
    public Task MultiRowInsert() => HandWritten.InsertManyAsync(Rows());

    [Benchmark]
    public Task BinaryCopy() => HandWritten.CopyAsync(Rows());

    [Benchmark]
    public Task AppendMany()
    {
        Append[] appends =
        [
            .. Enumerable.Range(0, Events / StreamLength)
                .Select(_ => new Append(Work.NewStream(), 0, new CommandId(Work.NewId()), Work.Events(StreamLength))),
        ];
        return InScopeAsync<IBatchEventStore>(store => store.AppendManyAsync(appends, CancellationToken.None).MustBe(r => r.IsAppended));
    }

    [Benchmark]
    public Task AppendOneStream() => InScopeAsync<IEventStore>(store => store
        .AppendAsync(new Append(Work.NewStream(), 0, new CommandId(Work.NewId()), Work.Events(Events)), CancellationToken.None)
        .MustBe(result => result == AppendResult.Appended));

    [Benchmark]
    public Task WithMarten() => Marten.AppendAsync(Enumerable.Range(0, Events / StreamLength)
        .Select(_ => (Work.NewId(), 0L, Enumerable.Range(0, StreamLength).Select(MartenEvents.Said.Of).ToArray())));

    private Row[] Rows() => Row.Streams(Events / StreamLength, StreamLength);
}
