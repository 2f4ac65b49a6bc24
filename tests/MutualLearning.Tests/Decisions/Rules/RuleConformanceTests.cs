using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>Every built-in rule keeps what a rule promises, under each of its parameters.</summary>
public sealed class RuleConformanceTests
{
    private static readonly string[] OnProposals =
    [
        "simple-majority", "absolute-majority", "super-majority", "consensus", "consent", "lazy-consensus", "apache-3-plus-1", "advice", "delegated", "few-against",
    ];

    // A rule that is not here is tried without parameters.
    private static readonly Dictionary<string, string[]> Declared = new()
    {
        ["simple-majority"] = ["simple-majority", "simple-majority:base=decided", "simple-majority:base=cast", "simple-majority:tie=not-decided", "simple-majority:tie=chair,chair=p0"],
        ["absolute-majority"] = ["absolute-majority"],
        ["super-majority"] =
        [
            "super-majority", "super-majority:threshold=3/4,base=cast", "super-majority:threshold=1/2,base=electorate,strict=yes",
            "super-majority:threshold=1/1",
        ],
        ["consensus"] = ["consensus", "consensus:max-stand-asides=0", "consensus:max-stand-asides=2"],
        ["consent"] = ["consent", "consent:reasons=required"],
        ["lazy-consensus"] = ["lazy-consensus"],
        ["apache-3-plus-1"] = ["apache-3-plus-1", "apache-3-plus-1:veto=yes"],
        ["advice"] = ["advice:decider=p0", "advice:decider=p0,min-advice=3", "advice:decider=x0"],
        ["delegated"] = ["delegated:decider=p0", "delegated:decider=x0"],
        ["irv"] = ["irv", "irv:equal=whole", "irv:equal=exhaust"],
        ["score"] = ["score", "score:missing=ignore"],
        ["star"] = ["star", "star:max=3"],
        ["majority-judgment"] = ["majority-judgment", "majority-judgment:ties=typical", "majority-judgment:ties=usual", "majority-judgment:ties=central"],
        ["cumulative"] = ["cumulative:budget=5"],
        ["quadratic"] = ["quadratic:budget=9"],
        ["weighted-criteria"] = ["weighted-criteria:weights=cost:3;risk:1/2", "weighted-criteria:weights=cost:1,missing=zero"],
        ["greedy"] = ["greedy:budget=4,costs=3;2", "greedy:budget=5,costs=3;2;2", "greedy:budget=5,costs=3;2;2;1"],
        ["allocated-score"] = ["allocated-score", "allocated-score:quota=weight"],
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var rule in Known.BuiltIn.All)
            {
                foreach (var check in new Kit(rule).Checks)
                {
                    all.Add(rule.Id.Name, check);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public Task EveryRule_KeepsTheContract(string rule, string check) => new Kit(Known.BuiltIn.All.Single(one => one.Id.Name == rule)).RunAsync(check);

    private sealed class Kit(DecisionRule rule) : DecisionRuleConformance
    {
        protected override DecisionRule Rule => rule;

        protected override bool AsksForAdvice => rule.Id.Name is "advice";

        protected override IReadOnlyList<BallotForm> Forms => OnProposals.Contains(rule.Id.Name)
            ? [BallotForm.None]
            : [BallotForm.None, BallotForm.Ranking, BallotForm.Approval, BallotForm.Score];

        protected override IReadOnlyList<RuleSpec> Specs =>
            [.. Declared.GetValueOrDefault(rule.Id.Name, [rule.Id.Name]).Select(text => RuleSpec.TryParse(text, out var spec) ? spec! : throw new System.FormatException(text))];
    }
}
