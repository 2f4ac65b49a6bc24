using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Benchmarks;

/// <summary>One command on a session of eight people, and a rebuild.</summary>
[MemoryDiagnoser]
public class SessionBenchmarks
{
    private static readonly PersonId Ana = new("p0");
    private static readonly CommandContext Context = new(Instant.FromUtc(2026, 1, 1, 9, 0), new CommandId("c"));
    private static readonly Contribute Said = new(Ana, ContributionKind.View, "It works.", ValueList<ContributionLink>.Empty);
    private static readonly Contribute Unheard = new(new PersonId("zoe"), ContributionKind.View, "It works.", ValueList<ContributionLink>.Empty);

    private readonly Decider<Session, SessionCommand, SessionEvent> decider = SessionSlice.Instance.ToDecider(Application.Services);
    private Session open = Session.Initial;
    private SessionEvent[] history = [];
    private StreamHandler<Session, SessionCommand, SessionEvent> handler = null!;
    private long next;

    /// <summary>Opens the session and writes a history of a thousand events.</summary>
    /// <returns>A task that ends when the session stands in the store.</returns>
    [GlobalSetup]
    public Task Open()
    {
        var people = ValueList<PersonId>.Of(Enumerable.Range(0, 8).Select(i => new PersonId("p" + i)));
        var start = new StartSession(new SessionId("s"), PracticeCatalogue.OpenMeeting, "Goal", people, Ana);
        var events = decider.Decide(Session.Initial, start, Context).Events;
        open = events.Aggregate(Session.Initial, Session.Evolve);
        history = [.. events, .. Enumerable.Range(0, 1_000 - events.Length).Select(i => decider.Decide(open, Said, new(Context.Now, new("c" + i))).Events[0])];
        handler = new(decider, new InMemoryEventStore(), new());
        return handler.HandleAsync(Stream, start, Context);
    }

    /// <summary>Decides one contribution and evolves the session.</summary>
    [Benchmark(Baseline = true)]
    public Session DecideAndEvolve() => Session.Evolve(open, decider.Decide(open, Said, Context).Events[0]);

    /// <summary>Refuses one contribution.</summary>
    [Benchmark]
    public bool Refuse() => decider.Decide(open, Unheard, Context).IsRefused;

    /// <summary>Handles one contribution on a warm stream in memory.</summary>
    [Benchmark]
    public Task Handle() =>
        handler.HandleAsync(Stream, Said, new(Context.Now, new CommandId("h" + (++next).ToString(CultureInfo.InvariantCulture))));

    /// <summary>Rebuilds a session from a thousand events.</summary>
    [Benchmark]
    public Session Rebuild()
    {
        var session = Session.Initial;
        foreach (var body in history)
        {
            session = Session.Evolve(session, body);
        }

        return session;
    }

    private static StreamId Stream => new(TenantId.Single, SessionSlice.StreamKind, "s");
}
