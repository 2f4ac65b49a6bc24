using System;
using System.Collections.Generic;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>What a plug-in says beside its verdict is contained and looked at like its verdict.</summary>
public sealed class ExplainingPluginTests
{
    private static readonly Statement Fine = new("odd.why", ["A"], "Because of A.");

    public static TheoryData<string, Explanation?> Nonsense => new()
    {
        { "it gave no explanation", null },
        { "it left something out", Explanation.Empty with { Why = null! } },
        { "it left something out", Explanation.Empty with { WhyNot = null! } },
        { "its reason is no code", Explanation.Empty with { WhatIf = [new(" ", [], "Because.")] } },
        { "half a character", Explanation.Empty with { Why = [Fine with { Text = "\ud800" }] } },
        { "half a character", Explanation.Empty with { Why = [Fine with { Arguments = [new string('x', 100_000)] }] } },
        { "it left something out", Explanation.Empty with { Tables = [new(null!, ["option"], [])] } },
    };

    [Fact]
    public void AnExplanation_IsGivenAsItIs() =>
        RuleRunner.Explain(new Odd(_ => Explanation.Empty with { Why = [Fine] }), Question()).Value.Why.Should().Equal(Fine);

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_IsRefused(string problem, Explanation? said)
    {
        var refusal = RuleRunner.Explain(new Odd(_ => said!), Question()).Refusal;

        refusal.Code.Should().Be("decision.rule-failed");
        refusal.Message.Should().Contain("odd").And.Contain(problem);
    }

    [Fact]
    public void ARuleThatThrows_OrDoesNotEnd_IsRefused()
    {
        using var gate = new ManualResetEventSlim();
        var hanging = new Odd(_ =>
        {
            gate.Wait();
            return Explanation.Empty;
        });
        var rules = new DecisionRules([hanging]) { PluginTime = Duration.FromMilliseconds(50) };

        RuleRunner.Explain(new Odd(_ => throw new InvalidOperationException()), Question()).Refusal.Message.Should().Contain(nameof(InvalidOperationException));
        RuleRunner.Explain(hanging, Question().With(rules.Budget())).Refusal.Message.Should().Contain("it took longer");
        gate.Set();
    }

    [Fact]
    public void TooMuchWork_LeavesNothingToSay() =>
        RuleRunner.Explain(new Odd(context =>
        {
            context.Work.Spend(long.MaxValue);
            return Explanation.Empty with { Why = [Fine] };
        }), Question()).Value.Should().Be(Explanation.Empty);

    private static DecisionRuleContext Question() => new(new ProfileBuilder(["A", "B"], BallotForm.Ranking).Build(), new Dictionary<string, string>());

    private sealed class Odd(Func<DecisionRuleContext, Explanation> explains) : DecisionRule
    {
        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.NotDecided(VerdictReasons.NoBallots);

        public override Explanation Explain(DecisionRuleContext context) => explains(context);
    }
}
