using MutualLearning.Responsibilities;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class WorkTests
{
    [Fact]
    public void Start_ByTheOneWhoDoesTheWork_IsDoing() => Given()
        .When(new StartResponsibility(Ben), T1)
        .Then(new ResponsibilityStarted(T1, Ben))
        .ThenState(r => (r.Status, r.StartedAt).Should().Be((ResponsibilityStatus.Doing, (Instant?)T1)));

    [Fact]
    public void Start_Twice_ChangesNothing() => Given(new ResponsibilityStarted(T0, Ben)).When(new StartResponsibility(Ana), T1).Then();

    [Fact]
    public void Start_WhileBlocked_IsRefused() =>
        Given(new ResponsibilityBlocked(T0, Ana, "No paper", default)).When(new StartResponsibility(Ana), T1).ThenRefused(ResponsibilityRefusals.Blocked);

    [Fact]
    public void Start_ByAnybodyElse_IsRefused()
    {
        Given().When(new StartResponsibility(Cleo), T1).ThenRefused(ResponsibilityRefusals.NotResponsible, "cleo");
        Given().When(new StartResponsibility(default), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
    }

    [Fact]
    public void Block_ByWordsOrByAnother_SaysWhatIsInTheWay()
    {
        Given().When(new BlockResponsibility(Ben, "No paper"), T1)
            .Then(new ResponsibilityBlocked(T1, Ben, "No paper", default))
            .ThenState(r => (r.Status, r.Blocker).Should().Be((ResponsibilityStatus.Blocked, new Blocker("No paper", default))));
        Given().When(new BlockResponsibility(Ben, "", new("paper")), T1).Then(new ResponsibilityBlocked(T1, Ben, "", new("paper")));
    }

    [Fact]
    public void Block_Again_ReplacesTheBlockerOrChangesNothing()
    {
        var blocked = Given(new ResponsibilityBlocked(T0, Ana, "No paper", default));
        blocked.When(new BlockResponsibility(Ben, "No paper"), T1).Then();
        blocked.When(new BlockResponsibility(Ben, "No ink"), T1).ThenState(r => r.Blocker.Should().Be(new Blocker("No ink", default)));
    }

    [Fact]
    public void Block_ByNothingOrItself_IsRefused()
    {
        Given().When(new BlockResponsibility(Ana, " "), T1).ThenRefused(ResponsibilityRefusals.BlockerMissing);
        Given().When(new BlockResponsibility(Ana, "Me", Id), T1).ThenRefused(ResponsibilityRefusals.BlockedByItself, "rota");
        Given().When(new BlockResponsibility(Dan, "No paper"), T1).ThenRefused(ResponsibilityRefusals.NotResponsible, "dan");
    }

    [Fact]
    public void Unblock_GoesBackToWhereItWas()
    {
        var blocked = new ResponsibilityBlocked(T0, Ana, "No paper", default);
        Given(blocked).When(new UnblockResponsibility(Ben), T1).Then(new ResponsibilityUnblocked(T1, Ben))
            .ThenState(r => (r.Status, r.Blocker).Should().Be((ResponsibilityStatus.Open, (Blocker?)null)));
        Given(new ResponsibilityStarted(T0, Ana), blocked).When(new UnblockResponsibility(Ben), T1)
            .ThenState(r => r.Status.Should().Be(ResponsibilityStatus.Doing));
        Given().When(new UnblockResponsibility(Ben), T1).Then();
        Given(blocked).When(new UnblockResponsibility(Cleo), T1).ThenRefused(ResponsibilityRefusals.NotResponsible, "cleo");
    }

    [Fact]
    public void ChangeDue_NeedsTheAccountableAndAReason()
    {
        var later = Due.PlusWeeks(1);
        Given().When(new ChangeDueDate(later, Ana, "Ben is ill"), T1)
            .Then(new DueDateChanged(T1, Due, later, Ana, "Ben is ill"))
            .ThenState(r => r.Due.Should().Be(later));
        Given().When(new ChangeDueDate(null, Ana, "Open end"), T1).Then(new DueDateChanged(T1, Due, null, Ana, "Open end"));
        Given().When(new ChangeDueDate(Due, Ana, "Same"), T1).Then();
        Given().When(new ChangeDueDate(later, Ana, ""), T1).ThenRefused(ResponsibilityRefusals.ReasonMissing);
        Given().When(new ChangeDueDate(later, Ben, "I am ill"), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "ben");
    }

    [Fact]
    public void Complete_FromAnyOpenStatus_IsDoneWithEvidence()
    {
        Given().When(new CompleteResponsibility(Ben, "It hangs"), T1)
            .Then(new ResponsibilityCompleted(T1, Ben, "It hangs"))
            .ThenState(r => (r.Status, r.Evidence, r.ClosedAt, r.IsOpen).Should().Be((ResponsibilityStatus.Done, "It hangs", (Instant?)T1, false)));
        Given(new ResponsibilityBlocked(T0, Ana, "No paper", default)).When(new CompleteResponsibility(Ana), T1)
            .ThenState(r => r.Blocker.Should().BeNull());
        Given().When(new CompleteResponsibility(Dan), T1).ThenRefused(ResponsibilityRefusals.NotResponsible, "dan");
    }

    [Fact]
    public void Drop_NeedsTheAccountableAndAReason()
    {
        Given().When(new DropResponsibility(Ana, "No kitchen"), T1)
            .Then(new ResponsibilityDropped(T1, Ana, "No kitchen"))
            .ThenState(r => (r.Status, r.Reason).Should().Be((ResponsibilityStatus.Dropped, "No kitchen")));
        Given().When(new DropResponsibility(Ana, " "), T1).ThenRefused(ResponsibilityRefusals.ReasonMissing);
        Given().When(new DropResponsibility(Ben, "No"), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "ben");
    }
}
