using System;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using NodaTime;

namespace MutualLearning.Tests.Streams;

/// <summary>Within one command a plug-in that overran is not asked again.</summary>
public sealed class PluginOverrunTests
{
    // Whether it is settled is asked first; a rule that has overrun there is not asked about the ballots to come, and nobody waits once more.
    [Fact]
    public void ARuleThatOverran_IsNotAskedAgain_InOneCommand()
    {
        using var gate = new ManualResetEventSlim();
        var rule = new Slow(gate);
        var rules = new DecisionRules([rule]) { PluginTime = Duration.FromMilliseconds(50) };
        var declared = new DecisionDeclaration("Which?", new RuleSpec("slow"), Votes.Electorate(3)) { Options = ["A", "B"], Deadline = Run.Now + Duration.FromDays(1), AreBallotsFinal = true };
        var decision = Decision.Evolve(Decision.Initial, new DecisionDeclared(Run.Now, Run.Id, declared, Votes.Person(0)));

        DecisionDecider.Decide(decision, new CloseDecision(Votes.Person(0)), new(Run.Now, new("c")), rules).Refusal
            .Should().Be(new Refusal(DecisionRefusals.DeadlineNotReached));

        (rule.Evaluated, rule.Settled).Should().Be((1, 1));
        gate.Set();
    }

    private sealed class Slow(ManualResetEventSlim gate) : DecisionRule
    {
        private int evaluated;
        private int settled;

        public int Evaluated => Volatile.Read(ref evaluated);

        public int Settled => Volatile.Read(ref settled);

        public override RuleId Id => new("slow", 1);

        public override Verdict Evaluate(DecisionRuleContext context)
        {
            Interlocked.Increment(ref evaluated);
            return OptionVerdict.Of(new TallyResult([["A"]]));
        }

        public override bool IsSettled(DecisionRuleContext context, Rational missing)
        {
            Interlocked.Increment(ref settled);
            return gate.Wait(TimeSpan.FromMinutes(2));
        }
    }
}
