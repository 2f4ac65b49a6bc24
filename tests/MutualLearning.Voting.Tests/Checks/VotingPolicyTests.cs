using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Decisions;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>The checks of the core, asked about voting rules.</summary>
public sealed class VotingPolicyTests
{
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(6));
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["Monday", "Tuesday", "Friday"] };

    private static readonly System.Collections.Generic.Dictionary<string, DecisionDeclaration> Policies = new()
    {
        ["    "] = Day with { Rule = new RuleSpec("weighted-criteria").With("weights", "cost:3;risk:1/2"), Form = BallotForm.Score },
        ["     "] = Day with { Rule = new RuleSpec("condorcet"), Form = BallotForm.Score, Options = ["a", "b", "c", "d", "e", "f", "g", "h"] },
        ["policy.seats-unfilled "] = Day with { Rule = new RuleSpec("equal-shares").With("budget", "10").With("costs", "20;30;40"), Form = BallotForm.Approval },
        ["policy.seats-unfilled  "] = Day with { Rule = new RuleSpec("equal-shares").With("budget", "10").With("costs", "2;3"), Form = BallotForm.Approval },
        ["policy.seats-unfilled   "] = Day with { Rule = new RuleSpec("condorcet"), Seats = 2 },
    };

    public static TheoryData<string> Codes() => [.. Policies.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void WhatIsWrongWithAPolicy_IsFoundBeforeItIsDeclared(string code)
    {
        var findings = DecisionPolicy.Analyse(Policies[code], VotingRules.BuiltIn, Run.Now);

        string.Join(" ", findings.Select(f => f.What.Code)).Should().Be(code.Trim(), string.Join("\n", findings));
        findings.Select(f => f.What.Text).Should().NotContain(text => text.Contains('{'));
    }

    [Fact]
    public void EveryRuleHere_IsOfTheLibrary() => VotingRules.BuiltIn.All.Should().HaveCountGreaterThan(DecisionRules.BuiltIn.All.Count).And.OnlyContain(rule => RuleRunner.IsBuiltIn(rule));

    [Fact]
    public void ARuleThatLeavesAllOpen_IsNoAlternative() =>
        FlipTest.Alternatives(VotingRules.BuiltIn, new RuleSpec("av")).Select(spec => spec.Name).Should().Contain(["greedy-monroe", "cc"]).And.NotContain("trivial");

    [Fact]
    public void EveryRuleThatNeedsNoParameters_WorksOnSomeQuestion()
    {
        DecisionDeclaration[] questions = [Plain, Day, Day with { Form = BallotForm.Approval }, Day with { Form = BallotForm.Score }];
        foreach (var rule in FlipTest.Alternatives(VotingRules.BuiltIn, new RuleSpec("none")))
        {
            questions.Select(q => DecisionPolicy.Analyse(q with { Rule = rule }, VotingRules.BuiltIn))
                .Any(findings => findings.All(f => f.Severity == PolicySeverity.Doubtful)).Should().BeTrue(rule.Name);
        }
    }
}
