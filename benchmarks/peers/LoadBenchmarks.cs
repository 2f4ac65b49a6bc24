using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>Loads a session of about a thousand events.</summary>
public class LoadBenchmarks : PeersBenchmark
{
    private const int Length = 1_000;

    private static readonly PersonId Ana = new("ana");
    private static readonly SessionId Meeting = new("meeting");
    private static readonly StreamId Stream = new(TenantId.Single, SessionSlice.StreamKind, Meeting.Value);

    /// <summary>The rows as text, and nothing made of them.</summary>
    [Benchmark(Baseline = true)]
    public Task RawRows() => HandWritten.ReadAsync(Stream).MustBe(rows => rows.Count >= Length);

    /// <summary>The rows, and the event of each made from its JSON.</summary>
    [Benchmark]
    public Task RawEvents() => HandWritten.ReadEventsAsync(Stream).MustBe(events => events.Count >= Length);

    [Benchmark]
    public Task EventStore() => InScopeAsync<IEventStore>(store =>
        store.ReadAsync(Stream, 0, CancellationToken.None).MustBe(events => events.Count >= Length));

    /// <summary>Reads the events and builds the session, as after a restart of the process.</summary>
    [Benchmark]
    public Task ColdSession() => InScopeAsync<IEventStore>(store =>
        new StreamHandler<Session, SessionCommand, SessionEvent>(
                Database.Services.GetRequiredService<Decider<Session, SessionCommand, SessionEvent>>(), store, new WarmStreams<Session>())
            .LoadAsync(Stream).MustBe(session => session.Version >= Length));

    [Benchmark]
    public Task WithMarten() => Marten.ReadAsync(Meeting.Value).MustBe(count => count == Length);

    protected override async Task PrepareAsync()
    {
        await InScopeAsync<ISessions>(sessions => sessions
            .StartAsync(Meeting, new PracticeId("open-meeting"), "Agree on the rota", [Ana, new PersonId("bruno")], by: Ana)
            .MustBe(result => result.IsAccepted));
        for (var i = 0; i < Length; i++)
        {
            await InScopeAsync<ISessions>(sessions =>
                sessions.ContributeAsync(Meeting, Ana, ContributionKind.Idea, Work.Event(i).Text).MustBe(result => result.IsAccepted));
        }

        await Marten.AppendAsync([(Meeting.Value, 0, [.. Enumerable.Range(0, Length).Select(MartenEvents.Said.Of)])]);
    }
}
