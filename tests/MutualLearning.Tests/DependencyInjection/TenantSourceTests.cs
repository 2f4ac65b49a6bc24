using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.DependencyInjection;

/// <summary>Two customers in one process, each with practices and rules of its own, which change while the process runs.</summary>
public sealed class TenantSourceTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");

    private readonly Tables tables = new();

    [Fact]
    public async Task APracticeOfATenant_IsItsOwn_EvenUnderANameOfTheCatalogue()
    {
        tables.Practices["north"] = [PracticeCatalogue.OpenMeeting with { Title = "How the north meets" }, PracticeCatalogue.OpenMeeting with { Id = new("walk"), Title = "A walk" }];

        (await TitleAsync("north", "open-meeting")).Should().Be("How the north meets");
        (await TitleAsync("south", "open-meeting")).Should().Be("Open meeting");
        (await TitleAsync("north", "walk")).Should().Be("A walk");
        (await TitleAsync("south", "walk")).Should().Be("session.practice-unknown");
    }

    [Fact]
    public async Task ASession_KeepsThePractice_ThatItStartedWith()
    {
        tables.Practices["north"] = [PracticeCatalogue.OpenMeeting with { Id = new("walk"), Title = "A walk" }];
        await TitleAsync("north", "walk");

        tables.Practices["north"] = [];

        (await Sessions("north").FindUnfilteredAsync(new SessionId("walk")))!.Practice!.Title.Should().Be("A walk");
        (await TitleAsync("north", "walk", "second")).Should().Be("session.practice-unknown");
    }

    [Fact]
    public async Task APracticeOfAnotherName_ThanWasAskedFor_IsNotTaken()
    {
        tables.Wrong = PracticeCatalogue.OpenMeeting;

        await FluentActions.Awaiting(() => TitleAsync("north", "walk")).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("*Source was asked for the practice 'walk' and gave 'open-meeting'.");
    }

    [Fact]
    public async Task ForNoPractice_TheSourceIsNotAsked()
    {
        tables.Wrong = PracticeCatalogue.OpenMeeting;

        (await Sessions("north").StartAsync(new("s"), default, "Talk", [Ana], Ana)).Refusal.Code.Should().Be("session.practice-unknown");
    }

    [Fact]
    public async Task ARuleOfATenant_DecidesThereAlone_AndAsLongAsItIsThere()
    {
        tables.Rules["north"] = [new Always()];
        var north = Decisions("north");

        (await DeclareAsync(Decisions("south"), "d")).Should().Be("decision.rule-unknown");
        (await DeclareAsync(north, "d")).Should().BeEmpty();
        await north.HandleAsync(new("d"), new CastBallot(Ana, Stance.No));
        (await north.HandleAsync(new("d"), new CloseDecision(Ana))).Value.Verdict!.Kind.Should().Be(VerdictKind.Adopted);

        (await DeclareAsync(north, "e")).Should().BeEmpty();
        tables.Rules["north"] = [];
        (await Decisions("north").HandleAsync(new("e"), new CloseDecision(Ana))).Refusal.Code.Should().Be("decision.rule-unknown");
        (await Decisions("north").FindUnfilteredAsync(new("d")))!.Verdict!.Kind.Should().Be(VerdictKind.Adopted, "a verdict is in its event");
    }

    [Fact]
    public async Task ARuleOfATenant_MayNotTakeANameOfTheApplication()
    {
        tables.Rules["north"] = [new Always("consent")];

        await FluentActions.Awaiting(() => DeclareAsync(Decisions("north"), "d")).Should().ThrowAsync<ArgumentException>()
            .WithMessage("*Consent and *Always both bring the decision rule 'consent'.*");
    }

    [Fact]
    public async Task ACommandSentAgain_IsDecidedUnderTheRulesOfTheTenant()
    {
        tables.Rules["north"] = [new Always()];
        await DeclareAsync(Decisions("north"), "d");
        var first = await Decisions("north").HandleAsync(new("d"), new CloseDecision(Ana), new CommandId("close"));

        (await Decisions("north").HandleAsync(new("d"), new CloseDecision(Ana), new CommandId("close"))).Value.Should().Be(first.Value);
    }

    private static async Task<string> DeclareAsync(IDecisions decisions, string id)
    {
        var declared = await decisions.HandleAsync(new(id), new DeclareDecision(new(id), new DecisionDeclaration("Go?", new RuleSpec("always"), [Ana, Ben]), Ana));
        return declared.IsRefused ? declared.Refusal.Code : string.Empty;
    }

    private async Task<string> TitleAsync(string tenant, string practice, string? id = null)
    {
        var started = await Sessions(tenant).StartAsync(new(id ?? practice), new(practice), "Talk", [Ana, Ben], Ana);
        return started.Match(static s => s.PracticeTitle, static refusal => refusal.Code);
    }

    private ISessions Sessions(string tenant) => Scope(tenant).GetRequiredService<ISessions>();

    private IDecisions Decisions(string tenant) => Scope(tenant).GetRequiredService<IDecisions>();

    private IServiceProvider Scope(string tenant)
    {
        var scope = tables.Provider.CreateScope().ServiceProvider;
        scope.GetRequiredService<Here>().Tenant = new TenantId(tenant);
        return scope;
    }

    private sealed class Tables
    {
        public Tables() => Provider = new ServiceCollection().AddSingleton(this)
            .AddMutualLearning(static ml => ml.UseTenantContext<Here>().UsePracticeSource<Source>().UseDecisionRuleSource<Source>())
            .BuildServiceProvider(validateScopes: true);

        public IServiceProvider Provider { get; }

        public Dictionary<string, List<Practice>> Practices { get; } = [];

        public Dictionary<string, List<DecisionRule>> Rules { get; } = [];

        public Practice? Wrong { get; set; }
    }

    private sealed class Here : ITenantContext
    {
        public TenantId Tenant { get; set; }
    }

    private sealed class Source(Tables tables, Here here) : IPracticeSource, IDecisionRuleSource
    {
        public Task<Practice?> FindAsync(PracticeId id, CancellationToken cancellationToken = default) =>
            Task.FromResult(tables.Wrong ?? tables.Practices.GetValueOrDefault(here.Tenant.Value, []).Find(p => p.Id == id));

        public Task<IReadOnlyList<DecisionRule>> ListAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<DecisionRule>>(tables.Rules.GetValueOrDefault(here.Tenant.Value, []));
    }

    private sealed class Always(string name = "always") : DecisionRule
    {
        public override RuleId Id => new(name, 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.Adopted(VerdictReasons.Majority, "1", "0");
    }
}
