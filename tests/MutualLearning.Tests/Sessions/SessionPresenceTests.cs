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
        ["verdict"] = by => new NoteVerdict("decision", true, by),
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
    public void WhoIsThere_MayDoIt(string name) => Session().Try(Commands[name](Ana)).IsAccepted.Should().BeTrue();

    [Theory]
    [MemberData(nameof(Names))]
    public void WhoHasLeft_OrNeverCame_IsRefused(string name)
    {
        Session().Try(Commands[name](Cleo)).Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "cleo"));
        Session().Try(Commands[name](Dan)).Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "dan"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nobody_IsRefused(string name) => Session().Try(Commands[name](default)).Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));

    [Fact]
    public void Resume_ByWhoIsNotThere_IsRefused()
    {
        var paused = Session().Do(new PauseSession(Ana, "Tea"));

        paused.Try(new ResumeSession(Cleo)).Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "cleo"));
        paused.Try(new ResumeSession(default)).Refusal.Should().Be(new Refusal(SessionRefusals.PersonMissing));
        paused.Try(new ResumeSession(Ben)).Refusal.Should().Be(new Refusal(SessionRefusals.MayNotAdvance, "ben"));
    }

    [Fact]
    public void Planned_CanBeCancelledByWhoPlannedIt_WithoutBeingThere()
    {
        var planned = Scenario.Planned(Practice(Phase("talk")), Ana, Ben);

        planned.Try(new CancelSession(Ben, "Fire")).Refusal.Should().Be(new Refusal(SessionRefusals.NotPresent, "ben"));
        planned.Try(new CancelSession(Ana, "Fire")).Events.Should().Equal(new SessionCancelled(Nine, Ana, "Fire"));
    }

    // Ana leads, Ben is there, Cleo has left; an item is taken up and another waits.
    private static Scenario Session() => Scenario.Open(Practice(Phase("talk") with { Groups = new PhaseGroups(2) }, Phase("end")), Ana, Ben, Cleo)
        .Do(new AddItem(Rota, "Rota", Ana)).Do(new AddItem(Pay, "Pay", Ana)).Do(new TakeUpItem(Rota, Ana))
        .Say(Ben, "first").Say(Ben, "objection", ContributionKind.Objection)
        .Do(new AdvancePhase(Ana)).Do(new GoToPhase(new("talk"), Ana, "Again", []))
        .Do(new LeaveSession(Cleo));
}
