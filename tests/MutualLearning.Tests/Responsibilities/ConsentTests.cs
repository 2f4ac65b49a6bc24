using System.Linq;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Testing;
using static MutualLearning.Tests.Responsibilities.Duties;

namespace MutualLearning.Tests.Responsibilities;

/// <summary>Nobody is accountable who has not agreed to be.</summary>
public sealed class ConsentTests
{
    private static readonly TakeOnResponsibility ForBen = TakeOn with { Accountable = Ben, By = Ana, Involved = null };

    private static readonly ResponsibilityTakenOn Recorded = TakenOn with { IsUnconfirmed = true };

    [Fact]
    public void WhatSomebodyIsToDo_IsAnOffer_AndWhoOffersIsAccountableUntilItIsAccepted()
    {
        var offered = Nothing.When(ForBen, T0)
            .Then(TakenOn with { Accountable = Ana, By = Ana, Involved = Involved.Nobody }, new HandOverOffered(T0, Ben, Ana, string.Empty)).Outcome.Events;
        var state = offered.Aggregate(Responsibility.Initial, Responsibility.Evolve);

        (state.Accountable, state.IsConfirmed, state.Offer!.To).Should().Be((Ana, true, Ben));
        Code(state, new StartResponsibility(Ben)).Should().Be("responsibility.not-responsible");
        After(state, new AcceptHandOver(Ben)).Accountable.Should().Be(Ben);
        After(state, new DeclineHandOver(Ben, "No time.")).Accountable.Should().Be(Ana);
        Code(Responsibility.Initial, ForBen with { Involved = new([Ana], [], []) }).Should().Be("responsibility.person-twice");
    }

    [Fact]
    public void WhatARecordSays_IsNotYetConfirmed_AndShowsIt()
    {
        Nothing.When(TakeOn with { IsRecorded = true }, T0).Then(Recorded).ThenState(r => (r.Accountable, r.IsConfirmed, r.IsOrphaned).Should().Be((Ana, false, false)));
        Nothing.When(TakeOn with { By = Ana, IsRecorded = true }, T0).Then(TakenOn with { By = Ana });
        Responsibility.Evolve(Responsibility.Initial, TakenOn).IsConfirmed.Should().BeTrue("so events of version 0.2 say");
    }

    [Fact]
    public void WhoeverARecordNames_Confirms_ByWordOrByWork()
    {
        var recorded = Nothing.Given(Recorded);
        recorded.When(new AcceptHandOver(Ana), T1).Then(new ResponsibilityConfirmed(T1, Ana)).ThenState(r => r.IsConfirmed.Should().BeTrue());
        recorded.When(new StartResponsibility(Ana), T1).Then(new ResponsibilityConfirmed(T1, Ana), new ResponsibilityStarted(T1, Ana));
        recorded.When(new StartResponsibility(Ben), T1).Then(new ResponsibilityStarted(T1, Ben)).ThenState(r => r.IsConfirmed.Should().BeFalse("Ben only does the work"));
        recorded.When(new AcceptHandOver(Ben), T1).ThenRefused(ResponsibilityRefusals.NotOfferedTo, "ben");
        Given().When(new AcceptHandOver(Ana), T1).ThenRefused(ResponsibilityRefusals.NoOffer);
    }

    [Fact]
    public void WhoeverARecordNames_Declines_AndSomebodyMustTakeOver()
    {
        var declined = Nothing.Given(Recorded).When(new DeclineHandOver(Ana, "Not mine."), T1).Then(new ResponsibilityDeclined(T1, Ana, "Not mine."))
            .ThenState(r => (r.IsOrphaned, r.IsOpen).Should().Be((true, true)));
        declined.Outcome.IsAccepted.Should().BeTrue();
        var orphan = Responsibility.Evolve(Responsibility.Evolve(Responsibility.Initial, Recorded), new ResponsibilityDeclined(T1, Ana, "Not mine."));
        After(orphan, new TakeOverResponsibility(Ben)).Should().Match<Responsibility>(r => r.Accountable == Ben && r.IsConfirmed && !r.IsOrphaned);
        Code(orphan, new AcceptHandOver(Ana)).Should().Be("responsibility.no-offer");
    }

    [Fact]
    public void WhoIsErased_LeavesAnOrphan()
    {
        var tombstone = new PersonId("erased-" + new string('0', 31) + "f");
        var erased = Responsibility.Evolve(Responsibility.Initial, TakenOn with { Accountable = tombstone });

        tombstone.IsErased.Should().BeTrue();
        erased.IsOrphaned.Should().BeTrue();
        ResponsibilityEntry.Of(erased)!.IsOrphaned.Should().BeTrue();
        After(erased, new TakeOverResponsibility(Ben)).Accountable.Should().Be(Ben);
        After(erased, new TakeOverResponsibility(Ben)).IsOrphaned.Should().BeFalse();
    }

    [Theory]
    [InlineData("erased-")]
    [InlineData("erased-ana")]
    [InlineData("erased-0000000000000000000000000000000g")]
    [InlineData("Erased-00000000000000000000000000000000")]
    [InlineData("erased-000000000000000000000000000000000")]
    public void OtherNames_AreOfPeople(string name) => new PersonId(name).IsErased.Should().BeFalse();

    [Fact]
    public void AStranger_DoesNothing_AndSeesNothing()
    {
        var orphan = Responsibility.Evolve(Responsibility.Evolve(Responsibility.Initial, TakenOn), new AccountableLeft(T1, Ana, Ben));
        var stranger = new PersonId("zoe");

        Code(orphan, new TakeOverResponsibility(stranger)).Should().Be("responsibility.not-involved");
        Code(orphan, new OfferHandOver(stranger, stranger)).Should().Be("responsibility.not-involved");
        Code(Responsibility.Evolve(Responsibility.Initial, TakenOn), new ReportAccountableLeft(Ana, stranger)).Should().Be("responsibility.not-involved");
        orphan.MayDo(stranger).Moves.Should().BeEmpty();
        orphan.ViewAs(stranger).Should().BeSameAs(Responsibility.Initial);
        orphan.ViewAs(stranger, takesPart: true).Should().BeSameAs(orphan);
        orphan.MayDo(stranger, takesPart: true).Moves.Should().Equal(ResponsibilityMove.Offer, ResponsibilityMove.TakeOver);
        foreach (var person in new[] { Ana, Ben, Cleo, Dan })
        {
            orphan.ViewAs(person).Should().BeSameAs(orphan);
        }
    }

    [Fact]
    public void WhatIsDone_IsOpenedAgain_WithAReason()
    {
        var done = Given(new ResponsibilityStarted(T0, Ana), new ResponsibilityCompleted(T0, Ana, "It hangs."));
        done.When(new ReopenResponsibility(Ben, "It fell down."), T1).Then(new ResponsibilityReopened(T1, Ben, "It fell down."))
            .ThenState(r => (r.Status, r.ClosedAt, r.Evidence).Should().Be((ResponsibilityStatus.Doing, null, string.Empty)));
        done.When(new ReopenResponsibility(Ben, " "), T1).ThenRefused(ResponsibilityRefusals.ReasonMissing);
        done.When(new ReopenResponsibility(new("zoe"), "It fell down."), T1).ThenRefused(ResponsibilityRefusals.NotInvolved, "zoe");
        Given(new ResponsibilityDropped(T0, Ana, "No.")).When(new ReopenResponsibility(Ana, "Yes."), T1).Then(new ResponsibilityReopened(T1, Ana, "Yes."))
            .ThenState(r => (r.Status, r.Reason).Should().Be((ResponsibilityStatus.Open, string.Empty)));
        Given().When(new ReopenResponsibility(Ana, "Yes."), T1).ThenRefused(ResponsibilityRefusals.NotClosed);
    }

    [Fact]
    public void Moves_AreWhatTheDeciderAccepts()
    {
        var r = Responsibility.Evolve(Responsibility.Initial, TakenOn);
        Moves(r, Ana).Should().Be("Involve Start Block ChangeDueDate Offer ReportLeft Complete Drop");
        Moves(r, Ben).Should().Be("Start Block ReportLeft Complete");
        Moves(r, Cleo).Should().Be("ReportLeft");
        Moves(Responsibility.Evolve(r, new HandOverOffered(T0, Cleo, Ana, string.Empty)), Cleo).Should().Be("Accept Decline ReportLeft");
        Moves(Responsibility.Evolve(r, new ResponsibilityCompleted(T0, Ana, string.Empty)), Ana).Should().Be("Reopen");
        Moves(Responsibility.Initial, Ana).Should().BeEmpty();
    }

    [Fact]
    public void WhatTheHostAllows_IsOnRecord_WithWhoAndWhy()
    {
        var zoe = new PersonId("zoe");
        var r = Responsibility.Evolve(Responsibility.Initial, TakenOn);
        var context = new CommandContext(T1, new("c")) { Permission = "HR administrator" };
        ResponsibilityCommand[] allowed =
        [
            new DropResponsibility(zoe, "Over."), new ChangeDueDate(null, zoe, "Later."), new OfferHandOver(Cleo, zoe), new ReportAccountableLeft(Ana, zoe), new StartResponsibility(zoe),
        ];
        foreach (var command in allowed)
        {
            ResponsibilityDecider.Decide(r, command, context).Events[0].Should().Be(new ResponsibilityPermitted(T1, zoe, "HR administrator"), command.ToString());
        }

        ResponsibilityDecider.Decide(Responsibility.Evolve(r, new HandOverOffered(T0, Cleo, Ana, string.Empty)), new AcceptHandOver(zoe), context).Refusal.Code
            .Should().Be("responsibility.not-offered-to", "nobody agrees for somebody else");
    }

    private static string Moves(Responsibility r, PersonId person) => string.Join(' ', r.MayDo(person).Moves.AsEnumerable());

    private static string Code(Responsibility r, ResponsibilityCommand command) => ResponsibilityDecider.Decide(r, command, new(T1, new("c"))).Refusal.Code;

    private static Responsibility After(Responsibility r, ResponsibilityCommand command) =>
        ResponsibilityDecider.Decide(r, command, new(T1, new("c"))).Events.Aggregate(r, Responsibility.Evolve);
}
