using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>A session reads what was decided from the decision itself; nobody says it.</summary>
public sealed class SessionDecisionTests
{
    private static readonly DecisionId Batches = new("batches");
    private static readonly DecisionDeclaration Proposal = new("Two-day batches", new RuleSpec("simple-majority"));

    // A phase that waits for a verdict, and goes one way or the other.
    private static Practice Asking => Practice(
        Phase("ask", exit: ExitKind.RuleDecided).Then(StepGuard.Passed, "try").Then(StepGuard.NotPassed, "drop"), Phase("other"), Phase("try"), Phase("drop"));

    [Theory]
    [InlineData(Stance.Yes, "try")]
    [InlineData(Stance.No, "drop")]
    public async Task ClosingADecision_MovesItsSessionOn(Stance stance, string next)
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        var vote = (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana)).Value;
        vote.Declaration!.Electorate.Should().Equal(Ana, Ben);
        (await play.Sessions.ViewAsync(Deciding.Id, Ben))!.Visits.Single().Decisions.AsEnumerable().Should().Equal(vote.Id);
        (await play.CodeAsync(new AdvancePhase(Ana))).Should().Be("session.exit-not-reached");

        await play.VoteAsync(vote.Id, stance, Ana, Ben);
        await play.Decisions.CloseAsync(vote.Id, by: Ana);

        var visit = (await play.SessionAsync()).Visit!;
        (visit.Decided, visit.Passed, visit.Awaits.IsDefault).Should().Be((true, stance == Stance.Yes, true));
        (await play.CodeAsync(new AdvancePhase(Ana))).Should().BeEmpty();
        (await play.PhaseAsync()).Should().Be(next);
    }

    [Fact]
    public async Task ADecisionThatIsNotThere_OrNotOfThisSession_OpensNoExit()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Decisions.DeclareAsync(new("loose"), Proposal with { Electorate = [Ana] }, Ana);
        await play.Decisions.DeclareAsync(new("theirs"), Proposal with { Electorate = [Ana], Session = new("other") }, Ana);
        foreach (var id in new DecisionId[] { new("nowhere"), new("loose"), new("theirs"), default })
        {
            // Whatever a client says about the session of the decision, the decision is asked.
            (await play.CodeAsync(new JoinDecision(id, Ana) { Session = Deciding.Id })).Should().Be("session.decision-unknown");
        }

        (await play.CodeAsync(new AdvancePhase(Ana))).Should().Be("session.exit-not-reached");
    }

    [Fact]
    public async Task WhoDoesNotLead_JoinsNoDecision()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Decisions.DeclareAsync(Batches, Proposal with { Electorate = [Ben], Session = Deciding.Id }, Ben);

        (await play.CodeAsync(new JoinDecision(Batches, Ben))).Should().Be("session.may-not-advance");
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ben)).Refusal.Code.Should().Be("session.may-not-advance");
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Dan)).Refusal.Code.Should().Be("session.unknown");
    }

    [Fact]
    public async Task APhaseThatSaysHowItDecides_TakesNoOtherDecision()
    {
        var asking = Asking;
        asking = asking with { Phases = asking.Phases.SetItem(0, asking.Phases[0] with { Decision = new PhaseDecision("super-majority:threshold=1,base=electorate", IsSecret: true) }) };
        var play = await Deciding.StartAsync(asking, Ana, Ben, Cleo);
        var right = Proposal with { Rule = new RuleSpec("super-majority").With("base", "electorate").With("threshold", "1"), Secrecy = Secrecy.Secret };

        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana)).Refusal.Code.Should().Be("session.rule-differs");
        (await play.Sessions.DecideAsync(Deciding.Id, right with { Secrecy = Secrecy.Open }, by: Ana)).Refusal.Code.Should().Be("session.secret-needed");
        (await play.Sessions.DecideAsync(Deciding.Id, right with { Fallback = new("simple-majority") }, by: Ana)).Refusal.Code.Should().Be("session.rule-differs");
        await play.Decisions.DeclareAsync(Batches, Proposal with { Electorate = [Ana], Session = Deciding.Id }, Ana);
        (await play.CodeAsync(new JoinDecision(Batches, Ana))).Should().Be("session.rule-differs", "one that was declared before is no other");
        var vote = (await play.Sessions.DecideAsync(Deciding.Id, right, by: Ana)).Value;

        await play.VoteAsync(vote.Id, Stance.Yes, Ana, Ben);
        await play.VoteAsync(vote.Id, Stance.Abstain, Cleo);
        await play.Decisions.CloseAsync(vote.Id, by: Ana);

        (await play.SessionAsync()).Visit!.Passed.Should().Be(false, "who abstains does not open the gate");
    }

    [Fact]
    public async Task ADecisionWhoseRuleIsChanged_CountsNoMore_WhereThePhaseSaysHowItDecides()
    {
        var asking = Asking;
        asking = asking with { Phases = asking.Phases.SetItem(0, asking.Phases[0] with { Decision = new PhaseDecision("consent") }) };
        var play = await Deciding.StartAsync(asking, Ana, Ben);
        var vote = (await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Rule = new("consent") }, by: Ana)).Value;
        (await play.Decisions.HandleAsync(vote.Id, new ChangeRule(new RuleSpec("simple-majority"), Ana))).IsAccepted.Should().BeTrue();

        await play.VoteAsync(vote.Id, Stance.Yes, Ana);
        await play.Decisions.CloseAsync(vote.Id, by: Ana);

        (await play.SessionAsync()).Visit!.Decided.Should().BeFalse();
        (await play.CodeAsync(new AdvancePhase(Ana))).Should().Be("session.exit-not-reached");
    }

    [Fact]
    public async Task ADecisionInASession_TakesThePlaceOfAnother_OnlyByWhoeverMayReplaceThat()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        DecisionId theirs = new("theirs"), own = new("own");
        await play.Decisions.DeclareAsync(theirs, Proposal with { Electorate = [Dan] }, Dan);
        await play.Decisions.DeclareAsync(own, Proposal with { Electorate = [Ana] }, Ana);
        foreach (var (id, person) in new[] { (theirs, Dan), (own, Ana) })
        {
            await play.VoteAsync(id, Stance.Yes, person);
            await play.Decisions.CloseAsync(id, person);
        }

        (await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Supersedes = theirs }, Ana)).Refusal.Code.Should().Be("decision.may-not");
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Supersedes = new("nowhere") }, Ana)).Refusal.Code.Should().Be("decision.no-predecessor");
        (await play.SessionAsync()).Visit!.Decisions.Count.Should().Be(0, "nothing is left half done");
        var vote = (await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Supersedes = own }, Ana)).Value;
        await play.VoteAsync(vote.Id, Stance.Yes, Ana, Ben);
        await play.Decisions.CloseAsync(vote.Id, Ana);
        (await play.Decisions.FindUnfilteredAsync(own))!.SupersededBy.Should().Be(vote.Id);
    }

    [Fact]
    public async Task APhaseThatWaitsForNone_HasNoDecision()
    {
        var play = await Deciding.StartAsync(Practice(Phase("talk"), Phase("end")), Ana, Ben);

        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches)).Refusal.Should().Be(new Refusal(SessionRefusals.DecisionNotAwaited, "talk"));
        (await play.Decisions.FindUnfilteredAsync(Batches)).Should().BeNull("nothing is left half done");
        (await play.Sessions.DecideAsync(new("nowhere"), Proposal, by: Ana)).Refusal.Code.Should().Be("session.unknown");
        (await play.Sessions.DecideAsync(default, Proposal, by: Ana)).Refusal.Code.Should().Be("session.id-missing");
        await play.Sessions.CloseAsync(Deciding.Id, Ana, "Late");
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana)).Refusal.Code.Should().Be("session.over");
    }

    [Fact]
    public async Task ARefusedDeclaration_JoinsNothing()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);

        (await play.Sessions.DecideAsync(Deciding.Id, new("Go?", new RuleSpec("no-such-rule")), by: Ana)).Refusal.Code.Should().Be("decision.rule-unknown");
        (await play.SessionAsync()).Visit!.Decisions.Should().BeEmpty();
    }

    [Fact]
    public async Task TheSameCommand_DecidesOnce_AlsoAfterACrashBetweenTheTwo()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        var command = new CommandId("request-1");
        play.Fails = SessionSlice.StreamKind;
        await FluentActions.Awaiting(() => play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, commandId: command)).Should().ThrowAsync<TimeoutException>();
        (await play.SessionAsync()).Visit!.Decisions.Should().BeEmpty();

        var vote = (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, commandId: command)).Value;
        (await play.SessionAsync()).Visit!.Decisions.Should().Equal(vote.Id);
        await play.Sessions.HandleAsync(Deciding.Id, new LeaveSession(Ben));
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, commandId: command)).Value.Id.Should().Be(vote.Id);
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Question = "Weeks" }, by: Ana, commandId: command)).Refusal.Code.Should().Be("stream.command-used");
        (await play.EventsAsync()).Count(e => e.Body is DecisionJoined).Should().Be(1);
    }

    [Fact]
    public async Task ACrashAfterTheClose_IsHealedByTheNextCommand()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches);
        await play.VoteAsync(Batches, Stance.Yes, Ana, Ben);
        play.Fails = SessionSlice.StreamKind;
        await FluentActions.Awaiting(() => play.Decisions.CloseAsync(Batches, Ana)).Should().ThrowAsync<TimeoutException>();
        (await play.SessionAsync()).Visit!.Decided.Should().BeFalse("nobody has told the session");

        (await play.Sessions.MayDoAsync(Deciding.Id, Ana)).May(SessionMove.Advance).Should().BeTrue("the command would be accepted");
        var next = new CommandId("next");
        (await play.Sessions.AdvanceAsync(Deciding.Id, Ana, commandId: next)).IsAccepted.Should().BeTrue();
        (await play.LastEventsAsync(3)).Should().Be("VerdictNoted PhaseEnded PhaseEntered");
        (await play.PhaseAsync()).Should().Be("try");
        (await play.Sessions.AdvanceAsync(Deciding.Id, Ana, commandId: next)).IsAccepted.Should().BeTrue("it is the same command");
        (await play.PhaseAsync()).Should().Be("try");
    }

    [Fact]
    public async Task ACloseThatIsSentAgain_TellsTheSession()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches);
        play.Fails = SessionSlice.StreamKind;
        await FluentActions.Awaiting(() => play.Decisions.CloseAsync(Batches, Ana, new CommandId("close"))).Should().ThrowAsync<TimeoutException>();

        await play.Decisions.CloseAsync(Batches, Ana, new CommandId("close"));
        (await play.LastEventsAsync(1)).Should().Be("VerdictNoted");
        await play.Decisions.CloseAsync(Batches, Ana, new CommandId("again"));
        (await play.EventsAsync()).Count(e => e.Body is VerdictNoted).Should().Be(1);
    }

    [Fact]
    public async Task WhatClosesByItself_MovesItsSessionOnToo()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        var deadline = play.Clock.GetCurrentInstant() + Duration.FromHours(1);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Deadline = deadline, ClosesAtDeadline = true }, by: Ana, Batches);
        await play.VoteAsync(Batches, Stance.Yes, Ana);
        await play.Sessions.HandleAsync(Deciding.Id, new PauseSession(Ana, "Lunch"));
        play.Clock.Advance(Duration.FromHours(2));

        (await play.Decisions.HandleAsync(Batches, new CloseDecision(default))).IsAccepted.Should().BeTrue();
        (await play.SessionAsync()).Visit!.Passed.Should().BeTrue();
    }

    [Fact]
    public async Task OfTwoDecisionsInOneVisit_TheLastOneCounts()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Question = "Weeks" }, by: Ana, new("weeks"));
        await play.VoteAsync(Batches, Stance.Yes, Ana, Ben);
        await play.Decisions.CloseAsync(Batches, Ana);
        (await play.SessionAsync()).Visit!.Decided.Should().BeFalse();

        await play.VoteAsync(new("weeks"), Stance.No, Ana, Ben);
        await play.Decisions.CloseAsync(new("weeks"), Ana);
        (await play.SessionAsync()).Visit!.Passed.Should().BeFalse();
    }

    [Fact]
    public async Task ADecisionThatEndsLate_SaysNothingToALaterPhase()
    {
        var play = await Deciding.StartAsync(Practice(Phase("ask", exit: ExitKind.RuleDecided), Phase("again", exit: ExitKind.RuleDecided), Phase("end")), Ana, Ben);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches);
        await play.Sessions.HandleAsync(Deciding.Id, new AdvancePhase(Ana, "Late", []));
        await play.VoteAsync(Batches, Stance.Yes, Ana, Ben);

        await play.Decisions.CloseAsync(Batches, Ana);
        (await play.SessionAsync()).Visit!.Decided.Should().BeFalse();
        (await play.Sessions.JoinDecisionAsync(Deciding.Id, Batches, Ana)).IsAccepted.Should().BeTrue();
        (await play.SessionAsync()).Visit!.Passed.Should().BeTrue("it was joined to this visit as well");
    }

    [Fact]
    public async Task ADecisionThatDecidesNothing_LeavesThePhaseWaiting()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal with { Quorum = 1 }, by: Ana, Batches);
        await play.VoteAsync(Batches, Stance.Yes, Ana);
        await play.Decisions.CloseAsync(Batches, Ana);

        (await play.SessionAsync()).Visit!.Awaits.IsDefault.Should().BeTrue();
        (await play.CodeAsync(new AdvancePhase(Ana))).Should().Be("session.exit-not-reached");
        (await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana)).IsAccepted.Should().BeTrue("they try again");
    }

    [Fact]
    public async Task WhereNoDecisionIsAwaited_NoneIsRead()
    {
        var play = await Deciding.StartAsync(Asking, Ana, Ben);
        var sessions = play.Sessions;
        play.Reads.Clear();
        await sessions.ContributeAsync(Deciding.Id, Ben, ContributionKind.View, "Small ones help.");
        await sessions.HandleAsync(Deciding.Id, new MarkReady(Ben));

        play.Reads.Should().BeEmpty();
    }

    [Fact]
    public async Task AnAnonymousContribution_BringsNoVerdictWithIt()
    {
        var play = await Deciding.StartAsync(Practice(Phase("ask", Visibility.AnonymousAlways, exit: ExitKind.RuleDecided), Phase("end")), Ana, Ben, Cleo);
        await play.Sessions.DecideAsync(Deciding.Id, Proposal, by: Ana, Batches);
        play.Fails = SessionSlice.StreamKind;
        await FluentActions.Awaiting(() => play.Decisions.CloseAsync(Batches, Ana)).Should().ThrowAsync<TimeoutException>();

        await play.Sessions.ContributeAsync(Deciding.Id, Ben, ContributionKind.View, "Nobody knows who says it.", visit: 1);
        (await play.LastEventsAsync(2)).Should().Be("DecisionJoined Contributed", "the time of a verdict beside it would say when it was written");
        await play.Sessions.HandleAsync(Deciding.Id, new MarkReady(Cleo));
        (await play.LastEventsAsync(2)).Should().Be("VerdictNoted ReadyMarked");
    }

    [Fact]
    public void AVerdictThatAnEarlierVersionStored_CountsByItself()
    {
        var s = Given.Open(Asking, Ana, Ben);

        s.Given(new VerdictNoted(s.Now, "told", true, Ben, true)).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("try");
    }

    [Fact]
    public void AJoinedDecision_IsNotOvertakenByTheVerdictOfAnother()
    {
        var s = Given.Open(Asking, Ana, Ben).After(new JoinDecision(Batches, Ana) { Session = new("s") });

        s.Given(new VerdictNoted(s.Now, "told", true, Ben, true)).When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
    }

    [Fact]
    public async Task TheVerdict_OrdersTheTopicsThatItIsAbout()
    {
        var play = await Deciding.StartAsync(Practice(Phase("vote", exit: ExitKind.RuleDecided).Then(StepGuard.ItemLeft, "talk"), Phase("talk")), Ana, Ben);
        foreach (var topic in new[] { "hiring", "alarms", "lunch", "rooms", "late" })
        {
            await play.Sessions.HandleAsync(Deciding.Id, new AddItem(new(topic), "About " + topic, Ben));
        }

        // By name or by title; nobody spoke for "late", and two topics tie.
        var dots = new DecisionDeclaration("Which first?", RuleSpec.TryParse("cumulative:budget=3", out var rule) ? rule! : null!)
        {
            Form = BallotForm.Score, Options = ["rooms", "lunch", "About alarms", "hiring"],
        };
        await play.Sessions.DecideAsync(Deciding.Id, dots, by: Ana, Batches);
        await play.Decisions.VoteAsync(Batches, Ana, Preference.Scored(("lunch", 2), ("About alarms", 1)));
        await play.Decisions.VoteAsync(Batches, Ben, Preference.Scored(("About alarms", 1), ("hiring", 2)));
        await play.Decisions.CloseAsync(Batches, Ana);

        (await play.SessionAsync()).Items.Select(i => i.Id.Value).Should().Equal("hiring", "alarms", "lunch", "rooms", "late");
        (await play.CodeAsync(new AdvancePhase(Ana))).Should().BeEmpty("a tie for the first place is an order too");
        (await play.PhaseAsync()).Should().Be("talk");
    }
}
