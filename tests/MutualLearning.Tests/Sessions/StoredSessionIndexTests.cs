using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

public sealed class StoredSessionIndexTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");

    [Fact]
    public async Task Sessions_AreListedNewestFirst_AndAPlannedOneByWhenItWasPlanned()
    {
        var clock = new TestClock(2026, 3, 2);
        await using var services = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
        var (sessions, index) = (services.GetRequiredService<ISessions>(), services.GetRequiredService<ISessionIndex>());
        foreach (var (id, people) in new (string, PersonId[])[] { ("one", [Ana]), ("two", [Ana, Ben]), ("three", [Ben]) })
        {
            await sessions.HandleAsync(new(id), new PlanSession(new(id), PracticeCatalogue.OpenMeeting, "Learn", ValueList<PersonId>.Of(people), Ana));
            clock.Advance(Duration.FromDays(1));
        }

        (await IdsAsync(index.ListAsync())).Should().Be("three two one");
        await sessions.HandleAsync(new("one"), new OpenSession(Ana));
        (await IdsAsync(index.ListAsync())).Should().Be("one three two");
        (await IdsAsync(index.ListOfPersonAsync(Ana))).Should().Be("one two");
        (await IdsAsync(index.ListOfPersonAsync(default))).Should().BeEmpty();
        (await index.ListAsync()).Items[0].Should().Be(new SessionEntry(
            new("one"), "Learn", PracticeCatalogue.OpenMeeting.Id, SessionStatus.Open, clock.GetCurrentInstant(), null));
    }

    [Fact]
    public async Task Decisions_ThatAreClosed_AreDueForReviewFromTheirReviewDateOn()
    {
        var day = new LocalDate(2026, 9, 1);
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var (decisions, index) = (services.GetRequiredService<IDecisions>(), services.GetRequiredService<IDecisionIndex>());
        foreach (var (id, review) in new (string, LocalDate?)[]
        {
            ("early", day.PlusDays(-9)), ("due", day), ("later", day.PlusDays(1)), ("never", null), ("superseded", day), ("open", day),
        })
        {
            var declaration = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana]) { ReviewOn = review };
            await decisions.DeclareAsync(new(id), declaration, Ana);
            await decisions.CastAsync(new(id), Ana, Stance.Yes);
        }

        foreach (var id in new[] { "early", "due", "later", "never" })
        {
            (await decisions.CloseAsync(new(id), Ana)).IsAccepted.Should().BeTrue();
        }

        (await decisions.HandleAsync(new("superseded"), new SupersedeDecision(new("due"), Ana))).IsAccepted.Should().BeTrue();

        var due = await index.ListDueForReviewAsync(day);
        string.Join(' ', due.Items.Select(e => $"{e.Id}:{e.Verdict}")).Should().Be("early:Adopted due:Adopted");
        (await index.ListAsync()).Items.Should().HaveCount(6);
    }

    private static async Task<string> IdsAsync(Task<Page<SessionEntry>> page) => string.Join(' ', (await page).Items.Select(e => e.Id.Value));
}
