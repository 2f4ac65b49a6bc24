using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>The items of the agenda and the time they take.</summary>
public sealed class SessionAgendaTests
{
    private static readonly ItemId Rota = new("rota");

    [Fact]
    public void Cancel_LeavesTheCurrentItemForAnotherTime()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana).After(new AddItem(Rota, "Rota", Ana)).After(new TakeUpItem(Rota, Ana)).Wait(Duration.FromMinutes(5))
            .After(new CancelSession(Ana, "Fire")).State;
        s.CurrentItem.IsDefault.Should().BeTrue();
        s.FindItem(Rota).Should().BeEquivalentTo(new { Status = ItemStatus.Waiting, Spent = Duration.FromMinutes(5), TakenUpAt = (Instant?)null });
    }

    [Fact]
    public void Times_AreNeverNegative_WhenAClockGoesBack()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new AddItem(Rota, "Rota", Ana)).After(new TakeUpItem(Rota, Ana)).After(new JoinQueue(Ben, ""))
            .Wait(Duration.FromMinutes(-5)).After(new GiveFloor(Ben, Ana)).After(new PauseSession(Ana, "Tea")).Wait(Duration.FromMinutes(-5)).After(new ResumeSession(Ana)).After(new CloseSession(Ana));
        s.State.FindItem(Rota)!.Spent.Should().Be(Duration.Zero);
        s.State.Waits[0].Waited.Should().Be(Duration.Zero);
        s.State.Visits[0].Paused.Should().Be(Duration.Zero);
        Given.Open(Practice(Phase("talk")), Ana).State.Elapsed(Nine - Duration.FromMinutes(1)).Should().Be(Duration.Zero);
    }

    [Fact]
    public void PerItemPhase_TakesUpEachItem_AndTheLastOneIsDoneWhenItEnds()
    {
        var s = Given.Planned(Practice(Phase("items").Repeating(RepeatKind.PerItem), Phase("close")), Ana)
            .After(new AddItem(Rota, "Rota", Ana)).After(new AddItem(new("pay"), "Pay", Ana)).After(new OpenSession(Ana));
        s.State.CurrentItem.Should().Be(Rota, "the first phase begins with the first item");
        s = s.Say(Ana, "about the rota").Wait(Duration.FromMinutes(3)).After(new AdvancePhase(Ana));
        s.State.CurrentItem.Value.Should().Be("pay");
        s = s.Wait(Duration.FromMinutes(4)).After(new AdvancePhase(Ana));
        s.State.Visit!.Phase.Id.Value.Should().Be("close");
        s = s.Say(Ana, "at the end").Wait(Duration.FromMinutes(9)).After(new CloseSession(Ana));
        s.State.Contributions.Select(c => c.Item).Should().Equal(ValueList<string>.Of(["rota", ""]));
        s.State.Items.Select(i => i.Spent.TotalMinutes).Should().Equal(ValueList<double>.Of([3, 4]));
    }

    [Fact]
    public void Pause_TakesNoTimeFromAnItem()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana).After(new AddItem(Rota, "Rota", Ana)).After(new TakeUpItem(Rota, Ana)).Wait(Duration.FromMinutes(2))
            .After(new PauseSession(Ana, "Tea")).Wait(Duration.FromMinutes(30)).After(new ResumeSession(Ana)).Wait(Duration.FromMinutes(3)).After(new CloseSession(Ana)).State;
        s.FindItem(Rota)!.Spent.Should().Be(Duration.FromMinutes(5));
        s.Visits[0].Paused.Should().Be(Duration.FromMinutes(30));
    }

    [Fact]
    public void Queue_KeepsTheWaitingTimes()
    {
        var s = Given.Open(Practice(Phase("talk", floor: FloorKind.Queue)), Ana, Ben, Cleo).After(new JoinQueue(Ben, "rota")).Wait(Duration.FromMinutes(1)).After(new JoinQueue(Cleo, ""));
        s.When(s.Words(Ben, "now")).ThenRefused("session.nobodys-turn");
        s = s.Wait(Duration.FromMinutes(2)).After(new GiveFloor(Cleo, Ana)).Say(Cleo, "first");
        s.When(s.Words(Ben, "now")).ThenRefused("session.not-your-turn");
        s = s.Wait(Duration.FromMinutes(2)).After(new GiveFloor(Ben, Ana)).Say(Ben, "second");
        s.State.Queue.Should().BeEmpty();
        s.State.Waits.Select(w => (w.Person.Value, w.Waited.TotalMinutes)).Should().Equal(ValueList<(string, double)>.Of([("cleo", 2), ("ben", 5)]));
        s.After(new GiveFloor(Ana, Ana)).State.Waits[2].Waited.Should().Be(Duration.Zero, "she had not queued");
    }
}
