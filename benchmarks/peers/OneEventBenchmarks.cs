using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>One event, alone: one round trip and one commit at best.</summary>
public class OneEventBenchmarks : PeersBenchmark
{
    private static readonly PersonId Ana = new("ana");
    private static readonly SessionId Meeting = new("meeting");

    private readonly StreamId stream = Work.NewStream();
    private int version;
    private int martenVersion;

    [Params(0, 20)]
    public int Prepared { get; set; }

    protected override int MaxAutoPrepare => Prepared;

    [Benchmark(Baseline = true)]
    public Task RawInsert() => HandWritten.InsertOneAsync(Row.Of(stream, ++version, Work.NewId(), Work.Event(version)));

    /// <summary>One append to a long stream.</summary>
    [Benchmark]
    public Task EventStore() => InScopeAsync<IEventStore>(store => store
        .AppendAsync(new Append(stream, version, new CommandId(Work.NewId()), [Work.Event(++version)]), CancellationToken.None)
        .MustBe(result => result == AppendResult.Appended));

    /// <summary>One command on a warm session: what an application calls.</summary>
    [Benchmark]
    public Task Sessions() => InScopeAsync<ISessions>(sessions => sessions
        .ContributeAsync(Meeting, Ana, ContributionKind.Idea, Work.Event(0).Text)
        .MustBe(result => result.IsAccepted));

    [Benchmark]
    public Task WithMarten() => Marten.AppendAsync([(stream.Id, martenVersion, [MartenEvents.Said.Of(++martenVersion)])]);

    protected override Task PrepareAsync()
    {
        (version, martenVersion) = (0, 0);
        return InScopeAsync<ISessions>(sessions => sessions
            .StartAsync(Meeting, new PracticeId("open-meeting"), "Agree on the rota", [Ana, new PersonId("bruno")], by: Ana)
            .MustBe(result => result.IsAccepted));
    }
}
