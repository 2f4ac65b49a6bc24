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
        planned.State.Due(Facilitator).Should().Be(Cleo);

        var session = planned.After(new OpenSession(Ana)).State;

        (session.Holds(Cleo, Facilitator), session.Holds(Dan, Scribe)).Should().Be((true, true), "nobody gets two roles, and who opens gets none");
        session.Due(Facilitator).Should().Be(Ana);
    }

    [Fact]
    public void WhoDeclines_IsFollowedByTheNext_AndStaysOwed()
    {
        var planned = Plan("s", [Ana, Ben, Cleo], new(Facilitator, [Cleo, Ana, Ben]), new(Scribe, [Cleo, Ben, Ana])).After(new DeclineSession(Cleo));
        planned.State.Due(Facilitator).Should().Be(Ana);
        var session = planned.After(new OpenSession(Ben)).After(new CloseSession(Ana)).State;

        SessionRota.Of([session], Facilitator).Should().Be(Rota.From([new RotaTurn([Ana, Ben, Cleo], [Ana])]));
        SessionRota.Orders(Meeting, [session], [Ana, Ben, Cleo])[0].Should().Be(new RoleOrder(Facilitator, [Ben, Cleo, Ana]));
    }

    [Fact]
    public void TheHistory_CountsSessionsThatWereHeld_InTheirOrder()
    {
        var first = Plan("b", [Ana, Ben], new RoleOrder(Facilitator, [Ben])).After(new OpenSession(Ana)).State;
        var second = PlanAt(Nine + Duration.FromDays(7), "a", [Ana, Ben], new RoleOrder(Facilitator, [Ana])).After(new OpenSession(Ana)).State;
        var calledOff = Plan("c", [Ana, Ben], new RoleOrder(Facilitator, [Ana])).After(new CancelSession(Ana, "snow")).State;

        SessionRota.Of([second, calledOff, first], Facilitator).Order([Ana, Ben]).Should().Equal(Ben, Ana);
        SessionRota.Of([first, second], new RoleId("unheard")).Should().Be(Rota.Empty);
    }

    [Fact]
    public void WhoHadTheRoleInsideASession_HasServed_AndWhoGaveItUpBeforeHasNot()
    {
        var session = Plan("s", [Ana, Ben, Cleo])
            .After(new AssignRole(Facilitator, Cleo, Ana)).After(new ReleaseRole(Facilitator, Cleo, Ana)).Wait(Duration.FromMinutes(5))
            .After(new OpenSession(Ana)).Wait(Duration.FromMinutes(5))
            .After(new ReleaseRole(Facilitator, Ana, Ana)).After(new AssignRole(Facilitator, Ben, Ana)).State;

        SessionRota.Of([session], Facilitator).Accounts.Select(a => a.Served).Should().Equal(1, 1, 0);
    }

    [Fact]
    public void WithoutARota_WhoOpensTakesTheLead() =>
        Plan("s", [Ana, Ben, Cleo]).After(new OpenSession(Ben)).State.Holds(Ben, Facilitator).Should().BeTrue();

    [Fact]
    public void ARotaThatMakesNoSense_IsRefused()
    {
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = [new(new RoleId("unheard"), [Ana])] }).Should().Be("session.role-unknown");
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = [new(Facilitator, [default])] }).Should().Be("session.person-missing");
        Code(new PlanSession(new("s"), Meeting, "Learn", [Ana], Ana) { Rotas = null!, Items = [Item("a"), Item("a")] }).Should().Be("session.item-exists");

        static string Code(PlanSession plan) => Given.Nothing.When(plan).Outcome.Refusal.Code;
        static CarriedItem Item(string id) => new(new(id), "About " + id, Ana, new(ItemSource.UnreachedItem, new("before"), 1));
    }

    private static SessionScenario Plan(string id, ValueList<PersonId> people, params RoleOrder[] orders) => PlanAt(Nine, id, people, orders);

    private static SessionScenario PlanAt(Instant now, string id, ValueList<PersonId> people, params RoleOrder[] orders) =>
        Given.Nothing.At(now).After(new PlanSession(new(id), Meeting, "Learn", people, Ana) { Rotas = ValueList<RoleOrder>.Of(orders) });
}
