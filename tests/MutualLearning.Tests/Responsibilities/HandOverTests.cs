using MutualLearning.Responsibilities;
using NodaTime;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

public sealed class HandOverTests
{
    private static readonly HandOverOffered Offered = new(T0, Ben, Ana, "I am away");
    private static readonly AccountableLeft Left = new(T0, Ana, Dan);

    [Fact]
    public void Offer_UntilAccepted_LeavesTheGiverAccountable() => Given()
        .When(new OfferHandOver(Ben, Ana, "I am away"), T1)
        .Then(new HandOverOffered(T1, Ben, Ana, "I am away"))
        .ThenState(r => (r.Accountable, r.Offer).Should().Be((Ana, new HandOverOffer(Ben, Ana, T1, "I am away"))));

    [Fact]
    public void Offer_ByOrToTheWrongPerson_IsRefused()
    {
        Given().When(new OfferHandOver(Ben, Cleo), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "cleo");
        Given().When(new OfferHandOver(Ana, Ana), T1).ThenRefused(ResponsibilityRefusals.AlreadyAccountable, "ana");
        Given().When(new OfferHandOver(default, Ana), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
        Given(Left).When(new OfferHandOver(Ben, default), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
        Given(Offered).When(new OfferHandOver(Cleo, Ana), T1).ThenRefused(ResponsibilityRefusals.OfferPending, "ben");
    }

    [Fact]
    public void Accept_ByTheReceiver_MovesAccountabilityAndLeavesOnePart() => Given(Offered)
        .When(new AcceptHandOver(Ben), T1)
        .Then(new HandOverAccepted(T1, Ana, Ben))
        .ThenState(r =>
        {
            (r.Accountable, r.Offer).Should().Be((Ben, (HandOverOffer?)null));
            r.Involved.Responsible.Count.Should().Be(0);
            r.Involved.Consulted.AsSpan()[0].Should().Be(Cleo);
        });

    [Fact]
    public void AcceptOrDecline_ByAnybodyElse_IsRefused()
    {
        Given(Offered).When(new AcceptHandOver(Cleo), T1).ThenRefused(ResponsibilityRefusals.NotOfferedTo, "cleo");
        Given(Offered).When(new DeclineHandOver(Ana), T1).ThenRefused(ResponsibilityRefusals.NotOfferedTo, "ana");
        Given().When(new AcceptHandOver(Ben), T1).ThenRefused(ResponsibilityRefusals.NoOffer);
        Given().When(new DeclineHandOver(Ben), T1).ThenRefused(ResponsibilityRefusals.NoOffer);
        Given().When(new WithdrawHandOver(Ana), T1).ThenRefused(ResponsibilityRefusals.NoOffer);
    }

    [Fact]
    public void Decline_LeavesTheGiverAccountable() => Given(Offered)
        .When(new DeclineHandOver(Ben, "No time"), T1)
        .Then(new HandOverDeclined(T1, Ben, "No time"))
        .ThenState(r => (r.Accountable, r.Offer).Should().Be((Ana, (HandOverOffer?)null)));

    [Fact]
    public void Withdraw_ByTheGiverOnly()
    {
        Given(Offered).When(new WithdrawHandOver(Ana), T1).Then(new HandOverWithdrawn(T1, Ana)).ThenState(r => r.Offer.Should().BeNull());
        Given(Offered).When(new WithdrawHandOver(Cleo), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "cleo");
    }

    [Fact]
    public void Leave_Orphans_UntilSomebodyTakesOver()
    {
        Given().When(new ReportAccountableLeft(Ana, Dan), T1).Then(new AccountableLeft(T1, Ana, Dan))
            .ThenState(r => (r.IsOrphaned, r.OrphanedAt, r.Accountable).Should().Be((true, (Instant?)T1, Ana)));
        Given(Left).When(new ReportAccountableLeft(Ana, Dan), T1).Then();
        Given(Left).When(new TakeOverResponsibility(Cleo), T1).Then(new ResponsibilityTakenOver(T1, Ana, Cleo))
            .ThenState(r => (r.IsOrphaned, r.Accountable, r.Involved.Count).Should().Be((false, Cleo, 1)));
        Given().When(new ReportAccountableLeft(Ben, Dan), T1).ThenRefused(ResponsibilityRefusals.NotAccountable, "ben");
        Given().When(new ReportAccountableLeft(Ana, default), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
        Given().When(new ReportAccountableLeft(default, Dan), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
        Given().When(new TakeOverResponsibility(Cleo), T1).ThenRefused(ResponsibilityRefusals.NotOrphaned, "ana");
        Given(Left).When(new TakeOverResponsibility(default), T1).ThenRefused(ResponsibilityRefusals.PersonMissing);
    }

    [Fact]
    public void Orphaned_NobodyActsForTheOneWhoLeft()
    {
        Given(Left).When(new DropResponsibility(Ana, "Gone"), T1).ThenRefused(ResponsibilityRefusals.Orphaned, "ana");
        Given(Left).When(new StartResponsibility(Ana), T1).ThenRefused(ResponsibilityRefusals.Orphaned, "ana");
        Given(Left).When(new StartResponsibility(Ben), T1).Then(new ResponsibilityStarted(T1, Ben));
        Given(Left).When(new OfferHandOver(Ben, Dan), T1).Then(new HandOverOffered(T1, Ben, Dan, string.Empty));
    }

    [Fact]
    public void Orphaned_AnAcceptedOfferEndsIt() =>
        Given(Offered, Left).When(new AcceptHandOver(Ben), T1).ThenState(r => (r.IsOrphaned, r.Accountable).Should().Be((false, Ben)));
}
