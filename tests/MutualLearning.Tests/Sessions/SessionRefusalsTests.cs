using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Every code is provoked by a scenario, and every scenario has a code.</summary>
public sealed class SessionRefusalsTests
{
    private static readonly ContributionId Nothing = new("nothing");

    private static Dictionary<string, Func<ScenarioAnswer<Session, SessionEvent>>> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["session.exists"] = () => Talk().When(Start(Practice(Phase("talk")))),
        ["session.unknown"] = () => Given.Nothing.When(new JoinSession(Ana)),
        ["session.practice-unknown"] = () => Given.Nothing.When(Start(null!)),
        ["session.practice-incomplete"] = () => Given.Nothing.When(Start(Practice())),
        ["session.id-missing"] = () => Given.Nothing.When(Start(Practice(Phase("talk"))) with { Id = default }),
        ["session.goal-missing"] = () => Given.Nothing.When(Start(Practice(Phase("talk"))) with { Goal = " " }),
        ["session.reason-missing"] = () => Talk().When(new PauseSession(Ana, null!)),
        ["session.person-missing"] = () => Talk().When(new JoinSession(default)),
        ["session.person-twice"] = () => Given.Nothing.When(Start(Practice(Phase("talk"))) with { Participants = People(Ana, Ana) }),
        ["session.people-alike"] = () => Talk().When(new JoinSession(new("ana\u200b"))),
        ["session.text-invalid"] = () => Talk().When(new PauseSession(Ana, "half \ud800")),
        ["session.list-too-long"] = () => Given.Nothing.When(Plan(Enumerable.Range(0, SessionDecider.MaxItems + 1).Select(i => new CarriedItem(new("i" + i), "About it", Ana, new(ItemSource.UnreachedItem, new("r"), 1))))),
        ["session.item-invalid"] = () => Given.Nothing.When(Plan([new(new("i"), "About it", Ana, new(ItemSource.Unknown, new("r"), 1))])),
        ["session.rota-invalid"] = () => Given.Nothing.When(Plan([]) with { Rotas = [new(Scribe, [Ana, Ana])] }),
        ["session.too-few-people"] = () => Given.Nothing.When(Start(Practice(Phase("talk")) with { MinPeople = 3 })),
        ["session.too-many-people"] = () => Given.Nothing.When(Start(Practice(Phase("talk")) with { MaxPeople = 1 })),
        ["session.not-planned"] = () => Talk().When(new OpenSession(Ana)),
        ["session.not-open"] = () => Given.Planned(Practice(Phase("talk")), Ana).When(new AdvancePhase(Ana)),
        ["session.paused"] = () => Talk().After(new PauseSession(Ana, "Tea")).When(new AdvancePhase(Ana)),
        ["session.not-paused"] = () => Talk().When(new ResumeSession(Ana)),
        ["session.over"] = () => Talk().After(new CloseSession(Ana)).When(new JoinSession(Cleo)),
        ["session.not-present"] = () => Talk().When(new LeaveSession(Cleo)),
        ["session.not-invited"] = () => Given.Nothing.After(Start(Practice(Phase("talk")))).When(new JoinSession(Cleo)),
        ["session.openness-unknown"] = () => Given.Nothing.When(Start(Practice(Phase("talk"))) with { Openness = (SessionOpenness)9 }),
        ["session.already-present"] = () => Talk().When(new JoinSession(Ben)),
        ["session.role-unknown"] = () => Talk().When(new AssignRole(new("king"), Ben, Ana)),
        ["session.role-full"] = () => Talk().When(new AssignRole(Facilitator, Ben, Ana)),
        ["session.role-held"] = () => Talk().When(new AssignRole(Facilitator, Ana, Ana)),
        ["session.role-not-held"] = () => Talk().When(new ReleaseRole(Facilitator, Ben, Ana)),
        ["session.role-exclusive"] = () => Roled(r => r with { ExclusiveWith = [Facilitator] }).When(new AssignRole(Scribe, Ana, Ana)),
        ["session.may-not-assign"] = () => Talk().When(new AssignRole(Scribe, Ana, Ben)),
        ["session.decision-missing"] = () => Roled(r => r with { Assignment = RoleAssignment.Elected }).When(new AssignRole(Scribe, Ben, Ana)),
        ["session.kind-unknown"] = () => Talk().When(Words(new ContributionKind("song"))),
        ["session.kind-failed"] = () => Throwing().When(Words(new ContributionKind("throws"))),
        ["session.kind-not-allowed"] = () => Talk(Phase("ask").Allowing(ContributionKind.Question)).When(Words(ContributionKind.View)),
        ["session.reply-needed"] = () => Allowing(a => a with { InReplyTo = [ContributionKind.Question] }).When(Words(ContributionKind.View)),
        ["session.reply-not-allowed"] = () => Allowing(a => a with { InReplyTo = [] }).When(            Words(ContributionKind.View) with { Links = [new(LinkKind.BuildsOn, Nothing)] }),
        ["session.field-missing"] = () => Allowing(a => a with { Fields = ["harm"] }).When(Words(ContributionKind.View)),
        ["session.field-invalid"] = () => Allowing(a => a with { Fields = ["harm"] }).When(Words(ContributionKind.View) with { Fields = [new("fun", "Much")] }),
        ["session.not-your-turn"] = () => Talk(Phase("round", floor: FloorKind.NextInRound)).When(Words(ContributionKind.View)),
        ["session.not-your-roles-turn"] = () => Talk(Phase("listen", floor: FloorKind.AllButRole)).After(new AssignRole(Scribe, Ben, Ana)).When(Words(ContributionKind.View)),
        ["session.nobodys-turn"] = () => Talk(Phase("talk", floor: FloorKind.Queue)).When(Words(ContributionKind.View)),
        ["session.contribution-unknown"] = () => Talk().When(new CorrectContribution(Nothing, "x", Ben)),
        ["session.link-invalid"] = () => Talk().When(Words(ContributionKind.View) with { Links = ValueList<ContributionLink>.Empty.Add(default) }),
        ["session.text-too-long"] = () => Talk().When(Words(ContributionKind.View) with { Text = new string('x', SessionDecider.MaxTextLength + 1) }),
        ["session.text-missing"] = () => Talk().When(new AddItem(new("i"), " ", Ana)),
        ["session.anonymous-fixed"] = () => Masked().Say(Ben, "words").When(new CorrectContribution(new("words"), "others", Ben)),
        ["session.corrected-meanwhile"] = () => Talk().Say(Ben, "words").After(new CorrectContribution(new("words"), "better words", Ben))
            .When(new CorrectContribution(new("words"), "other words", Ana) { Corrections = 0 }),
        ["session.visit-needed"] = () => Talk(Phase("write", Visibility.PrivateUntilReveal)).When(Words(ContributionKind.View)),
        ["session.pseudonym-needed"] = () => Masked().When(Words(ContributionKind.View) with { Visit = 1 }),
        ["session.key-lost"] = () => Masked().After(Hidden("a")).When(Hidden("b")),
        ["session.authors-needed"] = () => Masked().Say(Ben, "words").When(new AdvancePhase(Ana)),
        ["session.phase-changed"] = () => Talk().When(Words(ContributionKind.View) with { Visit = 7 }),
        ["session.objection-not-open"] = () => Talk().When(new SettleObjection(Nothing, Ana, "Met")),
        ["session.objection-waits"] = () => Talk(Phase("talk") with { SettledBy = [] }).Say(Ben, "risk", ContributionKind.Objection).When(new SettleObjection(new("risk"), Ben, "Met")),
        ["session.may-not-settle"] = () => Talk(Phase("talk") with { SettledBy = [new("objector")] }).Say(Ben, "risk", ContributionKind.Objection).When(new SettleObjection(new("risk"), Ana, "Met")),
        ["session.enough-from-person"] = () => Talk(Phase("talk") with { Allows = [Allowance.Everything with { AtMost = 1 }] }).Say(Ben, "one").When(Words(ContributionKind.View)),
        ["session.enough-from-group"] = () => Talk(Phase("talk") with { Groups = new(2), Allows = [Allowance.Everything with { AtMostPerGroup = 1 }] }).Say(Ana, "one").When(Words(ContributionKind.View)),
        ["session.field-form"] = () => Given.Open(SessionFieldTests.Asking(new("day", FieldType.Date, [])), Ana, Ben).When(Words(ContributionKind.View) with { Fields = [new("day", "someday")] }),
        ["session.may-not-advance"] = () => Talk().When(new AdvancePhase(Ben)),
        ["session.may-not-intervene"] = () => Talk().When(new GoToPhase(new("talk"), Ben, "Again", ValueList<RevealedAuthor>.Empty)),
        ["session.agreement-unknown"] = () => Talk().When(new AnswerAgreement("recording", Ben)),
        ["session.agreement-missing"] = () => Given.Open(Practice(Phase("talk")) with { Agreements = ["recording"] }, Ana, Ben).When(Words(ContributionKind.View)),
        ["session.way-not-open"] = () => Talk(Phase("talk").Then(StepGuard.Chosen, "talk")).When(new AdvancePhase(Ana) { To = new("other") }),
        ["session.role-not-taken"] = () => Given.Open(Taking(), Ana, Ben).When(new AdvancePhase(Ana)),
        ["session.exit-not-reached"] = () => Talk(Phase("talk", exit: ExitKind.Timebox)).When(new AdvancePhase(Ana)),
        ["session.decision-not-awaited"] = () => Talk().When(new JoinDecision(new("d"), Ana) { Session = new("s") }),
        ["session.decision-unknown"] = () => Talk(Phase("talk", exit: ExitKind.RuleDecided)).When(new JoinDecision(new("d"), Ana)),
        ["session.phase-unknown"] = () => Talk().When(new GoToPhase(new("moon"), Ana, "Far", ValueList<RevealedAuthor>.Empty)),
        ["session.extension-too-long"] = () => Talk().When(new ExtendPhase(11, Ana, "More")),
        ["session.item-exists"] = () => Talk().After(Item("i")).When(Item("i")),
        ["session.item-unknown"] = () => Talk().When(new TakeUpItem(new("i"), Ana)),
        ["session.item-current"] = () => Talk().After(Item("i")).After(new TakeUpItem(new("i"), Ana)).When(new TakeUpItem(new("i"), Ana)),
        ["session.item-not-current"] = () => Talk().After(Item("i")).When(new FinishItem(new("i"), Ana)),
        ["session.groups-not-used"] = () => Talk().When(new FormGroups([People(Ana, Ben)], Ana)),
        ["session.groups-invalid"] = () => Pairs().When(new FormGroups([People(Ana)], Ana)),
        ["session.groups-at-work"] = () => Pairs().Say(Ana, "words").When(new FormGroups([People(Ana, Ben)], Ana)),
        ["session.already-queued"] = () => Talk().After(new JoinQueue(Ben, "")).When(new JoinQueue(Ben, "")),
        ["session.not-queued"] = () => Talk().When(new LeaveQueue(Ben)),
    };

    // What only the facade can see.
    private static Dictionary<string, Func<ISessions, Task<Result<SessionView>>>> FacadeCases { get; } = new(StringComparer.Ordinal)
    {
        ["session.rule-differs"] = f => DecideAsync(f, new PhaseDecision("consent")),
        ["session.secret-needed"] = f => DecideAsync(f, new PhaseDecision("simple-majority", IsSecret: true)),
        ["session.id-differs"] = f => f.HandleAsync(Facade.Id, Start(Practice(Phase("talk")))),
        ["session.not-over"] = async f =>
        {
            await f.StartAsync(Facade.Id, new("test"), "Learn", People(Ana, Ben), Ana);
            var none = new ServiceCollection().AddMutualLearning().BuildServiceProvider().GetRequiredService<IResponsibilityIndex>();
            return await f.PlanNextAsync(none, new NextSession(new("next"), Facade.Id, Ana));
        },
    };

    private static async Task<Result<SessionView>> DecideAsync(ISessions sessions, PhaseDecision decision)
    {
        var practice = Practice(Phase("talk", exit: ExitKind.RuleDecided) with { Decision = decision });
        await sessions.HandleAsync(Facade.Id, new StartSession(Facade.Id, practice, "Learn", People(Ana, Ben), Ana));
        return (await sessions.DecideAsync(Facade.Id, new("Go", new RuleSpec("simple-majority")), Ana)).Refusal;
    }

    public static TheoryData<string> Codes => [.. Cases.Keys];

    public static TheoryData<string> FacadeCodes => [.. FacadeCases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_IsProvoked(string code) => Cases[code]().ThenRefused(code).Outcome.Refusal.Message.Should().NotContain("{", "every argument has a value");

    [Theory]
    [MemberData(nameof(FacadeCodes))]
    public async Task Code_IsProvokedBehindTheFacade(string code) =>
        (await FacadeCases[code](new Facade(Practice(Phase("talk"))).Sessions)).Refusal.Code.Should().Be(code);

    [Fact]
    public void Cases_CoverEveryCode() => typeof(SessionRefusals).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => ((MessageCode)f.GetValue(null)!).Code).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Cases.Keys.Concat(FacadeCases.Keys));

    private static SessionScenario Talk(Phase? phase = null) => Given.Open(Practice(phase ?? Phase("talk")), Ana, Ben);

    private static SessionScenario Pairs() => Talk(Phase("pairs") with { Groups = new PhaseGroups(2) });

    private static SessionScenario Allowing(Func<Allowance, Allowance> change) =>
        Talk(Phase("talk") with { Allows = [change(Allowance.Everything)] });

    // The role of the scribe, changed.
    private static SessionScenario Roled(Func<PracticeRole, PracticeRole> change)
    {
        var practice = Practice(Phase("talk"));
        return Given.Open(practice with { Roles = practice.Roles.SetItem(1, change(practice.Roles[1])) }, Ana, Ben);
    }

    private static Practice Taking()
    {
        var practice = Practice(Phase("talk"), Phase("story", floor: FloorKind.Role));
        return practice with { Roles = practice.Roles.SetItem(1, practice.Roles[1] with { Min = 1, Assignment = RoleAssignment.Taken }) };
    }

    private static SessionScenario Masked() => Talk(Phase("write", Visibility.AnonymousUntilReveal));

    private static Contribute Hidden(string key) => Words(ContributionKind.View) with { Visit = 1, Pseudonym = Given.Mask(Ben), KeyCheck = key };

    private static SessionScenario Throwing() => Given.Kinds(new ContributionKinds([new ThrowingKind()])).After(Start(Practice(Phase("talk"))));

    private static StartSession Start(Practice practice) => new(new SessionId("s"), practice, "Learn", People(Ana, Ben), Ana);

    private static Contribute Words(ContributionKind kind) => new(Ben, kind, "words", ValueList<ContributionLink>.Empty);

    private static PlanSession Plan(IEnumerable<CarriedItem> items) =>
        new(new("s"), Practice(Phase("talk")), "Learn", People(Ana), Ana) { Items = ValueList<CarriedItem>.Of(items) };

    private static AddItem Item(string id) => new(new(id), "Rota", Ben);

    private sealed class ThrowingKind : IContributionKind
    {
        public ContributionKind Kind { get; } = new("throws");

        public Refusal? Check(ContributionContext context) => throw new InvalidOperationException("Broken");
    }
}
