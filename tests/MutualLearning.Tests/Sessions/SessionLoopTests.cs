using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Loops on an outcome and on what is left: Delphi rounds, and the topics of a lean coffee with their extensions.</summary>
public sealed class SessionLoopTests
{
    [Fact]
    public void StepThatIsLimited_IsTakenSoOftenAndNoOftener()
    {
        var rate = Phase("rate") with { Next = [new(new("rate"), StepGuard.NotDecided, 3), new(new("end-result"), StepGuard.Always)] };
        var s = Scenario.Open(Practice(rate, Phase("end-result")), Ana);
        for (var i = 0; i < 4; i++)
        {
            s.Do(new AdvancePhase(Ana));
        }

        s.Session.Visits.Select(v => (v.Phase.Id.Value, v.Step)).Should().Equal(("rate", null), ("rate", 0), ("rate", 0), ("rate", 0), ("end-result", 1));
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
            var s = Scenario.Open(Practice(vote, Phase("unknown"), Phase("yes"), Phase("no")), Ana);
            return s.Do(new NoteVerdict("more", decided, Ana, passed)).Do(new AdvancePhase(Ana)).Session.Visit!.Phase.Id.Value;
        }
    }

    [Fact]
    public void LeanCoffee_TakesUpTopicAfterTopic_AndExtendsWhatTheGroupVotesFor()
    {
        var s = Coffee().Do(new AddItem(new("a"), "Nights", Ana)).Do(new AddItem(new("b"), "Swaps", Ben)).Do(new AdvancePhase(Ana));
        s.Session.CurrentItem.Value.Should().Be("a");

        Vote(s, passed: true);                                  // to more
        s.Session.CurrentItem.Value.Should().Be("a");
        s.Do(new AdvancePhase(Ana));                            // to the vote again
        s.Do(new NoteVerdict("more", true, Ana, true)).Do(new AdvancePhase(Ana));
        (s.Session.Visit!.Phase.Id.Value, s.Session.CurrentItem.Value).Should().Be(("topic", "b"), "a topic is extended once");

        Vote(s, passed: false);
        s.Session.Visit!.Phase.Id.Value.Should().Be("takeaways");
        s.Session.CurrentItem.IsDefault.Should().BeTrue("the topic is done when none is left");
        s.Session.Items.Select(i => i.Status).Should().Equal(ItemStatus.Done, ItemStatus.Done);
        s.Do(new AdvancePhase(Ana)).Session.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public void LeanCoffee_ThatIsStoppedEarly_KeepsTheTopicsItDidNotReach()
    {
        var s = Coffee().Do(new AddItem(new("a"), "Nights", Ana)).Do(new AddItem(new("b"), "Swaps", Ben)).Do(new AdvancePhase(Ana));
        s.Code(new CloseSession(Ana)).Should().Be("session.reason-missing");
        s.Do(new CloseSession(Ana, "The room is taken"));

        s.Session.Items.Select(i => i.Status).Should().Equal(ItemStatus.Done, ItemStatus.Waiting);
        s.Events.OfType<SessionClosed>().Single().Reason.Should().Be("The room is taken");
    }

    [Fact]
    public void ItemInHand_IsDone_WhenTheGroupSaysSo()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana).Do(new AddItem(new("a"), "Nights", Ana)).Do(new TakeUpItem(new("a"), Ana))
            .Wait(3).Do(new FinishItem(new("a"), Ana)).Wait(3).Say(Ana, "and now");

        (s.Session.Items[0].Status, s.Session.Items[0].Spent.TotalMinutes, s.Session.Contributions[0].Item).Should().Be((ItemStatus.Done, 3d, ""));
    }

    private static void Vote(Scenario s, bool passed) =>
        s.Do(new AdvancePhase(Ana)).Do(new NoteVerdict("more", true, Ana, passed)).Do(new AdvancePhase(Ana));

    private static Scenario Coffee() => Scenario.Open(
        Practice(
            Phase("write").Then(StepGuard.ItemLeft, "topic").Then(StepGuard.Always, "takeaways"),
            Phase("topic"),
            Phase("vote") with { Next = [new(new("more"), StepGuard.Passed, 1), new(new("topic"), StepGuard.ItemLeft), new(new("takeaways"), StepGuard.Always)] },
            Phase("more").Then(StepGuard.Always, "vote"),
            Phase("takeaways")),
        Ana,
        Ben);
}
