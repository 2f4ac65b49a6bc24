using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Loops on an outcome and on what is left: Delphi rounds, and the topics of a lean coffee with their extensions.</summary>
public sealed class SessionLoopTests
{
    [Fact]
    public void StepThatIsLimited_IsTakenSoOftenAndNoOftener()
    {
        var rate = Phase("rate") with { Next = [new(new("rate"), StepGuard.NotDecided, 3), new(new("end-result"), StepGuard.Always)] };
        var s = Given.Open(Practice(rate, Phase("end-result")), Ana);
        for (var i = 0; i < 4; i++)
        {
            s = s.After(new AdvancePhase(Ana));
        }

        s.State.Visits.Select(v => (v.Phase.Id.Value, v.Step)).Should().Equal(("rate", null), ("rate", 0), ("rate", 0), ("rate", 0), ("end-result", 1));
    }

    [Fact]
    public void AVerdict_LeadsOneWayIfItPassesAnotherIfNot_AndNeitherIfItDoesNotSay()
    {
        Led(true, true).Should().Be("yes");
        Led(true, false).Should().Be("no");
        Led(true, null).Should().Be("unknown");
        Led(false, true).Should().Be("unknown", "nothing is decided");

        static string Led(bool decided, bool? passed)
        {
            var vote = Phase("vote").Then(StepGuard.Passed, "yes").Then(StepGuard.NotPassed, "no");
            var s = Given.Open(Practice(vote, Phase("unknown"), Phase("yes"), Phase("no")), Ana);
            return s.Given(new VerdictNoted(s.Now, "more", decided, Ana, passed)).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value;
        }
    }

    [Fact]
    public void LeanCoffee_TakesUpTopicAfterTopic_AndExtendsWhatTheGroupVotesFor()
    {
        var s = Coffee().After(new AddItem(new("a"), "Nights", Ana)).After(new AddItem(new("b"), "Swaps", Ben)).After(new AdvancePhase(Ana));
        s.State.CurrentItem.Value.Should().Be("a");

        s = Vote(s, passed: true);                              // to more
        s.State.CurrentItem.Value.Should().Be("a");
        s = s.After(new AdvancePhase(Ana));                     // to the vote again
        s = s.Given(new VerdictNoted(s.Now, "more", true, Ana, true)).After(new AdvancePhase(Ana));
        (s.State.Visit!.Phase.Id.Value, s.State.CurrentItem.Value).Should().Be(("topic", "b"), "a topic is extended once");

        s = Vote(s, passed: false);
        s.State.Visit!.Phase.Id.Value.Should().Be("takeaways");
        s.State.CurrentItem.IsDefault.Should().BeTrue("the topic is done when none is left");
        s.State.Items.Select(i => i.Status).Should().Equal(ItemStatus.Done, ItemStatus.Done);
        s.After(new AdvancePhase(Ana)).State.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void LeanCoffee_ThatIsStoppedEarly_KeepsTheTopicsItDidNotReach()
    {
        var s = Coffee().After(new AddItem(new("a"), "Nights", Ana)).After(new AddItem(new("b"), "Swaps", Ben)).After(new AdvancePhase(Ana));
        s.When(new CloseSession(Ana)).ThenRefused("session.reason-missing");
        s = s.After(new CloseSession(Ana, "The room is taken"));

        s.State.Items.Select(i => i.Status).Should().Equal(ItemStatus.Done, ItemStatus.Waiting);
        s.Events.OfType<SessionClosed>().Single().Reason.Should().Be("The room is taken");
    }

    [Fact]
    public void ItemInHand_IsDone_WhenTheGroupSaysSo()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana).After(new AddItem(new("a"), "Nights", Ana)).After(new TakeUpItem(new("a"), Ana))
            .Wait(Duration.FromMinutes(3)).After(new FinishItem(new("a"), Ana)).Wait(Duration.FromMinutes(3)).Say(Ana, "and now");

        (s.State.Items[0].Status, s.State.Items[0].Spent.TotalMinutes, s.State.Contributions[0].Item).Should().Be((ItemStatus.Done, 3d, ""));
    }

    private static SessionScenario Vote(SessionScenario s, bool passed) =>
        s.After(new AdvancePhase(Ana)).Given(new VerdictNoted(s.Now, "more", true, Ana, passed)).After(new AdvancePhase(Ana));

    private static SessionScenario Coffee() => Given.Open(
        Practice(
            Phase("write").Then(StepGuard.ItemLeft, "topic").Then(StepGuard.Always, "takeaways"),
            Phase("topic"),
            Phase("vote") with { Next = [new(new("more"), StepGuard.Passed, 1), new(new("topic"), StepGuard.ItemLeft), new(new("takeaways"), StepGuard.Always)] },
            Phase("more").Then(StepGuard.Always, "vote"),
            Phase("takeaways")),
        Ana,
        Ben);
}
