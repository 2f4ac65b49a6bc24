using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Conventions;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Permissions;

/// <summary>Every command, sent by every kind of person: who may do what, as it stands in the documentation.</summary>
public sealed class WhoMayTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cleo = new("cleo");
    private static readonly PersonId Hana = new("hana");
    private static readonly PersonId Otto = new("otto");
    private static readonly PersonId Pia = new("pia");
    private static readonly PersonId Zoe = new("zoe");
    private static readonly Instant Deadline = Run.Now + Duration.FromHours(1);

    // Pia planned it and does not take part; Ana leads, Ben is there, Otto looks on.
    private static readonly Dictionary<string, (PersonId Who, CommandContext Known)> InSession = new(StringComparer.Ordinal)
    {
        ["who planned it"] = (Pia, default),
        ["who leads it"] = (Ana, default),
        ["participant"] = (Ben, default),
        ["observer"] = (Otto, default),
        ["stranger"] = (Zoe, default),
        ["administrator"] = (Hana, new CommandContext { Permission = "HR" }),
    };

    private static readonly Dictionary<string, (PersonId Who, CommandContext Known)> InDecision = new(StringComparer.Ordinal)
    {
        ["who declared it"] = (Pia, default),
        ["who leads its session"] = (new("lead"), new CommandContext { Facilitates = true, TakesPart = true }),
        ["elector"] = (Ben, default),
        ["adviser"] = (Cleo, default),
        ["who objected"] = (Ana, default),
        ["participant"] = (new("part"), new CommandContext { TakesPart = true }),
        ["stranger"] = (Zoe, default),
        ["administrator"] = (Hana, new CommandContext { Permission = "HR" }),
    };

    private static readonly Dictionary<string, (PersonId Who, CommandContext Known)> InResponsibility = new(StringComparer.Ordinal)
    {
        ["accountable"] = (Ana, default),
        ["who does the work"] = (Ben, default),
        ["who is asked or told"] = (Cleo, default),
        ["to whom it is offered"] = (Otto, default),
        ["participant"] = (new("part"), new CommandContext { TakesPart = true }),
        ["stranger"] = (Zoe, default),
        ["administrator"] = (Hana, new CommandContext { Permission = "HR" }),
    };

    private static SessionScenario Planned => Given.Nothing.After(
        new PlanSession(new("s"), Template.Practice(Template.Phase("talk"), Template.Phase("end")), "Learn", [Ana, Ben, Cleo], Pia) { Observers = [Otto] });

    private static SessionScenario Asking => Given.Nothing
        .After(new PlanSession(new("s"), Template.Practice(Template.Phase("talk")) with { Agreements = ["recording"] }, "Learn", [Ana, Ben, Cleo], Pia) { Observers = [Otto] })
        .After(new OpenSession(Ana)).After(new LeaveSession(Cleo));

    private static SessionScenario Talk => Planned.After(new OpenSession(Ana)).After(new LeaveSession(Cleo));

    private static SessionScenario Waiting => Given.Nothing
        .After(new PlanSession(new("s"), Template.Practice(Template.Phase("vote") with { Exit = new ExitCondition(ExitKind.RuleDecided) }), "Learn", [Ana, Ben], Pia) { Observers = [Otto] })
        .After(new OpenSession(Ana));

    private static Dictionary<string, (SessionScenario Given, Func<PersonId, SessionCommand> When)> SessionCases => new(StringComparer.Ordinal)
    {
        ["session.open"] = (Planned, by => new OpenSession(by)),
        ["session.answer-agreement"] = (Asking, by => new AnswerAgreement("recording", by)),
        ["session.invite-person"] = (Talk, by => new InvitePerson(new("new"), by)),
        ["session.join"] = (Planned, by => new JoinSession(by)),
        ["session.leave"] = (Talk, by => new LeaveSession(by)),
        ["session.decline"] = (Planned, by => new DeclineSession(by)),
        ["session.assign-role"] = (Talk, by => new AssignRole(Template.Scribe, Ana, by)),
        ["session.hand-over-role"] = (Talk, by => new HandOverRole(Template.Facilitator, Ana, Ben, by)),
        ["session.release-role"] = (Talk, by => new ReleaseRole(Template.Facilitator, Ana, by)),
        ["session.contribute"] = (Talk, by => Talk.Words(by, "words")),
        ["session.correct-contribution"] = (Talk.Say(Ana, "on"), by => new CorrectContribution(new("on"), "one", by)),
        ["session.settle-objection"] = (Talk.Say(Ana, "no", ContributionKind.Objection), by => new SettleObjection(new("no"), by, "Met")),
        ["session.mark-ready"] = (Talk, by => new MarkReady(by)),
        ["session.join-decision"] = (Waiting, by => new JoinDecision(new("d"), by) { Session = new("s") }),
        ["session.advance-phase"] = (Talk, by => new AdvancePhase(by)),
        ["session.go-to-phase"] = (Talk, by => new GoToPhase(new("end"), by, "Late", [])),
        ["session.extend-phase"] = (Talk, by => new ExtendPhase(5, by, "More")),
        ["session.pause"] = (Talk, by => new PauseSession(by, "Tea")),
        ["session.resume"] = (Talk.After(new PauseSession(Ana, "Tea")), by => new ResumeSession(by)),
        ["session.add-item"] = (Talk, by => new AddItem(new("i"), "Rota", by)),
        ["session.take-up-item"] = (Talk.After(new AddItem(new("i"), "Rota", Ana)), by => new TakeUpItem(new("i"), by)),
        ["session.finish-item"] = (Talk.After(new AddItem(new("i"), "Rota", Ana)).After(new TakeUpItem(new("i"), Ana)), by => new FinishItem(new("i"), by)),
        ["session.join-queue"] = (Talk, by => new JoinQueue(by, "rota")),
        ["session.leave-queue"] = (Talk.After(new JoinQueue(Ana, string.Empty)).After(new JoinQueue(Ben, string.Empty)), by => new LeaveQueue(by)),
        ["session.give-floor"] = (Talk, by => new GiveFloor(Ben, by)),
        ["session.form-groups"] = (
            Given.Nothing.After(new PlanSession(new("s"), Template.Practice(Template.Phase("pairs") with { Groups = new PhaseGroups(2) }), "Learn", [Ana, Ben], Pia) { Observers = [Otto] })
                .After(new OpenSession(Ana)),
            by => new FormGroups([[Ben, Ana]], by)),
        ["session.close"] = (Talk, by => new CloseSession(by, "Over")),
        ["session.cancel"] = (Talk, by => new CancelSession(by, "Over")),
    };

    private static DecisionDeclaration Question => new("Which?", new RuleSpec("plurality"), [Ana, Ben, new("else")])
    {
        Options = ["A", "B"], Ties = new TieLadder([TieStep.Drawn]), Deadline = Deadline, Advisory = [Cleo], Delegation = new DelegationPolicy(),
    };

    private static DecisionScenario Fresh => Run.Nothing.After(new DeclareDecision(Run.Id, Question, Pia));

    private static DecisionScenario Asked => Fresh.After(new RaiseObjection(Ana, "Too dear.")).After(new CastBallot(Cleo, Stance.Abstain));

    private static Dictionary<string, (DecisionScenario Given, Func<PersonId, DecisionCommand> When)> DecisionCases => new(StringComparer.Ordinal)
    {
        ["decision.change-rule"] = (Fresh, by => new ChangeRule(new RuleSpec("plurality"), by)),
        ["decision.begin-discussion"] = (Fresh, by => new BeginDiscussion(by)),
        ["decision.cast-ballot"] = (Asked, by => new CastBallot(by, Preference.Ranked("A"))),
        ["decision.withdraw-ballot"] = (Asked.After(new CastBallot(Ana, Preference.Ranked("A"))).After(new CastBallot(Ben, Preference.Ranked("A"))), by => new WithdrawBallot(by)),
        ["decision.raise-objection"] = (Asked, by => new RaiseObjection(by, "No.")),
        ["decision.settle-objection"] = (Asked, by => new SettleDecisionObjection(1, by, "Cheaper.")),
        ["decision.recuse"] = (Asked, by => new RecuseFromDecision(by, "My team.")),
        ["decision.close"] = (Asked, by => new CloseDecision(by)),
        ["decision.extend-deadline"] = (Asked, by => new ExtendDeadline(Deadline + Duration.FromHours(1), by, "Ill.")),
        ["decision.supersede"] = (Asked, by => new SupersedeDecision(new("next"), by)),
        ["decision.review"] = (Asked.Wait(Duration.FromHours(2)).After(new CloseDecision(Pia)), by => new ReviewDecision(ReviewOutcome.Kept, by)),
        ["decision.amend-proposal"] = (Asked, by => new AmendProposal(by, "In two parts.")),
        ["decision.add-option"] = (Fresh, by => new AddOption("C", by)),
        ["decision.answer-advice"] = (Asked, by => new AnswerAdvice(Cleo, AdviceAnswer.Adopted, "Yes.", by)),
        ["decision.record-presence"] = (Asked, by => new RecordPresence([Ana], by)),
        ["decision.record-lot"] = (Asked, by => new RecordLot(TieStep.Drawn, ["A", "B"], string.Empty, by)),
        ["decision.delegate-vote"] = (Asked, by => new DelegateVote(by, new PersonId("else"))),
        ["decision.withdraw-delegation"] = (
            Asked.After(new DelegateVote(Ana, new PersonId("else"))).After(new DelegateVote(Ben, new PersonId("else"))), by => new WithdrawDelegation(by)),
    };

    private static Responsibility Duty(params ResponsibilityEvent[] more) => more.Prepend(new ResponsibilityTakenOn(
        Run.Now, new("r"), "Write", Ana, Ana, null, string.Empty, new Involved([Ben], [Cleo], []), default, default)).Aggregate(Responsibility.Initial, Responsibility.Evolve);

    private static readonly HandOverOffered Offer = new(Run.Now, Otto, Ana, string.Empty);

    private static Dictionary<string, (Responsibility Given, Func<PersonId, ResponsibilityCommand> When)> ResponsibilityCases => new(StringComparer.Ordinal)
    {
        ["responsibility.involve-people"] = (Duty(Offer), by => new InvolvePeople(Involved.Nobody, by)),
        ["responsibility.start"] = (Duty(Offer), by => new StartResponsibility(by)),
        ["responsibility.block"] = (Duty(Offer), by => new BlockResponsibility(by, "No pen")),
        ["responsibility.unblock"] = (Duty(Offer, new ResponsibilityBlocked(Run.Now, Ana, "No pen", default)), by => new UnblockResponsibility(by)),
        ["responsibility.change-due-date"] = (Duty(Offer), by => new ChangeDueDate(new LocalDate(2026, 3, 9), by, "Later")),
        ["responsibility.offer-hand-over"] = (Duty(), by => new OfferHandOver(Otto, by)),
        ["responsibility.accept-hand-over"] = (Duty(Offer), by => new AcceptHandOver(by)),
        ["responsibility.decline-hand-over"] = (Duty(Offer), by => new DeclineHandOver(by)),
        ["responsibility.withdraw-hand-over"] = (Duty(Offer), by => new WithdrawHandOver(by)),
        ["responsibility.report-accountable-left"] = (Duty(Offer), by => new ReportAccountableLeft(Ana, by)),
        ["responsibility.take-over"] = (Duty(Offer, new AccountableLeft(Run.Now, Ana, Ben)), by => new TakeOverResponsibility(by)),
        ["responsibility.complete"] = (Duty(Offer), by => new CompleteResponsibility(by)),
        ["responsibility.drop"] = (Duty(Offer), by => new DropResponsibility(by, "Over")),
        ["responsibility.reopen"] = (Duty(Offer, new ResponsibilityCompleted(Run.Now, Ana, string.Empty)), by => new ReopenResponsibility(by, "It fell down")),
    };

    [Fact]
    public async Task ToAStranger_WhatIsThereLooksLikeWhatIsNot()
    {
        await using var provider = new ServiceCollection().AddSingleton<IClock>(new TestClock(2026, 3, 2)).AddMutualLearning().BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var (sessions, decisions, duties) = (
            scope.ServiceProvider.GetRequiredService<ISessions>(), scope.ServiceProvider.GetRequiredService<IDecisions>(), scope.ServiceProvider.GetRequiredService<IResponsibilities>());
        var practice = Template.Practice(Template.Phase("talk"));
        await sessions.HandleAsync(new("s"), new StartSession(new("s"), practice, "Learn", [Ana, Ben], Ana));
        await sessions.HandleAsync(new("over"), new StartSession(new("over"), practice, "Learn", [Ana, Ben], Ana));
        await sessions.CloseAsync(new("over"), Ana, "Over");
        await decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("simple-majority"), [Ana, Ben]), Ana);
        await decisions.DeclareAsync(new("closed"), new("Go?", new RuleSpec("simple-majority"), [Ana, Ben]), Ana);
        await decisions.CloseAsync(new("closed"), Ana);
        await duties.TakeOnAsync(new("r"), "Write", Ana);
        await duties.TakeOnAsync(new("dropped"), "Write", Ana);
        await duties.HandleAsync(new("dropped"), new DropResponsibility(Ana, "Over"));

        foreach (var (name, (_, when)) in SessionCases)
        {
            var nowhere = (await sessions.HandleAsync(new("nowhere"), when(Zoe))).Refusal;
            (await sessions.HandleAsync(new("s"), when(Zoe))).Refusal.Should().Be(nowhere, name);
            (await sessions.HandleAsync(new("over"), when(Zoe))).Refusal.Should().Be(nowhere, name);
        }

        foreach (var (name, (_, when)) in DecisionCases)
        {
            var nowhere = (await decisions.HandleAsync(new("nowhere"), when(Zoe))).Refusal;
            (await decisions.HandleAsync(new("d"), when(Zoe))).Refusal.Should().Be(nowhere, name);
            (await decisions.HandleAsync(new("closed"), when(Zoe))).Refusal.Should().Be(nowhere, name);
        }

        foreach (var (name, (_, when)) in ResponsibilityCases)
        {
            var nowhere = (await duties.HandleAsync(new("nowhere"), when(Zoe))).Refusal;
            (await duties.HandleAsync(new("r"), when(Zoe))).Refusal.Should().Be(nowhere, name);
            (await duties.HandleAsync(new("dropped"), when(Zoe))).Refusal.Should().Be(nowhere, name);
        }

        (await sessions.DecideAsync(new("s"), new("Go?", new RuleSpec("consent")), Zoe)).Refusal.Should().Be((await sessions.DecideAsync(new("nowhere"), new("Go?", new RuleSpec("consent")), Zoe)).Refusal);
        var recorded = new Contribute(Ana, ContributionKind.View, "words", [], RecordedBy: Zoe);
        (await sessions.ContributeAsync(new("s"), recorded)).Refusal.Code.Should().Be("session.unknown", "a stranger records nothing for anybody");
        (await sessions.ContributeAsync(new("s"), recorded with { RecordedBy = Ben })).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void EveryCommand_IsWalked_ByEveryKindOfPerson()
    {
        Names(SessionSlice.Instance.Commands().Names).Except(SessionCases.Keys).Should().Equal("session.plan", "session.start");
        Names(DecisionSlice.Instance.Commands().Names).Except(DecisionCases.Keys).Should().Equal("decision.declare");
        Names(ResponsibilitySlice.Instance.Commands().Names).Except(ResponsibilityCases.Keys).Should().Equal("responsibility.take-on");
    }

    [Fact]
    public void WhoMay_IsWhatTheDocumentSays()
    {
        var text = new StringBuilder("""
            # Who may do what

            Everything that can be done, and by whom, as the library decides it: a test sends every command as every kind of person and writes these tables.
            *yes*: by their part. *permitted*: not by their part, but when [the host's permissions](extending.md#the-hosts-permissions) say so; then an event
            beside it names who did it and why they may. An empty cell: never. What a person may do now is asked by `MayDoAsync` of each facade.

            Planning or starting a session, declaring a decision and taking something on are anybody's whom the host lets call them: nothing is there yet that
            could say who may.

            ## Sessions

            A role that may advance leads; where nobody who is there holds one, everybody there does. The practice says who may contribute what, and when.

            """.ReplaceLineEndings("\n"));
        Table(text, InSession, SessionCases.Keys, (name, who, known) =>
        {
            var (given, when) = SessionCases[name];
            return Cell(given.When(when(who), permission: null).Outcome, () => given.When(when(who), permission: "HR").Outcome, known);
        });
        text.Append("""

            ## Decisions

            This is how it stands unless the decision declares its own `Powers`.

            """.ReplaceLineEndings("\n"));
        Table(text, InDecision, DecisionCases.Keys, (name, who, known) =>
        {
            var (given, when) = DecisionCases[name];
            return Cell(Decided(null), () => Decided("HR"), known);

            Decided<DecisionEvent> Decided(string? permission) => DecisionDecider.Decide(
                given.State,
                when(who),
                new CommandContext(name is "decision.close" ? Deadline : Run.Now, new("c")) { Facilitates = known.Facilitates, TakesPart = known.TakesPart, Permission = permission },
                DecisionRules.BuiltIn);
        });
        text.Append("""

            ## Responsibilities

            Whoever said first that it is to be done has a part too, as one who is told.

            """.ReplaceLineEndings("\n"));
        Table(text, InResponsibility, ResponsibilityCases.Keys, (name, who, known) =>
        {
            var (given, when) = ResponsibilityCases[name];
            return Cell(Decided(null), () => Decided("HR"), known);

            Decided<ResponsibilityEvent> Decided(string? permission) => ResponsibilityDecider.Decide(
                given, when(who), new CommandContext(Run.Now, new("c")) { TakesPart = known.TakesPart, Permission = permission });
        });

        Approved.Matches(text.ToString(), "docs/who-may.md");
    }

    private static string Cell<TEvent>(Decided<TEvent> own, Func<Decided<TEvent>> permitted, CommandContext known)
        where TEvent : class
    {
        if (own.IsAccepted)
        {
            return "yes";
        }

        return known.Permission is not null && permitted() is { IsAccepted: true } allowed && allowed.Events.Length > 1 ? "permitted" : string.Empty;
    }

    private static void Table(
        StringBuilder text, Dictionary<string, (PersonId Who, CommandContext Known)> people, IEnumerable<string> commands, Func<string, PersonId, CommandContext, string> cell)
    {
        text.Append("\n| | ").AppendJoin(" | ", people.Keys).Append(" |\n| --- |");
        foreach (var unused in people)
        {
            text.Append(" --- |");
        }

        text.Append('\n');
        foreach (var command in commands)
        {
            text.Append("| `").Append(command).Append('`');
            foreach (var (who, known) in people.Values)
            {
                text.Append(" | ").Append(cell(command, who, known));
            }

            text.Append(" |\n");
        }
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) => names.Select(n => n[..n.LastIndexOf(".v", StringComparison.Ordinal)]);
}
