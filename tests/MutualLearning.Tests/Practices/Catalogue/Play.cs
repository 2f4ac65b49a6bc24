using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>
/// Plays a practice of the catalogue through the public facade, as an application would: services from a container, a store in
/// memory, a clock that is moved by hand. What a test does not say happens as the practice plans it.
/// </summary>
internal sealed partial class Play : IAsyncDisposable
{
    private static readonly SessionId Id = new("play");

    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;
    private readonly TestClock clock = new(2026, 3, 2);

    private Play()
    {
        provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
        scope = provider.CreateAsyncScope();
    }

    /// <summary>The session after the last accepted command, with what is hidden.</summary>
    public Session Session { get; private set; } = Session.Initial;

    /// <summary>The time of the clock that is moved by hand.</summary>
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>The running phase; empty when none runs.</summary>
    public string Phase => Session.Visit?.Phase.Id.Value ?? string.Empty;

    private ISessions Sessions => Get<ISessions>();

    /// <summary>An open session; the first of the people, whose names stand between spaces, starts it.</summary>
    public static async Task<Play> OpenAsync(string practice, string people)
    {
        var play = new Play();
        var ids = People(people);
        Accepted(await play.Sessions.StartAsync(Id, new PracticeId(practice), "Learn from each other", ids, ids[0]));
        play.Session = (await play.Sessions.FindUnfilteredAsync(Id))!;
        foreach (var person in ids)
        {
            await play.AgreeAsync(person);
        }

        return play;
    }

    public static ValueList<PersonId> People(string people) => ValueList<string>.Of(people.Split(' ')).Select(p => new PersonId(p));

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Does what somebody wants; it must be accepted.</summary>
    public async Task DoAsync(SessionCommand command)
    {
        Accepted(await Sessions.HandleAsync(Id, command));
        Session = (await Sessions.FindUnfilteredAsync(Id))!;
    }

    /// <summary>Somebody who was not invited is invited by whoever started, and comes.</summary>
    public async Task ComesAsync(string late)
    {
        await DoAsync(new InvitePerson(new(late), Session.PlannedBy));
        await DoAsync(new JoinSession(new(late)));
        await AgreeAsync(new(late));
    }

    private async Task AgreeAsync(PersonId person)
    {
        foreach (var agreement in Session.Practice!.Agreements)
        {
            await DoAsync(new AnswerAgreement(agreement, person));
        }
    }

    /// <summary>Tries what somebody wants; the code with which it is refused. The session must stay as it is.</summary>
    public async Task<string> CodeAsync(SessionCommand command)
    {
        var result = await Sessions.HandleAsync(Id, command);
        result.IsRefused.Should().BeTrue("{0} should be refused in {1}", command, Phase);
        (await Sessions.FindUnfilteredAsync(Id)).Should().Be(Session);
        return result.Refusal.Code;
    }

    /// <summary>Somebody contributes; it must be accepted.</summary>
    public async Task<Contribution> ContributeAsync(string by, string kind, string text, Contribution? to = null)
    {
        var said = Accepted(await Sessions.ContributeAsync(Id, Words(by, kind, text, to)));
        Session = (await Sessions.FindUnfilteredAsync(Id))!;
        return said;
    }

    /// <summary>Somebody tries to contribute; the code with which it is refused.</summary>
    public Task<string> SayCodeAsync(string by, string kind, string text, Contribution? to = null) => CodeAsync(Words(by, kind, text, to));

    public Task PassAsync(string by) => ContributeAsync(by, "pass", string.Empty);

    /// <summary>What somebody would send for the running phase: an answer answers, a paraphrase paraphrases, everything else builds on.</summary>
    public Contribute Words(string by, string kind, string text, Contribution? to = null)
    {
        var link = kind switch { "answer" => LinkKind.Answers, "paraphrase" => LinkKind.Paraphrases, _ => LinkKind.BuildsOn };
        var links = to is null ? ValueList<ContributionLink>.Empty : [new ContributionLink(link, to.Id)];
        return new Contribute(new PersonId(by), new ContributionKind(kind), text, links, Visit: Session.Visit?.Number ?? 0);
    }

    /// <summary>The planned time of the phase passes and whoever may advance ends it; the phase that follows must be the given one, empty for the end.</summary>
    public async Task NextAsync(string expected, string reason = "")
    {
        Wait(Session.Visit!.Phase.Minutes.Default);
        await DoAsync(new AdvancePhase(Lead(), reason, [], Session.Visit.Number));
        Phase.Should().Be(expected);
        Session.Status.Should().Be(expected.Length == 0 ? SessionStatus.Closed : SessionStatus.Open);
    }

    /// <summary>Whoever may advance tries to end the phase at once; the code with which it is refused.</summary>
    public Task<string> NextCodeAsync() => CodeAsync(new AdvancePhase(Lead()));

    public void Wait(int minutes) => clock.Advance(Duration.FromMinutes(minutes));

    /// <summary>Who holds a role now, names in ordinal order between spaces.</summary>
    public string Holders(string role) => string.Join(' ', Session.Participants
        .Where(p => Session.Holds(p.Person, new RoleId(role)))
        .Select(p => p.Person.Value)
        .Order(StringComparer.Ordinal));

    /// <summary>The words that somebody may read now, passes left out, in order.</summary>
    public string[] Seen(string viewer) => [.. Session.ViewAs(new PersonId(viewer)).Contributions.Where(c => c.Text.Length > 0).Select(c => c.Text)];

    /// <summary>Somebody takes a role that people take by themselves.</summary>
    public Task TakeAsync(string person, string role) => DoAsync(new AssignRole(new RoleId(role), new(person), new(person)));

    /// <summary>Who may move the session on: whoever of those who are there is found first.</summary>
    public PersonId Lead() => Session.Participants
        .First(p => p.Presence == Presence.Present && Session.MayAdvance(p.Person)).Person;

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }

    private static T Accepted<T>(Result<T> result)
        where T : class => result.IsAccepted ? result.Value : throw new InvalidOperationException(result.Refusal.ToString());
}
