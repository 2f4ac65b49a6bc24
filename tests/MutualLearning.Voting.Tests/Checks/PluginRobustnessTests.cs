using System;
using System.Collections.Generic;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Checks;
using NodaTime;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>A plug-in that fails harms neither what is said of other rules nor who asks it for a proof.</summary>
public sealed class PluginRobustnessTests
{
    [Theory]
    [InlineData("throw")]
    [InlineData("null")]
    [InlineData("settle")]
    [InlineData("wait")]
    [InlineData("nonsense")]
    public void OneBadRule_TakesNothingAwayFromTheReport(string how)
    {
        using var gate = new ManualResetEventSlim();
        var odd = new Odd(how, gate);
        var rules = new DecisionRules([.. DecisionRules.Standard(), odd]) { PluginTime = Duration.FromMilliseconds(50) };
        var plurality = Tally.Rule("plurality", out _);

        var report = Robustness.Of(Question(), plurality, rules);

        report.Margin.Should().Be(Robustness.Of(Question(), plurality, DecisionRules.BuiltIn).Margin);
        Robustness.Of(Question(), odd, rules).Flips.Should().NotBeNull();
        gate.Set();
    }

    [Theory]
    [InlineData("throw", "decision.rule-failed")]
    [InlineData("wait", "decision.rule-failed")]
    [InlineData("nonsense", "decision.rule-failed")]
    [InlineData("half a character", "decision.rule-failed")]
    [InlineData("long number", "decision.rule-failed")]
    [InlineData("null", "voting.no-certificate")]
    [InlineData("much work", "voting.no-certificate")]
    public void AProofOfAPlugin_IsLookedAt(string how, string code)
    {
        using var gate = new ManualResetEventSlim();
        var odd = new Odd(how, gate);
        var rules = new DecisionRules([odd]) { PluginTime = Duration.FromMilliseconds(50) };

        Proofs.Of(odd, Question().With(rules.Budget())).Refusal.Code.Should().Be(code);
        gate.Set();
    }

    [Fact]
    public void AProofOfAPlugin_IsGivenAsItIs()
    {
        using var gate = new ManualResetEventSlim();

        Proofs.Of(new Odd("prove", gate), Question()).Value.Should().Be(Odd.Proof);
    }

    [Fact]
    public void APluginWithTheNameOfARuleOfTheCore_IsNotProvedByItsTable() =>
        Proofs.Of(new Plain(), Question()).Refusal.Code.Should().Be("voting.no-certificate");

    private static DecisionRuleContext Question() => new(Tally.Ranked("AB", "3 A>B | 2 B>A"), new Dictionary<string, string>());

    private sealed class Plain : DecisionRule
    {
        public override RuleId Id => new("plurality", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(new TallyResult([["A"]]));
    }

    private sealed class Odd(string how, ManualResetEventSlim gate) : VotingRule
    {
        public static readonly Certificate Proof = new(new RuleSpec("odd"), [["A"]], [new("points", ["A"], [3])]);

        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => how switch
        {
            "throw" => throw new InvalidOperationException(),
            "null" => null!,
            "wait" => Wait(),
            "nonsense" => OptionVerdict.Of(new TallyResult([["Z"]])),
            _ => OptionVerdict.Of(new TallyResult([["A"]])),
        };

        public override bool IsSettled(DecisionRuleContext context, Rational missing) => how == "settle" ? throw new InvalidOperationException() : false;

        public override Certificate? Certify(DecisionRuleContext context)
        {
            context.Work.Spend(how == "much work" ? long.MaxValue : 1);
            return how switch
            {
                "throw" => throw new InvalidOperationException(),
                "null" => null,
                "wait" => Wait().Result is null ? null : Proof,
                "nonsense" => Proof with { Winners = [["Z"]] },
                "half a character" => Proof with { Claims = [new("points", ["\ud800"], [3])] },
                "long number" => Proof with { Claims = [new("points", ["A"], [new Rational(System.Numerics.BigInteger.Pow(10, 50_000))])] },
                _ => Proof,
            };
        }

        private Verdict Wait()
        {
            gate.Wait(TimeSpan.FromMinutes(2));
            return OptionVerdict.Of(new TallyResult([["A"]]));
        }
    }
}
