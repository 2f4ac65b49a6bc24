using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks the declared rule again with one thing of the policy otherwise: what did the outcome hang on?</summary>
public static class SensitivityTest
{
    /// <summary>Runs the test on a decision.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>
    /// A row for everything that could be otherwise: the meaning of leaving out, the breaking of ties, weights, delegation, quorums.
    /// Empty when the rule is unknown or fails.
    /// </returns>
    public static Log<SensitivityRow> Run(Decision decision, DecisionRules rules)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        var context = decision.ToRuleContext();
        if (!Guard.Against.Null(rules).TryGet(declared.Rule.Name, out var rule) || Ask(context, rule, declared.Quorum) is not { } own)
        {
            return Log<SensitivityRow>.Empty;
        }

        var rows = Log<SensitivityRow>.Empty;
        foreach (var (code, changed, quorum) in PolicyChanges.Of(context, declared.Quorum))
        {
            if (Ask(changed, rule, quorum) is { } verdict)
            {
                rows = rows.Add(new SensitivityRow(Statement.Of(code), verdict, !verdict.ComesTo(own)));
            }
        }

        return rows;
    }

    private static Verdict? Ask(DecisionRuleContext context, IDecisionRule rule, Fraction? quorum)
    {
        RuleRunner.TryDecide(rule, context, quorum, out var verdict);
        return verdict;
    }
}
