using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Policy;

public sealed class DecisionPolicyTests
{
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(6));
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["Monday", "Tuesday", "Friday"] };

    private static readonly System.Collections.Generic.Dictionary<string, DecisionDeclaration> Policies = new()
    {
        [""] = Plain,
        ["policy.never-passes"] = Plain with { Rule = new RuleSpec("apache-3-plus-1"), Electorate = Votes.Electorate(2) },
        ["policy.never-passes "] = Plain with { Rule = new RuleSpec("delegated").With("decider", "zoe") },
        ["policy.never-passes  "] = Plain with { Rule = new RuleSpec("delegated").With("decider", "p0"), Secrecy = Secrecy.Secret },
        ["policy.never-passes   "] = Plain with { Rule = new RuleSpec("super-majority").With("threshold", "1").With("strict", "yes") },
        ["policy.staying-away-wins"] = Plain with { Quorum = new Rational(1, 2) },
        ["policy.staying-away-wins "] = Day with { Quorum = new Rational(1, 2) },
        [" "] = Plain with { Rule = new RuleSpec("absolute-majority"), Quorum = new Rational(1, 2) },
        ["policy.silence-needs-deadline"] = Plain with { Rule = new RuleSpec("lazy-consensus") },
        ["policy.silence-and-quorum"] = Plain with { Rule = new RuleSpec("lazy-consensus"), Deadline = Run.Now, Quorum = new Rational(1, 2) },
        ["policy.needs-options"] = Plain with { Rule = new RuleSpec("plurality") },
        ["policy.needs-proposal"] = Day with { Rule = new RuleSpec("consent") },
        ["policy.wrong-form"] = Day with { Rule = new RuleSpec("delphi") },
        ["policy.fallback-same"] = Plain with { Fallback = new RuleSpec("simple-majority") },
        ["policy.deadline-passed"] = Plain with { Deadline = Run.Now - Duration.FromDays(1) },
        ["policy.review-too-early"] = Plain with { Deadline = Run.Now + Duration.FromDays(9), ReviewOn = new LocalDate(2026, 1, 2) },
        ["policy.order-missing"] = Day with { Ties = new TieLadder([TieStep.Drawn]) },
        ["policy.seed-missing"] = Day with { Ties = new TieLadder([TieStep.Lot]) },
        ["policy.ties-unused"] = Plain with { Ties = new TieLadder([TieStep.Lot]) },
        ["policy.no-classes"] = Plain with { Rule = new RuleSpec("simple-majority").With("classes", "every") },
        ["policy.not-in-a-class"] = Plain with { Rule = new RuleSpec("simple-majority").With("classes", "every"), Classes = [new VoterClass("a", [Votes.Person(0)])] },
        ["policy.one-decides"] = Plain with { Weights = [new VoterWeight(Votes.Person(1), 6)] },
        ["  "] = Plain with { Weights = [new VoterWeight(Votes.Person(1), 5)] },
        ["policy.staying-away-wins policy.one-decides"] = Plain with { Quorum = new Rational(3, 4), Weights = [new VoterWeight(Votes.Person(0), 9)] },
        ["policy.staying-away-wins policy.one-decides "] = Plain with { Quorum = new Rational(3, 4), Weights = [new VoterWeight(Votes.Person(5), 9)] },
        ["policy.veto-outside"] = Plain with { Rule = new RuleSpec("delegated").With("decider", "p0").With("veto", "p1;zoe") },
        ["   "] = Plain with { Rule = new RuleSpec("delegated").With("decider", "p0").With("veto", "p1;zoe"), Advisory = [new("zoe")] },
        ["policy.seats-unfilled"] = Day with { Rule = new RuleSpec("sortition") },
        ["policy.seed-missing "] = Day with { Rule = new RuleSpec("sortition"), Ties = new TieLadder([TieStep.Lot]) },
        ["decision.quorum-invalid"] = Plain with { Quorum = new Rational(2, 1) },
    };

    public static TheoryData<string> Codes() => [.. Policies.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void WhatIsWrongWithAPolicy_IsFoundBeforeItIsDeclared(string code)
    {
        var findings = DecisionPolicy.Analyse(Policies[code], DecisionRules.BuiltIn, Run.Now);

        string.Join(" ", findings.Select(f => f.What.Code)).Should().Be(code.Trim(), string.Join("\n", findings));
        findings.Select(f => f.What.Text).Should().NotContain(text => text.Contains('{'));
    }

    [Fact]
    public void AFinding_SaysWhereAndWhy() =>
        DecisionPolicy.Analyse(Policies["policy.staying-away-wins"], DecisionRules.BuiltIn).Single().ToString()
            .Should().Be("Quorum: The quorum rewards staying away: 2 for and 1 against are enough; if the 1 stays away, the quorum is missed.");

    [Fact]
    public void APluginRuleThatAdoptsWhateverIsSaid_CannotFail()
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Always()]);

        DecisionPolicy.Analyse(Plain with { Rule = new RuleSpec("always"), Deadline = Run.Now }, rules).Single().ToString()
            .Should().Be("Rule: This cannot fail under always: with everybody against it the verdict is: Adopted: Nobody objected in time.");
    }

    [Fact]
    public void TheFallback_IsLookedAtToo() =>
        DecisionPolicy.Analyse(Plain with { Fallback = new RuleSpec("plurality") }, DecisionRules.BuiltIn).Single().ToString()
            .Should().StartWith("Fallback: The rule plurality chooses among options");

    [Fact]
    public void EveryRuleThatNeedsNoParameters_WorksOnSomeQuestion()
    {
        DecisionDeclaration[] questions = [Plain, Day, Day with { Form = BallotForm.Approval }, Day with { Form = BallotForm.Score }];
        foreach (var rule in FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("none")))
        {
            questions.Select(q => DecisionPolicy.Analyse(q with { Rule = rule }, DecisionRules.BuiltIn))
                .Any(findings => findings.All(f => f.Severity == PolicySeverity.Doubtful)).Should().BeTrue(rule.Name);
        }
    }

    private sealed class Always : DecisionRule
    {
        public override RuleId Id => new("always", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => context.Options.Count > 0
            ? Verdict.NotDecided(VerdictReasons.NobodyChosen)
            : Verdict.Adopted(VerdictReasons.LazyConsensus);
    }
}
