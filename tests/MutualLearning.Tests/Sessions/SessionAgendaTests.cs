using MutualLearning.Practices;
using MutualLearning.Sessions;
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
}
