using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Voting.Testing;

namespace Snippets;

public sealed class ExtendingSnippets : SampleHost
{
    private static readonly string weeklyReview = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "weekly-review.json"));

    [Fact]
    public async Task APractice_IsRun()
    {
        var started = await sessions.StartAsync(new("w47"), new PracticeId("weekly-review"), "Look back", [ana, bruno], ana);
        started.Value.Phase.Should().Be(new PhaseId("write"));
    }

    [Fact]
    public async Task ARule_Decides()
    {
        var id = new DecisionId("tenured");
        PersonId[] people = [new("t-1"), new("t-2"), new("s-3")];
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("two-thirds-of-tenured"), [.. people]), ana);
        await decisions.CastAsync(id, people[0], Stance.Yes);
        await decisions.CastAsync(id, people[1], Stance.Yes);
        (await decisions.CloseAsync(id, ana)).Value.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
    }

    // <extending-register>
    private static void Register(IServiceCollection services, string json) =>
        services.AddMutualLearning(ml => ml
            .AddPractice(Practice.FromJson(json))
            .AddDecisionRule<TwoThirdsOfTenured>());

    // </extending-register>
    [Fact]
    public void Registering_AddsTheRule()
    {
        var services = new ServiceCollection();
        Register(services, weeklyReview);

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<DecisionRules>().TryGet("two-thirds-of-tenured", out _).Should().BeTrue();
    }

    protected override void Configure(MutualLearningBuilder ml) =>
        ml.AddPractice(Practice.FromJson(weeklyReview)).AddDecisionRule<TwoThirdsOfTenured>();
}

// <extending-rule>
/// <summary>Two thirds of those with a tenure number, which their ids begin with, must say yes.</summary>
public sealed class TwoThirdsOfTenured : DecisionRule
{
    public override RuleId Id => new("two-thirds-of-tenured", 1);

    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var (yes, all) = (0, 0);
        foreach (var voter in context.Electorate)
        {
            var isTenured = voter.Value.StartsWith("t-", StringComparison.Ordinal);
            all += isTenured ? 1 : 0;
            yes += isTenured && context.BallotOf(voter)?.Stance == Stance.Yes ? 1 : 0;
        }

        var figures = new[] { $"{yes}", $"{all}", "2/3" };
        return new Rational(2, 3).IsReachedBy(yes, all) && all > 0
            ? Verdict.Adopted(VerdictReasons.ThresholdReached, figures)
            : Verdict.Rejected(VerdictReasons.ThresholdMissed, figures);
    }
}
// </extending-rule>

// <extending-rule-kit>
public sealed class TwoThirdsOfTenuredConformance : DecisionRuleConformance
{
    public static TheoryData<string> Promises => [.. new TwoThirdsOfTenuredConformance().Checks];

    protected override DecisionRule Rule => new TwoThirdsOfTenured();

    [Theory]
    [MemberData(nameof(Promises))]
    public Task EveryPromise_IsKept(string promise) => RunAsync(promise);
}
// </extending-rule-kit>

// <extending-option-rule>
/// <summary>The options that most ballots put first or second.</summary>
public sealed class FirstOrSecond : DecisionRule
{
    public override RuleId Id => new("first-or-second", 1);

    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile)
    {
        var votes = new long[profile.OptionCount];
        for (var row = 0; row < profile.RowCount; row++)
        {
            for (var option = 0; option < votes.Length; option++)
            {
                votes[option] += profile.Mark(row, option) is 1 or 2 ? profile.Weight(row) : 0;
            }
        }

        int[] best = [.. Enumerable.Range(0, votes.Length).Where(option => votes[option] == votes.Max())];
        return new TallyResult([profile.Names(best)]);   // a tie stands, and is named
    }
}
// </extending-option-rule>

// <extending-axioms>
public sealed class FirstOrSecondAxioms
{
    public static TheoryData<string> Promised => ["anonymity", "neutrality", "homogeneity", "monotonicity", "participation"];

    [Theory]
    [MemberData(nameof(Promised))]
    public void EveryAxiom_IsSatisfied(string name)
    {
        var report = Axioms.Check(new FirstOrSecond(), Axioms.All.Single(axiom => axiom.Name == name));
        Assert.True(report.HoldsSoFar, report.ToString());
    }

    [Fact]
    public void AMajority_MayLose()
    {
        var report = Axioms.Check(new FirstOrSecond(), Axioms.Majority);
        Assert.NotNull(report.Counterexample);
        Console.WriteLine(report);   // the ballots, as few as could be found, and who wins
    }
}
// </extending-axioms>

// <extending-store>
public sealed class HrEventStoreConformance : EventStoreConformance
{
    private readonly InMemoryEventStore store = new();   // yours

    public static TheoryData<string> Promises => [.. new HrEventStoreConformance().Checks];

    [Theory]
    [MemberData(nameof(Promises))]
    public Task EveryPromise_IsKept(string promise) => RunAsync(promise);

    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);
}
// </extending-store>
