using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>A chair that is always free, somebody who steps in with questions only, observers, and contributions that become topics.</summary>
public sealed class SessionPowerTests
{
    [Fact]
    public void ARoleThatGivesWay_LetsEverybodyIn_AndWhoHasHeldItLongestGoes()
    {
        var s = Given.Open(With(Scribe, r => r with { GivesWay = true, Max = 2 }, Phase("talk", floor: FloorKind.Role)), Ana, Ben, Cleo, Dan)
            .After(new AssignRole(Scribe, Ben, Ben)).After(new AssignRole(Scribe, Cleo, Cleo)).After(new AssignRole(Scribe, Dan, Dan));

        new[] { Ben, Cleo, Dan }.Select(p => s.State.Holds(p, Scribe)).Should().Equal(false, true, true);
        s.Say(Dan, "I sit now").State.Contributions.Count.Should().Be(1);
        s.After(new AssignRole(Scribe, Ben, Ben)).State.Holds(Cleo, Scribe).Should().BeFalse("now she has sat longest");
        s.When(new AssignRole(Scribe, Dan, Dan)).ThenRefused("session.role-held");
    }

    [Fact]
    public void WhoStepsInWithQuestions_DoesNothingElseSo()
    {
        var s = Given.Open(With(Facilitator, r => r with { IntervenesWith = [ContributionKind.Question] }, Phase("story", floor: FloorKind.Role).Allowing(ContributionKind.View)), Ana, Ben)
            .After(new AssignRole(Scribe, Ben, Ana));

        s.When(new Contribute(Ana, ContributionKind.View, "I would leave him", [])).ThenRefused("session.not-your-turn");
        s.State.MayDo(Ana, Nine).Kinds.Select(k => k.Kind).AsEnumerable().Should().Equal(ContributionKind.Question);
        s.Say(Ana, "What did you hope for?", ContributionKind.Question).State.Contributions.Count.Should().Be(1);
        s.State.MayDo(Ana, Nine).May(SessionMove.GoTo).Should().BeTrue("the course of the session is still hers");
    }

    [Fact]
    public void AnObserver_HasNoTurn_AndNobodyWaitsForThem()
    {
        var round = Phase("round", floor: FloorKind.NextInRound, exit: ExitKind.AllContributed);
        var s = Given.Open(With(Scribe, r => r with { Observes = true }, round, Phase("notes") with { Allows = [new([ContributionKind.Learning], [Scribe]), Allowance.Everything] }), Ana, Ben, Cleo)
            .After(new AssignRole(Scribe, Ben, Ana));

        s.State.MayDo(Ben, Nine).Kinds.Count.Should().Be(0);
        s.State.MayDo(Ben, Nine).May(SessionMove.Pass).Should().BeFalse();
        s.When(new Contribute(Ben, ContributionKind.View, "words", [])).ThenRefused("session.not-your-turn");
        s = s.Say(Ana, "a").Say(Cleo, "c").After(new AdvancePhase(Ana));
        s.State.MayDo(Ben, Nine).Kinds.Select(k => k.Kind).AsEnumerable().Should().Equal([ContributionKind.Learning], "the phase names the role");
    }

    [Fact]
    public void AnObserver_NeedNotBeReady_AndHoldsNoOtherRole()
    {
        var s = Given.Open(With(Scribe, r => r with { Observes = true }, Phase("talk", exit: ExitKind.AllReady), Phase("end")), Ana, Ben).After(new AssignRole(Scribe, Ben, Ana));

        s.When(new AssignRole(Scribe, Ana, Ana)).ThenRefused("session.role-exclusive");
        s.After(new MarkReady(Ana)).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("end");
    }

    [Fact]
    public void WhatIsContributedAsATopic_StandsOnTheAgenda_UnderItsId()
    {
        var s = Given.Open(Practice(Phase("write") with { Allows = [new([ContributionKind.Idea], []) { AsTopics = true }, Allowance.Everything] }), Ana, Ben)
            .Say(Ana, "rota", ContributionKind.Idea).Say(Ben, "why?", ContributionKind.Question);

        s.State.Items.Select(i => (i.Id.Value, i.Title, i.AddedBy)).AsEnumerable().Should().Equal(("rota", "rota", Ana));
        s.After(new CorrectContribution(new("rota"), "A fairer rota", Ana)).State.Items[0].Title.Should().Be("A fairer rota");
        s.After(new AddItem(new("lunch"), "Lunch", Ben)).When(new Contribute(Ana, ContributionKind.Idea, "Lunch", [], default) { Id = new("lunch") }).ThenRefused("session.item-exists");
    }

    [Fact]
    public void OnlyWhatWasContributedAsATopic_IsOne()
    {
        var topics = Phase("write") with { Allows = [new([ContributionKind.Idea], [Scribe]) { AsTopics = true }, Allowance.Everything] };
        var s = Given.Open(Practice(topics, Phase("talk")), Ana, Ben).After(new AssignRole(Scribe, Ben, Ana)).Say(Ana, "mine", ContributionKind.Idea).Say(Ben, "his", ContributionKind.Idea);

        s.State.Items.Select(i => i.Id.Value).AsEnumerable().Should().Equal(["his"], "the phase makes topics of what the scribe brings");
        s = s.After(new AdvancePhase(Ana)).After(new AddItem(new("same"), "Lunch", Ana)).Say(Ana, "same", ContributionKind.Idea).After(new CorrectContribution(new("same"), "Other words", Ana));
        s.State.FindItem(new("same"))!.Title.Should().Be("Lunch", "the two only have the same name");
    }

    private static Practice With(RoleId role, Func<PracticeRole, PracticeRole> change, params Phase[] phases)
    {
        var practice = Practice(phases);
        return practice with { Roles = practice.Roles.Select(r => r.Id == role ? change(r) : r) };
    }
}
