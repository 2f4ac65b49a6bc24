using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Who says that an objection is met, and in which phases.</summary>
public sealed class SessionSettlingTests
{
    private static readonly RoleId Objector = new("objector");
    private static readonly ContributionId Risk = new("risk");

    [Fact]
    public void InTheRoundInWhichItIsRaised_NobodySettlesAnObjection()
    {
        var s = Objected(Phase("round") with { SettledBy = [] });

        foreach (var person in new[] { Ana, Ben, Cleo })
        {
            s.When(new SettleObjection(Risk, person, "Met")).ThenRefused("session.objection-waits");
            s.State.MayDo(person, Nine).May(SessionMove.Settle).Should().BeFalse();
        }
    }

    [Fact]
    public void OnlyWhoRaisedIt_SaysThatAnObjectionIsMet()
    {
        var s = Objected(Phase("resolve") with { SettledBy = [Objector] });

        s.When(new SettleObjection(Risk, Ana, "Met")).ThenRefused("session.may-not-settle");
        s.State.MayDo(Ana, Nine).May(SessionMove.Settle).Should().BeFalse("leading does not make it hers");
        s.State.MayDo(Ben, Nine).Settleable.AsEnumerable().Should().Equal(Risk);
        s.After(new SettleObjection(Risk, Ben, "Met")).State.OpenObjections.Count.Should().Be(0);
    }

    [Fact]
    public void ObjectorAndProposer_BothSaySo_InAnyOrder()
    {
        var s = Objected(Phase("integrate", exit: ExitKind.NoObjection) with { SettledBy = [Objector, Scribe] }, new AssignRole(Scribe, Cleo, Ana));

        foreach (var (first, second) in new[] { (Ben, Cleo), (Cleo, Ben) })
        {
            var half = s.After(new SettleObjection(Risk, first, "With the new text"));
            half.State.OpenObjections.AsEnumerable().Should().Equal(Risk);
            half.State.ViewAs(Ana).Contributions.Single().SettledBy.AsEnumerable().Should().Equal(first);
            half.State.MayDo(first, Nine).May(SessionMove.Settle).Should().BeFalse("they have said so");
            half.When(new SettleObjection(Risk, first, "Again")).Then();
            half.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");

            var whole = half.After(new SettleObjection(Risk, second, "Yes"));
            whole.State.OpenObjections.Count.Should().Be(0);
            whole.State.ViewAs(Ana).Contributions.Single().SettledBy.Count.Should().Be(0);
        }
    }

    [Fact]
    public void WhoeverMayAdvance_StandsInForThoseWhoAreNotThere()
    {
        var s = Objected(Phase("integrate") with { SettledBy = [Objector, Scribe] });

        s.After(new SettleObjection(Risk, Ben, "Met")).State.OpenObjections.Count.Should().Be(1, "nobody is the scribe, so Ana stands in");
        s.After(new SettleObjection(Risk, Ben, "Met")).After(new SettleObjection(Risk, Ana, "Yes")).State.OpenObjections.Count.Should().Be(0);
        s.After(new LeaveSession(Ben)).After(new SettleObjection(Risk, Ana, "Ben has left")).State.OpenObjections.Count.Should().Be(0);
    }

    [Fact]
    public void WhoHasSaidSo_SaysItAgain_OnceNobodyElseIsWaitedFor()
    {
        var half = Objected(Phase("integrate") with { SettledBy = [Objector, Scribe] }, new AssignRole(Scribe, Cleo, Ana), new HandOverRole(Facilitator, Ana, Ben, Ana))
            .After(new SettleObjection(Risk, Ben, "Met"));
        half.State.MayDo(Ben, Nine).May(SessionMove.Settle).Should().BeFalse("the scribe has yet to say so");

        var alone = half.After(new LeaveSession(Cleo));

        alone.State.MayDo(Ben, Nine).Settleable.AsEnumerable().Should().Equal([Risk], "he leads, and stands in for the scribe");
        alone.After(new SettleObjection(Risk, Ben, "Met")).State.OpenObjections.Count.Should().Be(0);
    }

    [Fact]
    public void OnWhatOnlyItsAuthorSees_NobodyElseIsWaitedFor()
    {
        foreach (var settledBy in new ValueList<RoleId>[] { [Objector, Scribe], [Scribe] })
        {
            var s = Given.Open(Practice(Phase("note", Visibility.OwnerOnly), Phase("integrate", exit: ExitKind.NoObjection) with { SettledBy = settledBy }), Ana, Ben, Cleo)
                .After(new AssignRole(Scribe, Cleo, Ana)).Say(Ben, "risk", ContributionKind.Objection).After(new AdvancePhase(Ana));

            s.State.MayDo(Cleo, Nine).May(SessionMove.Settle).Should().BeFalse();
            s.After(new SettleObjection(Risk, Ben, "Met")).State.OpenObjections.Count.Should().Be(0);
        }
    }

    [Fact]
    public void AnObjectionOfNobodyKnown_IsForWhoeverMayAdvance()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.AnonymousAlways), Phase("resolve") with { SettledBy = [Objector] }), Ana, Ben, Cleo)
            .Say(Ben, "risk", ContributionKind.Objection);
        s = s.After(new AdvancePhase(Ana, string.Empty, Given.Masks(Ana, Ben, Cleo)));
        var objection = s.State.OpenObjections[0];

        s.When(new SettleObjection(objection, Ben, "Met")).ThenRefused("session.may-not-settle");
        s.After(new SettleObjection(objection, Ana, "Met")).State.OpenObjections.Count.Should().Be(0);
    }

    private static SessionScenario Objected(Phase phase, params SessionCommand[] before)
    {
        var s = Given.Open(Practice(phase), Ana, Ben, Cleo);
        return before.Aggregate(s, (after, command) => after.After(command)).Say(Ben, "risk", ContributionKind.Objection);
    }
}
