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

/// <summary>A session of a thousand contributions: what it costs to say them, to look at them, and to ask what may be done next.</summary>
[MemoryDiagnoser]
public class ThousandContributionsBenchmarks
{
    private const int Count = 1_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);

    private readonly Decider<Session, SessionCommand, SessionEvent> decider = SessionSlice.Instance.ToDecider(Application.Services);
    private PersonId[] people = [];
    private Session open = Session.Initial;
    private Session full = Session.Initial;

    /// <summary>A practice in which everything may be said, and one in which every answer needs a question that waits for it.</summary>
    [Params("open-meeting", "action-learning")]
    public string Practice { get; set; } = string.Empty;

    /// <summary>Opens the session, and fills one.</summary>
    [GlobalSetup]
    public void Open()
    {
        people = [.. Enumerable.Range(0, 8).Select(i => new PersonId("p" + i))];
        var practice = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == Practice);
        open = Do(Session.Initial, new StartSession(new("s"), practice, "Goal", ValueList<PersonId>.Of(people), people[^1]), 0);
        if (Practice == "action-learning")
        {
            open = Do(open, new AdvancePhase(people.First(p => open.MayAdvance(p))), 1);
        }

        full = Say();
    }

    /// <summary>Decides and applies a thousand contributions, every second one an answer to the one before.</summary>
    [Benchmark(Baseline = true)]
    public Session Say()
    {
        var session = open;
        for (var i = 0; i < Count; i++)
        {
            var isAnswer = i % 2 == 1;
            ValueList<ContributionLink> links = isAnswer ? [new ContributionLink(LinkKind.Answers, session.Contributions[i - 1].Id)] : [];
            var kind = isAnswer ? ContributionKind.Answer : ContributionKind.Question;
            session = Do(session, new Contribute(people[i % people.Length], kind, "It works.", links), i + 2);
        }

        return session;
    }

    /// <summary>What one person sees of it.</summary>
    [Benchmark]
    public SessionView View() => full.ViewAs(people[0]);

    /// <summary>What one person may do in it.</summary>
    [Benchmark]
    public SessionMoves MayDo() => full.MayDo(people[0], Now);

    private Session Do(Session session, SessionCommand command, int number)
    {
        foreach (var body in decider.Decide(session, command, new(Now, new("c" + number.ToString(CultureInfo.InvariantCulture)))).Events)
        {
            session = Session.Evolve(session, body);
        }

        return session;
    }
}
