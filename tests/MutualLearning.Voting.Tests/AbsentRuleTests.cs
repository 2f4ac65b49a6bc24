using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Voting.Tests;

/// <summary>A process without the voting rules reads what was decided under them, and decides nothing under them itself.</summary>
public sealed class AbsentRuleTests
{
    private static readonly DecisionId Day = new("day");
    private static readonly DecisionId Open = new("open");
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");

    private readonly InMemoryEventStore store = new();

    [Theory]
    [InlineData("schulze")]
    [InlineData("irv")]
    [InlineData("minimax")]
    public async Task AClosedDecision_ReplaysWithoutItsRule(string rule)
    {
        await using var with = Application(ml => ml.AddVotingRules());
        var closed = await CloseAsync(with, rule);

        await using var without = Application(_ => { });
        var replayed = await Decisions(without).FindUnfilteredAsync(Day);

        without.GetRequiredService<DecisionRules>().TryGet(rule, out _).Should().BeFalse();
        replayed.Should().Be(closed);
        replayed!.Verdict!.Kind.Should().Be(VerdictKind.Chosen);
        replayed.DecidedBy.Should().Be(new RuleId(rule, 1));
        var stored = await store.ReadAsync(new StreamId(TenantId.Single, DecisionSlice.StreamKind, "day"), 0, CancellationToken.None);
        stored.Select(e => BuiltIn.Events.Read(BuiltIn.Events.NameOf(e.Body)!, BuiltIn.Events.Write(e.Body))).Should().Equal(stored.Select(e => e.Body));
    }

    [Fact]
    public async Task WithoutTheRule_NothingIsDeclaredOrCountedUnderIt()
    {
        await using var with = Application(ml => ml.AddVotingRules());
        await Decisions(with).DeclareAsync(Open, Which("schulze"), Ana);
        await Decisions(with).VoteAsync(Open, Ana, Preference.Ranked("A", "B"));

        await using var without = Application(_ => { });

        (await Decisions(without).CloseAsync(Open, Ana)).Refusal.Code.Should().Be("decision.rule-unknown");
        (await Decisions(without).DeclareAsync(Day, Which("schulze"), Ana)).Refusal.Code.Should().Be("decision.rule-unknown");
        (await Decisions(with).CloseAsync(Open, Ana)).Value.Verdict!.ToString().Should().Be("Chosen: Chosen: A.");
    }

    [Theory]
    [InlineData("schulze")]
    [InlineData("irv")]
    public async Task AnElectedPerson_IsErasedWithoutTheRule(string rule)
    {
        await using var with = Application(ml => ml.AddVotingRules());
        await Decisions(with).DeclareAsync(Day, Which(rule) with { Options = ["ana", "ben"] }, Ana);
        await Decisions(with).VoteAsync(Day, Ben, Preference.Ranked("ana", "ben"));
        await Decisions(with).CloseAsync(Day, Ana);
        await using var without = Application(_ => { });

        var tombstone = (await without.CreateScope().ServiceProvider.GetRequiredService<IPersonalData>().EraseAsync(Ana)).Tombstone.Value;

        var after = (await Decisions(without).FindUnfilteredAsync(Day))!;
        after.Verdict!.ToString().Should().Be($"Chosen: Chosen: {tombstone}.");
        VotingRules.BuiltIn.TryGet(rule, out var again).Should().BeTrue();
        again!.Evaluate(after.ToRuleContext()).Should().Be(after.Verdict, "counted again it comes to the same");
    }

    private static async Task<Decision> CloseAsync(ServiceProvider services, string rule)
    {
        await Decisions(services).DeclareAsync(Day, Which(rule), Ana);
        await Decisions(services).VoteAsync(Day, Ana, Preference.Ranked("B", "A"));
        await Decisions(services).VoteAsync(Day, Ben, Preference.Ranked("B", "C"));
        await Decisions(services).CloseAsync(Day, Ana);
        return (await Decisions(services).FindUnfilteredAsync(Day))!;
    }

    private static DecisionDeclaration Which(string rule) => new("Which?", new RuleSpec(rule), [Ana, Ben]) { Options = ["A", "B", "C"] };

    private static IDecisions Decisions(ServiceProvider services) => services.CreateScope().ServiceProvider.GetRequiredService<IDecisions>();

    private ServiceProvider Application(Action<MutualLearningBuilder> configure) =>
        new ServiceCollection().AddSingleton<IEventStore>(store).AddMutualLearning(configure).BuildServiceProvider();
}
