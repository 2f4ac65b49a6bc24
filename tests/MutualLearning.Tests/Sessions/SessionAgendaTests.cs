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
        var s = Scenario.Open(Practice(Phase("talk")), Ana).Do(new AddItem(Rota, "Rota", Ana)).Do(new TakeUpItem(Rota, Ana)).Wait(5)
            .Do(new CancelSession(Ana, "Fire")).Session;
        s.CurrentItem.IsDefault.Should().BeTrue();
        s.FindItem(Rota).Should().BeEquivalentTo(new { Status = ItemStatus.Waiting, Spent = Duration.FromMinutes(5), TakenUpAt = (Instant?)null });
    }

    [Fact]
    public void Times_AreNeverNegative_WhenAClockGoesBack()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new AddItem(Rota, "Rota", Ana)).Do(new TakeUpItem(Rota, Ana)).Do(new JoinQueue(Ben, ""))
            .Wait(-5).Do(new GiveFloor(Ben, Ana)).Do(new PauseSession(Ana, "Tea")).Wait(-5).Do(new ResumeSession(Ana)).Do(new CloseSession(Ana));
        s.Session.FindItem(Rota)!.Spent.Should().Be(Duration.Zero);
        s.Session.Waits[0].Waited.Should().Be(Duration.Zero);
        s.Session.Visits[0].Paused.Should().Be(Duration.Zero);
        Scenario.Open(Practice(Phase("talk")), Ana).Session.Elapsed(Nine - Duration.FromMinutes(1)).Should().Be(Duration.Zero);
    }

    [Fact]
    public void PerItemPhase_TakesUpEachItem_AndTheLastOneIsDoneWhenItEnds()
    {
        var s = Scenario.Planned(Practice(Phase("items").Repeating(RepeatKind.PerItem), Phase("close")), Ana)
            .Do(new AddItem(Rota, "Rota", Ana)).Do(new AddItem(new("pay"), "Pay", Ana)).Do(new OpenSession(Ana));
        s.Session.CurrentItem.Should().Be(Rota, "the first phase begins with the first item");
        s.Say(Ana, "about the rota").Wait(3).Do(new AdvancePhase(Ana)).Session.CurrentItem.Value.Should().Be("pay");
        s.Wait(4).Do(new AdvancePhase(Ana)).Session.Visit!.Phase.Id.Value.Should().Be("close");
        s.Say(Ana, "at the end").Wait(9).Do(new CloseSession(Ana));
        s.Session.Contributions.Select(c => c.Item).Should().Equal(ValueList<string>.Of(["rota", ""]));
        s.Session.Items.Select(i => i.Spent.TotalMinutes).Should().Equal(ValueList<double>.Of([3, 4]));
    }

    [Fact]
    public void Pause_TakesNoTimeFromAnItem()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana).Do(new AddItem(Rota, "Rota", Ana)).Do(new TakeUpItem(Rota, Ana)).Wait(2)
            .Do(new PauseSession(Ana, "Tea")).Wait(30).Do(new ResumeSession(Ana)).Wait(3).Do(new CloseSession(Ana)).Session;
        s.FindItem(Rota)!.Spent.Should().Be(Duration.FromMinutes(5));
        s.Visits[0].Paused.Should().Be(Duration.FromMinutes(30));
    }

    [Fact]
    public void Queue_KeepsTheWaitingTimes()
    {
        var s = Scenario.Open(Practice(Phase("talk", floor: FloorKind.Queue)), Ana, Ben, Cleo).Do(new JoinQueue(Ben, "rota")).Wait(1).Do(new JoinQueue(Cleo, ""));
        s.Code(s.Words(Ben, "now")).Should().Be("session.nobodys-turn");
        s.Wait(2).Do(new GiveFloor(Cleo, Ana)).Say(Cleo, "first");
        s.Code(s.Words(Ben, "now")).Should().Be("session.not-your-turn");
        s.Wait(2).Do(new GiveFloor(Ben, Ana)).Say(Ben, "second");
        s.Session.Queue.Should().BeEmpty();
        s.Session.Waits.Select(w => (w.Person.Value, w.Waited.TotalMinutes)).Should().Equal(ValueList<(string, double)>.Of([("cleo", 2), ("ben", 5)]));
        s.Do(new GiveFloor(Ana, Ana)).Session.Waits[2].Waited.Should().Be(Duration.Zero, "she had not queued");
    }
}
