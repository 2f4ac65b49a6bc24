using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who gets which role when a session opens, and what keeps it from being planned or opened.</summary>
public sealed class SessionOpeningTests
{
    private static readonly Practice Talk = Practice(Phase("talk"));

    private static Dictionary<string, Practice> Incomplete { get; } = new(StringComparer.Ordinal)
    {
        ["no phases"] = Practice(),
        ["no list of phases"] = Talk with { Phases = null! },
        ["no roles"] = Talk with { Roles = null! },
        ["a role without exclusions"] = Talk with { Roles = [Talk.Roles[0] with { ExclusiveWith = null! }] },
        ["no suitability"] = Talk with { Suitability = null! },
        ["no minutes"] = Practice(Phase("talk") with { Minutes = null! }),
        ["no repeat"] = Practice(Phase("talk") with { Repeat = null! }),
        ["no floor"] = Practice(Phase("talk") with { Floor = null! }),
        ["no allowances"] = Practice(Phase("talk") with { Allows = null! }),
        ["an allowance without kinds"] = Practice(Phase("talk") with { Allows = [Allowance.Everything with { Kinds = null! }] }),
        ["an allowance without roles"] = Practice(Phase("talk") with { Allows = [Allowance.Everything with { Roles = null! }] }),
        ["no steps"] = Practice(Phase("talk") with { Next = null! }),
        ["a step to nowhere"] = Practice(Phase("talk").Then(StepGuard.Always, "moon")),
        ["no exit"] = Practice(Phase("talk") with { Exit = null! }),
        ["an exit without parts"] = Practice(Phase("talk") with { Exit = new ExitCondition(ExitKind.All, null!) }),
    };

    public static TheoryData<string> IncompleteNames => [.. Incomplete.Keys];

    [Theory]
    [MemberData(nameof(IncompleteNames))]
    public void APracticeThatLacksSomething_IsNeverPlanned(string name) =>
        Given.Nothing.When(new PlanSession(new("s"), Incomplete[name], "Learn", People(Ana), Ana)).Outcome.Refusal
            .Should().Be(new Refusal(SessionRefusals.PracticeIncomplete, "test"));

    [Fact]
    public void APractice_MayEndAtAnyStep_AndHaveNestedExits() => Given.Nothing.After(new PlanSession(
        new("s"), Practice(Phase("talk").Then(StepGuard.Always, "") with { Exit = new(ExitKind.All, [new(ExitKind.AllReady), new(ExitKind.Timebox)]) }), "Learn", People(Ana), Ana))
        .State.Status.Should().Be(SessionStatus.Planned);

    [Fact]
    public void APlan_NamesEverybodyOnce_AndSomebodyWhoPlans()
    {
        Planned(People(Ana, Ana), Ana).Refusal.Should().Be(new Refusal(SessionRefusals.PersonTwice, "ana"));
        Planned(People(Ana, default), Ana).Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
        Planned(People(Ana), default).Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
        Planned(null!, Ana).Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
    }

    [Fact]
    public void APlan_HoldsAsManyAsThePracticeDoes()
    {
        var pair = Talk with { MaxPeople = 2 };

        Planned(People(Ana, Ben), Ana, pair).IsAccepted.Should().BeTrue();
        Planned(People(Ana, Ben, Cleo), Ana, pair).Refusal.Should().Be(new Refusal(SessionRefusals.TooManyPeople, "test", "2"));
        Planned(People(Ana, Ben, Cleo), Ana, Talk with { MaxPeople = null }).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void AStart_IsRefusedAsAWhole_WhenItCannotOpen()
    {
        Started(Talk with { MinPeople = 2 }, Ana).Refusal.Should().Be(new Refusal(SessionRefusals.TooFewPeople, "test", "2"));
        Started(Talk with { MinPeople = 2 }, Ana, Ben).IsAccepted.Should().BeTrue();
        Given.Planned(Talk, Ana).When(new OpenSession(default)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
        Given.Open(Talk, Ana).When(new OpenSession(Ana)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.NotPlanned));
        Given.Open(Talk, Ana).When(new StartSession(new("s"), Talk, "Learn", People(Ana), Ana)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.Exists, "s"));
    }

    [Fact]
    public void WhoOpens_Leads_AlsoAfterARoleThatSomebodyGaveBack()
    {
        var planned = Given.Planned(Talk, Ana, Ben)
            .After(new AssignRole(Facilitator, Ben, Ana)).After(new ReleaseRole(Facilitator, Ben, Ana)).After(new OpenSession(Ben));

        Holders(planned).Should().Equal("facilitator: ben");
    }

    [Fact]
    public void ALeader_WhoWasNamedBefore_Stays()
    {
        var planned = Given.Planned(Talk, Ana, Ben).After(new AssignRole(Facilitator, Ana, Ana)).After(new OpenSession(Ben));

        Holders(planned).Should().Equal("facilitator: ana");
    }

    [Theory]
    [InlineData("ana", "facilitator: ana; scribe: ben")]
    [InlineData("ben", "facilitator: ben; scribe: ana")]
    [InlineData("dan", "facilitator: ana; scribe: ben")]
    public void TheOtherRoles_GoToThoseWhoWereInvitedFirst(string opens, string holders) =>
        Holders(Given.Nothing.After(new PlanSession(new("s"), Scribed(), "Learn", People(Ana, Ben, Cleo), Dan)).After(new OpenSession(new(opens)))).Should().Equal(holders.Split("; "));

    [Fact]
    public void WhoHoldsARole_GetsNoOtherOne_WhileSomebodyIsFree()
    {
        Holders(Given.Planned(Scribed(), Ana, Ben, Cleo).After(new AssignRole(Facilitator, Ana, Ana)).After(new OpenSession(Cleo)))
            .Should().Equal("facilitator: ana", "scribe: ben");
        Holders(Given.Planned(Scribed(), Ana, Ben, Cleo).After(new AssignRole(Facilitator, Ana, Ana)).After(new ReleaseRole(Facilitator, Ana, Ana)).After(new OpenSession(Cleo)))
            .Should().Equal("facilitator: cleo", "scribe: ana");
        Holders(Given.Planned(Scribed(), Ana).After(new OpenSession(Ana))).Should().Equal("facilitator: ana");
    }

    [Fact]
    public void WhoOpens_LeadsOnlyInARole_ThatDoesNotExcludeTheirs()
    {
        var practice = Scribed(r => r with { ExclusiveWith = [Facilitator] });
        var opened = Given.Planned(practice, Ana, Ben).After(new AssignRole(Scribe, Ben, Ana)).After(new OpenSession(Ben));

        Holders(opened).Should().Equal("facilitator: ana", "scribe: ben");
    }

    [Fact]
    public void TheTurn_OfARoleIsTakenFromWhoeverHadIt()
    {
        var practice = Practice(Phase("talk"), Phase("consult") with { Turn = Scribe });
        var s = Given.Open(practice, Ana, Ben, Cleo).After(new AssignRole(Scribe, Ben, Ana)).After(new ReleaseRole(Scribe, Ben, Ana)).After(new AdvancePhase(Ana));

        Holders(s).Should().Equal("facilitator: ana", "scribe: ana");
    }

    private static Decided<SessionEvent> Planned(ValueList<PersonId> people, PersonId by, Practice? practice = null) =>
        Given.Nothing.When(new PlanSession(new("s"), practice ?? Talk, "Learn", people, by)).Outcome;

    private static Decided<SessionEvent> Started(Practice practice, params PersonId[] people) =>
        Given.Nothing.When(new StartSession(new("s"), practice, "Learn", People(people), Ana)).Outcome;

    // A practice that cannot do without a scribe.
    private static Practice Scribed(Func<PracticeRole, PracticeRole>? change = null) =>
        Talk with { Roles = Talk.Roles.SetItem(1, (change ?? (r => r))(Talk.Roles[1] with { Min = 1 })) };

    private static IEnumerable<string> Holders(SessionScenario s) =>
        s.State.Roles.AsEnumerable().Where(h => h.Until is null).Select(h => $"{h.Role}: {h.Person}").Order(StringComparer.Ordinal);
}
