using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

public sealed class SessionRotaTests
{
    private static readonly Practice Meeting = Practice(Phase("meeting")) with
    {
        Roles =
        [
            new(Facilitator, 1, 1, RoleAssignment.Rotate, MayAdvance: true, MayIntervene: true),
            new(Scribe, 1, 1, RoleAssignment.Rotate, MayAdvance: false, MayIntervene: false),
        ],
    };

    [Fact]
    public void TheRolesOfAPlannedSession_GoToWhoseTurnItIs()
    {
        var planned = Plan("s", [Ana, Ben, Cleo, Dan], new(Facilitator, [Cleo, Ana]), new(Scribe, [Cleo, Dan]));
        planned.Session.Due(Facilitator).Should().Be(Cleo);

        var session = planned.Do(new OpenSession(Ana)).Session;

        (session.Holds(Cleo, Facilitator), session.Holds(Dan, Scribe)).Should().Be((true, true), "nobody gets two roles, and who opens gets none");
        session.Due(Facilitator).Should().Be(Ana);
    }

    [Fact]
    public void WhoDeclines_IsFollowedByTheNext_AndStaysOwed()
    {
        var planned = Plan("s", [Ana, Ben, Cleo], new(Facilitator, [Cleo, Ana, Ben]), new(Scribe, [Cleo, Ben, Ana])).Do(new DeclineSession(Cleo));
        planned.Session.Due(Facilitator).Should().Be(Ana);
        var session = planned.Do(new OpenSession(Ben)).Do(new CloseSession(Ana)).Session;

        SessionRota.Of([session], Facilitator).Should().Be(Rota.From([new RotaTurn([Ana, Ben, Cleo], [Ana])]));
        SessionRota.Orders(Meeting, [session], [Ana, Ben, Cleo])[0].Should().Be(new RoleOrder(Facilitator, [Ben, Cleo, Ana]));
    }

    [Fact]
    public void TheHistory_CountsSessionsThatWereHeld_InTheirOrder()
    {
        var first = Plan("b", [Ana, Ben], new RoleOrder(Facilitator, [Ben])).Do(new OpenSession(Ana)).Session;
        var second = PlanAt(Nine + Duration.FromDays(7), "a", [Ana, Ben], new RoleOrder(Facilitator, [Ana])).Do(new OpenSession(Ana)).Session;
        var calledOff = Plan("c", [Ana, Ben], new RoleOrder(Facilitator, [Ana])).Do(new CancelSession(Ana, "snow")).Session;

        SessionRota.Of([second, calledOff, first], Facilitator).Order([Ana, Ben]).Should().Equal(Ben, Ana);
        SessionRota.Of([first, second], new RoleId("unheard")).Should().Be(Rota.Empty);
    }

    [Fact]
    public void WhoHadTheRoleInsideASession_HasServed_AndWhoGaveItUpBeforeHasNot()
    {
        var session = Plan("s", [Ana, Ben, Cleo])
            .Do(new AssignRole(Facilitator, Cleo, Ana)).Do(new ReleaseRole(Facilitator, Cleo, Ana)).Wait(5)
            .Do(new OpenSession(Ana)).Wait(5)
            .Do(new ReleaseRole(Facilitator, Ana, Ana)).Do(new AssignRole(Facilitator, Ben, Ana)).Session;

        SessionRota.Of([session], Facilitator).Accounts.Select(a => a.Served).Should().Equal(1, 1, 0);
    }

    [Fact]
    public void WithoutARota_WhoOpensTakesTheLead() =>
        Plan("s", [Ana, Ben, Cleo]).Do(new OpenSession(Ben)).Session.Holds(Ben, Facilitator).Should().BeTrue();

    [Fact]
    public void ARotaThatMakesNoSense_IsRefused()
    {
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = [new(new RoleId("unheard"), [Ana])] }).Should().Be("session.role-unknown");
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = [new(Facilitator, [default])] }).Should().Be("session.person-missing");
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = null!, Items = [Item("a"), Item("a")] }).Should().Be("session.item-exists");

        static string Code(PlanSession plan) => new Scenario().Code(plan);
        static CarriedItem Item(string id) => new(new(id), "About " + id, Ana, new(ItemSource.UnreachedItem, new("before"), 1));
    }

    private static Scenario Plan(string id, ValueList<PersonId> people, params RoleOrder[] orders) => PlanAt(Nine, id, people, orders);

    private static Scenario PlanAt(Instant now, string id, ValueList<PersonId> people, params RoleOrder[] orders) =>
        new Scenario { Now = now }.Do(new PlanSession(new(id), Meeting, "Learn", people, Ana) { Rotas = ValueList<RoleOrder>.Of(orders) });
}
