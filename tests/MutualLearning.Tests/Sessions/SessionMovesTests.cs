using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

public sealed class SessionMovesTests
{
    private static readonly PersonId Stranger = new("zoe");

    public static TheoryData<string> Practices => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Theory]
    [InlineData(Visibility.AnonymousAlways)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public void MayDo_WarnsWhoeverCannotBeHiddenAmongOthers(Visibility visibility)
    {
        var s = Given.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben, Cleo);
        s.State.MayDo(Ben, Nine).Warning.Should().BeNull("three are enough not to know which of the others it was");
        s = s.After(new LeaveSession(Cleo));
        var two = s.State.MayDo(Ben, Nine).Warning!.Value;
        (two.Code, two.Arguments["count"]).Should().Be(("session.few-present", "2"));
        s = s.After(new LeaveSession(Ben));
        s.State.MayDo(Ana, Nine).Warning!.Value.Arguments["count"].Should().Be("1");
        s.State.MayDo(Ben, Nine).Warning.Should().BeNull("ben is not there, and may not write at all");
        s.State.MayDo(Ana, Nine).Find(ContributionKind.View).Should().NotBeNull("it is a warning and no refusal");
        s = s.After(new AdvancePhase(Ana));
        s.State.MayDo(Ana, Nine).Warning.Should().BeNull("the next phase hides nobody");
    }

    [Fact]
    public void AKind_ThatThePhaseDoesNotOffer_IsMarkedForWhoeverMayIntervene()
    {
        var s = Given.Open(Practice(Phase("ask").Allowing(ContributionKind.Question)), Ana, Ben);

        s.State.MayDo(Ana, Nine).Find(ContributionKind.Question)!.ByIntervention.Should().BeFalse();
        s.State.MayDo(Ana, Nine).Find(ContributionKind.View)!.ByIntervention.Should().BeTrue();
        s.State.MayDo(Ben, Nine).Find(ContributionKind.View).Should().BeNull();
    }

    [Fact]
    public void Moves_SayWhereToHowLongAndWhenTheyChange()
    {
        var s = Given.Open(Practice(Phase("talk", exit: ExitKind.Timebox), Phase("end")), Ana, Ben);
        var moves = s.State.MayDo(Ana, Nine);

        moves.Phases.Select(p => p.Value).Should().Equal("talk", "end");
        moves.May(SessionMove.Advance).Should().BeFalse();
        s.State.MayDo(Ana, moves.ChangesAt!.Value).May(SessionMove.Advance).Should().BeTrue();
        s.State.MayDo(Ana, moves.ChangesAt.Value - Duration.Epsilon).May(SessionMove.Advance).Should().BeFalse();
        s.State.MayDo(Ana, moves.ChangesAt.Value).ChangesAt.Should().BeNull();
        s.When(new ExtendPhase((int)moves.LongestExtension, Ana, "More")).ThenAccepted();
        s.When(new ExtendPhase((int)moves.LongestExtension + 1, Ana, "More")).ThenRefused("session.extension-too-long");

        var bens = s.State.MayDo(Ben, Nine);
        (bens.Phases.Count, bens.LongestExtension).Should().Be((0, 0L));
        s.After(new PauseSession(Ana, "Tea")).State.MayDo(Ana, Nine).ChangesAt.Should().BeNull("time stands still");
    }

    [Fact]
    public void AnOpenObjection_IsListedForWhoeverMaySettleIt()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "no", ContributionKind.Objection);

        s.State.MayDo(Ben, Nine).Settleable.Should().Equal(s.State.OpenObjections);
        s.State.MayDo(new("stranger"), Nine).Settleable.Should().BeEmpty();
    }

    [Fact]
    public void AMove_NeedsAReasonWhereTheCommandDoes()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("end")), Ana, Ben);
        var blank = new (SessionMove Move, SessionCommand Command)[]
        {
            (SessionMove.GoTo, new GoToPhase(new("end"), Ana, "", [])), (SessionMove.Extend, new ExtendPhase(1, Ana, "")), (SessionMove.Pause, new PauseSession(Ana, "")),
            (SessionMove.Cancel, new CancelSession(Ana, "")), (SessionMove.CloseEarly, new CloseSession(Ana, "")),
        };
        foreach (var (move, command) in blank)
        {
            SessionMoves.NeedsReason(move).Should().BeTrue();
            s.When(command).ThenRefused("session.reason-missing");
        }

        SessionMoves.NeedsReason(SessionMove.Advance).Should().BeFalse();
        s.When(new AdvancePhase(Ana)).ThenAccepted();
    }

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task MayDo_EveryKindThatItNames_IsAcceptedAndEveryOtherIsRefused(string practice)
    {
        var clock = new TestClock(2026, 3, 2);
        await using var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var min = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == practice).MinPeople;
        var people = ValueList<PersonId>.Of(Enumerable.Range(0, Math.Max(2, min)).Select(i => new PersonId("p" + i)));
        var started = await sessions.StartAsync(new("s"), new PracticeId(practice), "Goal", people, people[0]);
        started.IsAccepted.Should().BeTrue();
        Check((await sessions.FindUnfilteredAsync(new("s")))!, people, clock.GetCurrentInstant());
        var rehearsal = new Rehearsal(sessions, scope.ServiceProvider.GetRequiredService<IDecisions>(), clock, new("s"), 5);
        while (await rehearsal.StepAsync() is { } step)
        {
            Check(step.After, people, clock.GetCurrentInstant());
        }
    }

    [Fact]
    public void MayDo_WhoeverLeads_MayMoveTheSessionOn()
    {
        var s = Given.Open(Practice(Phase("write", exit: ExitKind.AllContributed), Phase("talk")), Ana, Ben);

        var lead = s.State.MayDo(Ana, Nine);
        lead.May(SessionMove.Advance).Should().BeFalse("nobody has contributed");
        lead.May(SessionMove.Extend).Should().BeTrue();
        lead.Visit.Should().Be(1);
        s.State.MayDo(Ben, Nine).May(SessionMove.Advance).Should().BeFalse();
        s.State.MayDo(Ben, Nine).Moves.Should().Contain([SessionMove.Leave, SessionMove.Pass, SessionMove.Ready, SessionMove.AddItem]);

        s = s.Say(Ana, "a").Say(Ben, "b");
        s.State.MayDo(Ana, Nine).May(SessionMove.Advance).Should().BeTrue();
        s.State.MayDo(Ana, Nine).May(SessionMove.EndEarly).Should().BeFalse("no reason is needed any more");
    }

    [Fact]
    public void MayDo_WhoeverIsNotThere_MayComeAndIsToldWhyTheyAreSilent()
    {
        var moves = Given.Open(Practice(Phase("talk")), Ana, Ben).State.MayDo(Stranger, Nine);

        moves.May(SessionMove.Join).Should().BeTrue();
        moves.Kinds.Should().BeEmpty();
        moves.Silence!.Value.Code.Should().Be("session.not-present");
    }

    [Fact]
    public void MayDo_InAPause_OnlyGoesOn()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new PauseSession(Ana, "Fire alarm."));

        s.State.MayDo(Ana, Nine).May(SessionMove.Resume).Should().BeTrue();
        s.State.MayDo(Ana, Nine).Silence!.Value.Code.Should().Be("session.paused");
        s.State.MayDo(Ben, Nine).May(SessionMove.Resume).Should().BeFalse();
    }

    [Fact]
    public void MayDo_AnAnswer_NamesWhatItMayAnswer()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben);
        s.State.MayDo(Ben, Nine).Find(ContributionKind.Answer).Should().BeNull("nothing has been said");

        s = s.Say(Ana, "Why?");

        var answer = s.State.MayDo(Ben, Nine).Find(ContributionKind.Answer)!;
        answer.Link.Should().Be(LinkKind.Answers);
        answer.Targets.Should().Equal(s.State.Contributions[0].Id);
    }

    [Fact]
    public void MayDo_AnObjectionThatNobodyThereCanSee_IsSetAsideByWhoeverMayAdvance()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.OwnerOnly), Phase("talk")), Ana, Ben, Cleo)
            .Say(Ben, "no", ContributionKind.Objection).After(new LeaveSession(Ben));
        s.State.MayDo(Ana, Nine).May(SessionMove.Settle).Should().BeFalse("its phase runs");

        s = s.After(new AdvancePhase(Ana));

        s.State.MayDo(Ana, Nine).May(SessionMove.Settle).Should().BeTrue();
        s.State.MayDo(Cleo, Nine).May(SessionMove.Settle).Should().BeFalse("ana leads");
        s.After(new SettleObjection(new("no"), Ana, "Gone")).State.OpenObjections.Should().BeEmpty();
    }

    [Fact]
    public void MayDo_ASessionThatIsOver_NothingMore()
    {
        var moves = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new CloseSession(Ana)).State.MayDo(Ana, Nine);

        moves.Moves.Should().BeEmpty();
        moves.Silence!.Value.Code.Should().Be("session.over");
        Session.Initial.MayDo(Ana, Nine).Silence!.Value.Code.Should().Be("session.unknown");
    }

    private static void Check(Session session, ValueList<PersonId> people, Instant now)
    {
        foreach (var person in people.Take(4).Append(people[people.Count - 1]))
        {
            var moves = session.MayDo(person, now);
            foreach (var kind in ContributionKinds.BuiltIn.Names.Where(k => k != ContributionKind.Pass))
            {
                var phase = session.Visit?.Phase.Id.Value;
                if (moves.Find(kind) is { } allowed)
                {
                    var said = Words(session, person, kind, allowed.Targets.Count == 0 ? null : new(allowed.Link, allowed.Targets[0]), allowed.Fields);
                    Decide(session, said, now).Should().BeNull("{0} of {1} in {2}", kind, person, phase);
                }
                else
                {
                    Decide(session, Words(session, person, kind, null, ["harm", "cause", "now", "own-role", "said", "unsaid"]), now).Should().NotBeNull("{0} of {1} in {2}", kind, person, phase);
                }
            }

            moves.May(SessionMove.Pass).Should().Be(Decide(session, Words(session, person, ContributionKind.Pass, null, []), now) is null);
            (moves.Silence is null).Should().Be(moves.May(SessionMove.Pass) || moves.Kinds.Count > 0);
        }
    }

    private static string? Decide(Session session, SessionCommand command, Instant now)
    {
        var outcome = SessionDecider.Decide(session, command, new(now, new("probe")), ContributionKinds.BuiltIn);
        return outcome.IsAccepted ? null : outcome.Refusal.ToString();
    }

    private static Contribute Words(Session session, PersonId person, ContributionKind kind, ContributionLink? link, ValueList<string> fields) => new(
        person,
        kind,
        kind == ContributionKind.Pass ? string.Empty : "Words.",
        link is { } to ? [to] : [],
        Visit: session.Visit?.Number ?? 0,
        Pseudonym: session.Visit is { Phase.IsAnonymous: true } ? new Pseudonym("probe") : default,
        Fields: fields.Select(name => Filled(session.Practice!.FieldOf(name), person)))
    {
        KeyCheck = session.Visit?.KeyCheck,
    };

    private static ContributionField Filled(PracticeField field, PersonId person) => field.Type switch
    {
        FieldType.Person => new(field.Id, person),
        FieldType.Date => new(field.Id, "2026-12-01"),
        FieldType.Number => new(field.Id, "3"),
        FieldType.Choice => new(field.Id, field.Choices[0]),
        _ => new(field.Id, "Words."),
    };
}
