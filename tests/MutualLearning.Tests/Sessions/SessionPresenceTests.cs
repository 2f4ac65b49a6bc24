using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Only those who are there act: each command, sent by somebody who has left, who never came, or by nobody.</summary>
public sealed class SessionPresenceTests
{
    private static readonly ItemId Rota = new("rota");
    private static readonly ItemId Pay = new("pay");

    // Each would be accepted of Ana, who leads the session.
    private static Dictionary<string, Func<PersonId, SessionCommand>> Commands { get; } = new(StringComparer.Ordinal)
    {
        ["contribute"] = by => new Contribute(by, ContributionKind.View, "words", []),
        ["correct"] = by => new CorrectContribution(new("first"), "others", by),
        ["settle"] = by => new SettleObjection(new("objection"), by, "Met"),
        ["ready"] = by => new MarkReady(by),
        ["decision"] = by => new JoinDecision(new("decision"), by) { Session = new("s") },
        ["advance"] = by => new AdvancePhase(by),
        ["go to"] = by => new GoToPhase(new("talk"), by, "Again", []),
        ["extend"] = by => new ExtendPhase(1, by, "More"),
        ["pause"] = by => new PauseSession(by, "Tea"),
        ["take up"] = by => new TakeUpItem(Pay, by),
        ["finish"] = by => new FinishItem(Rota, by),
        ["groups"] = by => new FormGroups([People(Ana, Ben)], by),
        ["queue"] = by => new JoinQueue(by, "rota"),
        ["give the floor"] = by => new GiveFloor(Ben, by),
        ["get the floor"] = person => new GiveFloor(person, Ana),
        ["close"] = by => new CloseSession(by, [], Reason: "Enough"),
        ["cancel"] = by => new CancelSession(by, "Fire"),
        ["leave"] = by => new LeaveSession(by),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhoIsThere_MayDoIt(string name) => Session().When(Commands[name](Ana)).ThenAccepted();

    [Theory]
    [MemberData(nameof(Names))]
    public void WhoHasLeft_OrNeverCame_IsRefused(string name)
    {
        Session().When(Commands[name](Cleo)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "cleo"));
        Session().When(Commands[name](Dan)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "dan"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_IsRefused(string name) => Session().When(Commands[name](default)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));

    [Fact]
    public void Resume_ByWhoIsNotThere_IsRefused()
    {
        var paused = Session().After(new PauseSession(Ana, "Tea"));

        paused.When(new ResumeSession(Cleo)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "cleo"));
        paused.When(new ResumeSession(default)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
        paused.When(new ResumeSession(Ben)).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.MayNotAdvance, "ben"));
    }

    [Fact]
    public void Planned_CanBeCancelledByWhoPlannedIt_WithoutBeingThere()
    {
        var planned = Given.Planned(Practice(Phase("talk")), Ana, Ben);

        planned.When(new CancelSession(Ben, "Fire")).Outcome.Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "ben"));
        planned.When(new CancelSession(Ana, "Fire")).Then(new SessionCancelled(Nine, Ana, "Fire"));
    }

    // Ana leads, Ben is there, Cleo has left; an item is taken up and another waits. The phase waits for a decision.
    private static SessionScenario Session() => Given.Open(Practice(Phase("talk").Then(StepGuard.Decided, "after") with { Groups = new PhaseGroups(2) }, Phase("after")), Ana, Ben, Cleo)
        .After(new AddItem(Rota, "Rota", Ana)).After(new AddItem(Pay, "Pay", Ana)).After(new TakeUpItem(Rota, Ana))
        .Say(Ben, "first").Say(Ben, "objection", ContributionKind.Objection)
        .After(new AdvancePhase(Ana)).After(new GoToPhase(new("talk"), Ana, "Again", []))
        .After(new LeaveSession(Cleo));
}
