using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Inbox;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Inbox;

/// <summary>An application in memory at noon of 9 March 2026, and what waits for people in it.</summary>
internal sealed class Desk
{
    public static readonly PersonId Ana = new("ana");
    public static readonly PersonId Ben = new("ben");
    public static readonly PersonId Cleo = new("cleo");
    public static readonly PersonId Dora = new("dora");
    public static readonly GroupId Nurses = new("nurses");
    public static readonly LocalDate Today = new(2026, 3, 9);

    private readonly ServiceProvider services;

    public Desk() => services = new ServiceCollection().AddSingleton<IClock>(Clock).AddMutualLearning().BuildServiceProvider();

    public TestClock Clock { get; } = new(2026, 3, 9);

    public Instant Now => Clock.GetCurrentInstant();

    public IInbox Inbox => services.GetRequiredService<IInbox>();

    public ISessions Sessions => services.GetRequiredService<ISessions>();

    public IDecisions Decisions => services.GetRequiredService<IDecisions>();

    public IResponsibilities Responsibilities => services.GetRequiredService<IResponsibilities>();

    public async Task DoAsync(SessionId id, SessionCommand command) => Ok(await Sessions.HandleAsync(id, command));

    public async Task DoAsync(DecisionId id, DecisionCommand command) => Ok(await Decisions.HandleAsync(id, command));

    public async Task DoAsync(ResponsibilityId id, ResponsibilityCommand command) => Ok(await Responsibilities.HandleAsync(id, command));

    public Task PlanAsync(string id, params PersonId[] people) =>
        DoAsync(new SessionId(id), new PlanSession(new(id), PracticeCatalogue.OpenMeeting, "Goal of " + id, ValueList<PersonId>.Of(people), Ana));

    public Task DeclareAsync(string id, Func<DecisionDeclaration, DecisionDeclaration>? with = null)
    {
        var declaration = new DecisionDeclaration("Question of " + id, new RuleSpec("simple-majority"), [Ana, Ben]);
        return DoAsync(new DecisionId(id), new DeclareDecision(new(id), with?.Invoke(declaration) ?? declaration, Cleo));
    }

    public Task TakeOnAsync(string id, PersonId accountable, int? days = null, Func<TakeOnResponsibility, TakeOnResponsibility>? with = null)
    {
        var command = new TakeOnResponsibility(new(id), "Do " + id, accountable, accountable, days is { } n ? Today.PlusDays(n) : null);
        return DoAsync(new ResponsibilityId(id), with?.Invoke(command) ?? command);
    }

    /// <summary>Such as <c>Ballot:rota Offer:keys!</c>; an exclamation mark for what is overdue, a question mark for what shows no words.</summary>
    public async Task<string> ForAsync(PersonId person, params GroupId[] groups) =>
        string.Join(' ', (await Inbox.ForAsync(person, ValueList<GroupId>.Of(groups))).Items.Select(Text));

    public static string Text(InboxItem item) =>
        $"{item.Kind}:{item.Session}{item.Decision}{item.Responsibility}{(item.IsOverdue ? "!" : string.Empty)}{(item.Title.Length == 0 ? "?" : string.Empty)}";

    public async Task<string> DueAsync(Instant after, Instant until, Duration ahead = default, DateTimeZone? zone = null)
    {
        var told = new List<InboxEntry>();
        var page = new PageRequest { Limit = 2 };
        do
        {
            var found = await Inbox.DueBetweenAsync(after, until, zone, ahead, page);
            told.AddRange(found.Items);
            page = page with { After = found.Next };
        }
        while (!page.After.IsDefault);
        return string.Join(' ', told.Select(e => $"{e.Person}{e.Item.Group}-{Text(e.Item)}").Order(StringComparer.Ordinal));
    }

    private static void Ok<T>(Result<T> result)
        where T : class => (result.IsRefused ? result.Refusal.ToString() : string.Empty).Should().BeEmpty();
}
