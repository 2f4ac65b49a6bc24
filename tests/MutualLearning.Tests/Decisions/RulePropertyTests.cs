using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

public sealed class RulePropertyTests
{
    private const string Letters = "ynNhHasb-";

    private static readonly string[] Specs =
    [
        "simple-majority", "simple-majority:base=cast", "absolute-majority", "super-majority", "super-majority:base=electorate,strict=yes",
        "consensus", "consensus:max-stand-asides=1", "consent", "consent:reasons=required", "lazy-consensus", "apache-3-plus-1",
        "apache-3-plus-1:veto=yes", "delegated:decider=p0", "advice:decider=p0", "advice:decider=p0,min-advice=2",
        "simple-majority:base=electorate", "super-majority:base=present", "absolute-majority:classes=every", "delegated:decider=p0,veto=p1;p2",
        "fist-to-five", "fist-to-five:needed=4,part=2/3", "gradients", "gradients:needed=6,part=1/2", "roman", "roman:max-down=1",
    ];

    private static readonly Gen<string> SomeVotes = Gen.Char[Letters].Array[0, 5].Select(letters => new string(letters));

    [Fact]
    public void Verdicts_DoNotDependOnTheOrderOfBallots() =>
        Gen.Select(Gen.OneOfConst(Specs), SomeVotes, Gen.Int).Sample((text, votes, seed) =>
        {
            var (spec, rule) = Rule(text);
            var context = Votes.Context(spec, votes);
            var shuffled = context.Ballots.OrderBy(b => b.Voter.Value.GetHashCode(StringComparison.Ordinal) ^ seed);

            rule.Evaluate(context.With(shuffled)).Should().Be(rule.Evaluate(context));
        });

    [Fact]
    public void OneMoreYes_NeverWorsensAMajority() =>
        Gen.Select(Gen.OneOfConst(Specs[..5]), SomeVotes, Gen.Int[0, 4]).Sample((text, votes, place) =>
        {
            if (place >= votes.Length)
            {
                return;
            }

            var better = votes.Remove(place, 1).Insert(place, "y");
            Rank(Votes.Evaluate(text, better)).Should().BeGreaterThanOrEqualTo(Rank(Votes.Evaluate(text, votes)), $"{votes} -> {better}");
        });

    [Fact]
    public void TheSettledTest_AgreesWithEveryWayToVote() =>
        Gen.Select(Gen.OneOfConst(Specs), Gen.Char[Letters].Array[0, 4], Gen.Int[0, 4]).Sample(
            (text, letters, quarters) =>
            {
                var (spec, rule) = Rule(text);
                var votes = new string(letters);
                var context = Votes.Context(spec, votes);
                var quorum = quarters == 0 ? (Rational?)null : new Rational(quarters, 4);

                var fast = SettledTest.Run(context, rule, quorum);
                var slow = SettledTest.Run(context, new Plain(rule), quorum);

                fast.IsKnown.Should().BeTrue();
                fast.IsSettled.Should().Be(slow.IsSettled, $"{text} on {votes} with a quorum of {quorum}: {slow.How} leads to {slow.Otherwise}");
            },
            iter: 3_000);

    [Fact]
    public void APluginRule_WithTooManyWays_IsNotKnownUnlessAnEndShowsIt()
    {
        var context = Votes.Context(new RuleSpec("plain"), new string('-', 40));

        var result = SettledTest.Run(context, new Undecided());
        var shown = SettledTest.Run(context, new Plain(Rule("simple-majority").Rule));

        (result.IsKnown, result.IsSettled).Should().Be((false, false));
        (shown.IsKnown, shown.IsSettled, shown.How).Should().Be((true, false, "40 Yes"));
    }

    private static int Rank(Verdict verdict) => verdict.Kind switch { VerdictKind.Adopted => 2, VerdictKind.NotDecided => 1, _ => 0 } is var rank
        && verdict.Reason == VerdictReasons.NoBallots.Code ? 0 : rank;

    private static (RuleSpec Spec, DecisionRule Rule) Rule(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule);
        return (spec, rule!);
    }

    /// <summary>The same rule without its promise, so that every way is tried.</summary>
    private sealed class Plain(DecisionRule rule) : DecisionRule
    {
        public override RuleId Id => rule.Id;

        public override Verdict Evaluate(DecisionRuleContext context) => rule.Evaluate(context);
    }

    /// <summary>A rule that promises nothing, and says the same at every end.</summary>
    private sealed class Undecided : DecisionRule
    {
        public override RuleId Id => new("undecided", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.NotDecided(VerdictReasons.NoBallots);
    }
}
