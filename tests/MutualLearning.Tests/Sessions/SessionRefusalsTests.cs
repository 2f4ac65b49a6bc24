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
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Every code is provoked by a scenario, and every scenario has a code.</summary>
public sealed class SessionRefusalsTests
{
    private static readonly ContributionId Nothing = new("nothing");

    private static Dictionary<string, Func<string>> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["session.exists"] = () => Talk().Code(Start(Practice(Phase("talk")))),
        ["session.unknown"] = () => new Scenario().Code(new JoinSession(Ana)),
        ["session.practice-unknown"] = () => new Scenario().Code(Start(null!)),
        ["session.practice-incomplete"] = () => new Scenario().Code(Start(Practice())),
        ["session.id-missing"] = () => new Scenario().Code(Start(Practice(Phase("talk"))) with { Id = default }),
        ["session.goal-missing"] = () => new Scenario().Code(Start(Practice(Phase("talk"))) with { Goal = " " }),
        ["session.reason-missing"] = () => Talk().Code(new PauseSession(Ana, null!)),
        ["session.person-missing"] = () => Talk().Code(new JoinSession(default)),
        ["session.person-twice"] = () => new Scenario().Code(Start(Practice(Phase("talk"))) with { Participants = People(Ana, Ana) }),
        ["session.people-alike"] = () => Talk().Code(new JoinSession(new("ana\u200b"))),
        ["session.text-invalid"] = () => Talk().Code(new PauseSession(Ana, "half \ud800")),
        ["session.list-too-long"] = () => new Scenario().Code(Plan(Enumerable.Range(0, SessionDecider.MaxItems + 1).Select(i => new CarriedItem(new("i" + i), "About it", Ana, new(ItemSource.UnreachedItem, new("r"), 1))))),
        ["session.item-invalid"] = () => new Scenario().Code(Plan([new(new("i"), "About it", Ana, new(ItemSource.Unknown, new("r"), 1))])),
        ["session.rota-invalid"] = () => new Scenario().Code(Plan([]) with { Rotas = [new(Scribe, [Ana, Ana])] }),
        ["session.too-few-people"] = () => new Scenario().Code(Start(Practice(Phase("talk")) with { MinPeople = 3 })),
        ["session.too-many-people"] = () => new Scenario().Code(Start(Practice(Phase("talk")) with { MaxPeople = 1 })),
        ["session.not-planned"] = () => Talk().Code(new OpenSession(Ana)),
        ["session.not-open"] = () => Scenario.Planned(Practice(Phase("talk")), Ana).Code(new AdvancePhase(Ana)),
        ["session.paused"] = () => Talk().Do(new PauseSession(Ana, "Tea")).Code(new AdvancePhase(Ana)),
        ["session.not-paused"] = () => Talk().Code(new ResumeSession(Ana)),
        ["session.over"] = () => Talk().Do(new CloseSession(Ana)).Code(new JoinSession(Cleo)),
        ["session.not-present"] = () => Talk().Code(new LeaveSession(Cleo)),
        ["session.already-present"] = () => Talk().Code(new JoinSession(Ben)),
        ["session.role-unknown"] = () => Talk().Code(new AssignRole(new("king"), Ben, Ana)),
        ["session.role-full"] = () => Talk().Code(new AssignRole(Facilitator, Ben, Ana)),
        ["session.role-held"] = () => Talk().Code(new AssignRole(Facilitator, Ana, Ana)),
        ["session.role-not-held"] = () => Talk().Code(new ReleaseRole(Facilitator, Ben, Ana)),
        ["session.role-exclusive"] = () => Roled(r => r with { ExclusiveWith = [Facilitator] }).Code(new AssignRole(Scribe, Ana, Ana)),
        ["session.may-not-assign"] = () => Talk().Code(new AssignRole(Scribe, Ana, Ben)),
        ["session.decision-missing"] = () => Roled(r => r with { Assignment = RoleAssignment.Elected }).Code(new AssignRole(Scribe, Ben, Ana)),
        ["session.kind-unknown"] = () => Talk().Code(Words(new ContributionKind("song"))),
        ["session.kind-failed"] = () => Throwing().Code(Words(new ContributionKind("throws"))),
        ["session.kind-not-allowed"] = () => Talk(Phase("ask").Allowing(ContributionKind.Question)).Code(Words(ContributionKind.View)),
        ["session.reply-needed"] = () => Allowing(a => a with { InReplyTo = [ContributionKind.Question] }).Code(Words(ContributionKind.View)),
        ["session.reply-not-allowed"] = () => Allowing(a => a with { InReplyTo = [] }).Code(
            Words(ContributionKind.View) with { Links = [new(LinkKind.BuildsOn, Nothing)] }),
        ["session.field-missing"] = () => Allowing(a => a with { Fields = ["harm"] }).Code(Words(ContributionKind.View)),
        ["session.field-invalid"] = () => Allowing(a => a with { Fields = ["harm"] }).Code(Words(ContributionKind.View) with { Fields = [new("fun", "Much")] }),
        ["session.not-your-turn"] = () => Talk(Phase("round", floor: FloorKind.NextInRound)).Code(Words(ContributionKind.View)),
        ["session.not-your-roles-turn"] = () => Talk(Phase("listen", floor: FloorKind.AllButRole)).Do(new AssignRole(Scribe, Ben, Ana)).Code(Words(ContributionKind.View)),
        ["session.nobodys-turn"] = () => Talk(Phase("talk", floor: FloorKind.Queue)).Code(Words(ContributionKind.View)),
        ["session.contribution-unknown"] = () => Talk().Code(new CorrectContribution(Nothing, "x", Ben)),
        ["session.link-invalid"] = () => Talk().Code(Words(ContributionKind.View) with { Links = ValueList<ContributionLink>.Empty.Add(default) }),
        ["session.text-too-long"] = () => Talk().Code(Words(ContributionKind.View) with { Text = new string('x', SessionDecider.MaxTextLength + 1) }),
        ["session.text-missing"] = () => Talk().Code(new AddItem(new("i"), " ", Ana)),
        ["session.anonymous-fixed"] = () => Masked().Say(Ben, "words").Code(new CorrectContribution(new("words"), "others", Ben)),
        ["session.visit-needed"] = () => Talk(Phase("write", Visibility.PrivateUntilReveal)).Code(Words(ContributionKind.View)),
        ["session.pseudonym-needed"] = () => Masked().Code(Words(ContributionKind.View) with { Visit = 1 }),
        ["session.key-lost"] = () => Masked().Do(Hidden("a")).Code(Hidden("b")),
        ["session.authors-needed"] = () => Masked().Say(Ben, "words").Code(new AdvancePhase(Ana)),
        ["session.phase-changed"] = () => Talk().Code(Words(ContributionKind.View) with { Visit = 7 }),
        ["session.objection-not-open"] = () => Talk().Code(new SettleObjection(Nothing, Ana, "Met")),
        ["session.may-not-advance"] = () => Talk().Code(new AdvancePhase(Ben)),
        ["session.may-not-intervene"] = () => Talk().Code(new GoToPhase(new("talk"), Ben, "Again", ValueList<RevealedAuthor>.Empty)),
        ["session.exit-not-reached"] = () => Talk(Phase("talk", exit: ExitKind.Timebox)).Code(new AdvancePhase(Ana)),
        ["session.phase-unknown"] = () => Talk().Code(new GoToPhase(new("moon"), Ana, "Far", ValueList<RevealedAuthor>.Empty)),
        ["session.extension-too-long"] = () => Talk().Code(new ExtendPhase(11, Ana, "More")),
        ["session.item-exists"] = () => Talk().Do(Item("i")).Code(Item("i")),
        ["session.item-unknown"] = () => Talk().Code(new TakeUpItem(new("i"), Ana)),
        ["session.item-current"] = () => Talk().Do(Item("i")).Do(new TakeUpItem(new("i"), Ana)).Code(new TakeUpItem(new("i"), Ana)),
        ["session.item-not-current"] = () => Talk().Do(Item("i")).Code(new FinishItem(new("i"), Ana)),
        ["session.groups-not-used"] = () => Talk().Code(new FormGroups([People(Ana, Ben)], Ana)),
        ["session.groups-invalid"] = () => Pairs().Code(new FormGroups([People(Ana)], Ana)),
        ["session.groups-at-work"] = () => Pairs().Say(Ana, "words").Code(new FormGroups([People(Ana, Ben)], Ana)),
        ["session.already-queued"] = () => Talk().Do(new JoinQueue(Ben, "")).Code(new JoinQueue(Ben, "")),
        ["session.not-queued"] = () => Talk().Code(new LeaveQueue(Ben)),
    };

    // What only the facade can see.
    private static Dictionary<string, Func<ISessions, Task<Result<Session>>>> FacadeCases { get; } = new(StringComparer.Ordinal)
    {
        ["session.id-differs"] = f => f.HandleAsync(Facade.Id, Start(Practice(Phase("talk")))),
        ["session.not-over"] = async f =>
        {
            await f.StartAsync(Facade.Id, new("test"), "Learn", People(Ana, Ben), Ana);
            var none = new ServiceCollection().AddMutualLearning().BuildServiceProvider().GetRequiredService<IResponsibilityIndex>();
            return await f.PlanNextAsync(none, new NextSession(new("next"), Facade.Id, Ana));
        },
    };

    public static TheoryData<string> Codes => [.. Cases.Keys];

    public static TheoryData<string> FacadeCodes => [.. FacadeCases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_IsProvoked(string code) => Cases[code]().Should().Be(code);

    [Theory]
    [MemberData(nameof(FacadeCodes))]
    public async Task Code_IsProvokedBehindTheFacade(string code) =>
        (await FacadeCases[code](new Facade(Practice(Phase("talk"))).Sessions)).Refusal.Code.Should().Be(code);

    [Fact]
    public void Cases_CoverEveryCode() => typeof(SessionRefusals).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => ((MessageCode)f.GetValue(null)!).Code).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Cases.Keys.Concat(FacadeCases.Keys));

    private static Scenario Talk(Phase? phase = null) => Scenario.Open(Practice(phase ?? Phase("talk")), Ana, Ben);

    private static Scenario Pairs() => Talk(Phase("pairs") with { Groups = new PhaseGroups(2) });

    private static Scenario Allowing(Func<Allowance, Allowance> change) =>
        Talk(Phase("talk") with { Allows = [change(Allowance.Everything)] });

    // The role of the scribe, changed.
    private static Scenario Roled(Func<PracticeRole, PracticeRole> change)
    {
        var practice = Practice(Phase("talk"));
        return Scenario.Open(practice with { Roles = practice.Roles.SetItem(1, change(practice.Roles[1])) }, Ana, Ben);
    }

    private static Scenario Masked() => Talk(Phase("write", Visibility.AnonymousUntilReveal));

    private static Contribute Hidden(string key) => Words(ContributionKind.View) with { Visit = 1, Pseudonym = Scenario.Mask(Ben), KeyCheck = key };

    private static Scenario Throwing() => new Scenario { Kinds = new([new ThrowingKind()]) }.Do(Start(Practice(Phase("talk"))));

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
