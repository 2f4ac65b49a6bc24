using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What a command must say, and what it must not reach: people, ids, lists, a phase that runs.</summary>
public sealed class SessionMissingTests
{
    public static TheoryData<string, SessionCommand> Missing => new()
    {
        { "session.person-missing", new AddItem(new("i"), "Budget", default) },
        { "session.id-missing", new AddItem(default, "Budget", Ana) },
        { "session.person-missing", new AssignRole(Scribe, Ben, default) },
        { "session.person-missing", new AssignRole(Scribe, default, Ana) },
        { "session.person-missing", new ReleaseRole(Facilitator, Ana, default) },
        { "session.person-missing", new HandOverRole(Facilitator, Ana, Ben, default) },
        { "session.person-missing", new HandOverRole(Facilitator, Ana, default, Ana) },
        { "session.person-missing", new HandOverRole(Facilitator, default, Ben, Ana) },
        { "session.person-missing", new DeclineSession(default) },
        { "session.person-missing", new JoinSession(default) },
        { "session.already-present", new DeclineSession(Ben) },
        { "session.extension-too-long", new ExtendPhase(0, Ana, "More") },
        { "session.extension-too-long", new ExtendPhase(-3, Ana, "Less") },
        { "session.link-invalid", new Contribute(Ben, ContributionKind.View, "So", [new ContributionLink(LinkKind.Supports, default)]) },
        { "session.objection-not-open", new SettleObjection(new("nothing"), Ana, "Talked") },
        { "session.item-not-current", new FinishItem(default, Ana) },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Command_ThatLacksSomething_IsRefusedForThat(string code, SessionCommand command) =>
        Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "no", ContributionKind.Objection).When(command).ThenRefused(code);

    [Fact]
    public void Words_NeedTheIdOfACommand_AndMayLackLinks()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben);
        var words = s.Words(Ben, "So");

        SessionDecider.Decide(s.State, words, new CommandContext(Nine, default), ContributionKinds.BuiltIn).Refusal.Code.Should().Be("session.id-missing");
        s = s.After(words with { Links = null! });
        s.State.Contributions[0].Links.Should().BeEmpty();
        s.After(words with { Text = null!, Kind = ContributionKind.Pass }).State.Contributions[1].Text.Should().BeEmpty();
    }

    // Nothing that the library writes ends so; a stream that somebody else wrote may.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AStream_ThatEndsBetweenTwoPhases_HasNoVisitAndTakesNoWords(bool entered)
    {
        var s = Between(entered);

        s.Visit.Should().BeNull();
        Code(s, new Contribute(Ben, ContributionKind.View, "So", [])).Should().Be("session.not-open");
        Code(s, new AdvancePhase(Ana)).Should().Be("session.not-open");
        Code(s, new GoToPhase(new("talk"), Ana, "Again", [])).Should().Be("session.not-open");
        Code(s, new ExtendPhase(1, Ana, "More")).Should().Be("session.not-open");
        Decide(s, new CloseSession(Ana)).Events.Should().Equal(new SessionClosed(Nine, Ana));
        new ExitCondition(ExitKind.HostAdvances).Holds(s, Nine).Should().BeFalse();
        s.MayDo(Ben, Nine).Kinds.Should().BeEmpty();
    }

    [Fact]
    public void AnEvent_BetweenTwoPhases_ChangesNoVisit()
    {
        var s = Between(entered: true);
        var after = Session.Evolve(s, new Contributed(Nine, new("c"), ContributionKind.View, Ben, default, "So", [], default) { KeyCheck = "k" });

        after.Contributions.Select(c => c.Id.Value).Should().Equal("c");
        after.Visits.Should().Equal(s.Visits);
        Session.Evolve(s, new PhaseEntered(Nine, new("unheard"))).Visits.Should().Equal(s.Visits);
    }

    [Fact]
    public void ASession_WhoseStoredPracticeHasNoPhases_IsNotOpened()
    {
        var planned = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), Practice(), "Learn", [Ana], Ana));

        Code(planned, new OpenSession(Ana)).Should().Be("session.not-planned");
    }

    [Fact]
    public void APractice_WithAStepToAPhaseThatIsNamedLikeTheEnd_IsNotRun()
    {
        Decide(Session.Initial, Plan("ending")).IsAccepted.Should().BeTrue();
        Code(Session.Initial, Plan("end")).Should().Be("session.practice-incomplete", "a step to it would be stored as the end of the session");

        static PlanSession Plan(string name) => new(
            new("s"), Practice(Phase("talk") with { Next = [new NextStep(new PhaseId(name), StepGuard.Always)] }, Phase(name)), "Learn", [Ana], Ana);
    }

    [Fact]
    public void ARotaOfMorePeople_ThanASessionTakes_IsTooLong()
    {
        PlanSession Plan(int people) => new(new("s"), Practice(Phase("talk")), "Learn", [Ana], Ana)
        {
            Rotas = [new RoleOrder(Scribe, ValueList<PersonId>.Of(Enumerable.Range(0, people).Select(i => new PersonId("p" + i))))],
        };

        Given.Nothing.When(Plan(SessionDecider.MaxParticipants)).ThenAccepted();
        Given.Nothing.When(Plan(SessionDecider.MaxParticipants + 1)).ThenRefused("session.list-too-long");
    }

    [Fact]
    public void APlan_WithoutARota_StoresNone()
    {
        var plan = new PlanSession(new("s"), Practice(Phase("talk")), "Learn", [Ana], Ana);

        ((SessionPlanned)Given.Nothing.When(plan).Outcome.Events[0]).Rotas.Should().BeNull();
        ((SessionPlanned)Given.Nothing.When(plan with { Rotas = [new RoleOrder(Scribe, [Ana])] }).Outcome.Events[0]).Rotas!.Count.Should().Be(1);
    }

    private static Session Between(bool entered)
    {
        var s = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), Practice(Phase("talk")), "Learn", [Ana, Ben], Ana));
        s = Session.Evolve(s, new SessionOpened(Nine, Ana));
        s = Session.Evolve(s, new RoleAssigned(Nine, Facilitator, Ana, Ana));
        return entered ? Session.Evolve(Session.Evolve(s, new PhaseEntered(Nine, new("talk"))), new PhaseEnded(Nine, Ana, string.Empty, [])) : s;
    }

    private static Decided<SessionEvent> Decide(Session session, SessionCommand command) =>
        SessionDecider.Decide(session, command, new CommandContext(Nine, new("c")), ContributionKinds.BuiltIn);

    private static string Code(Session session, SessionCommand command) => Decide(session, command).Refusal.Code;
}
