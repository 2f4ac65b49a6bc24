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
    /// <param name="work">What the whole test may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>
    /// A row for everything that could be otherwise: the meaning of leaving out, the breaking of ties, weights, delegation, quorums.
    /// Where the rule gives up, the row says so and differs from nothing. Empty when the rule is unknown or fails.
    /// </returns>
    /// <exception cref="System.OperationCanceledException">The token of the budget was cancelled.</exception>
    public static Log<SensitivityRow> Run(Decision decision, DecisionRules rules, WorkBudget? work = null)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        var budget = Guard.Against.Null(rules).Budget(work);
        var context = decision.ToRuleContext().With(budget);
        if (!rules.TryGet(declared.Rule.Name, out var rule) || Ask(context.With(budget.Part(2)), rule, declared.Quorum) is not { } own)
        {
            return Log<SensitivityRow>.Empty;
        }

        var rows = Log<SensitivityRow>.Empty;
        foreach (var (code, changed, quorum) in PolicyChanges.Of(context, declared.Quorum))
        {
            if (Ask(changed.With(budget.Part(3)), rule, quorum) is { } verdict)
            {
                rows = rows.Add(new SensitivityRow(Statement.Of(code), verdict, !verdict.IsNoAnswer && !own.IsNoAnswer && !verdict.ComesTo(own)));
            }
        }

        return rows;
    }

    private static Verdict? Ask(DecisionRuleContext context, DecisionRule rule, Fraction? quorum)
    {
        RuleRunner.TryDecide(rule, context, quorum, out var verdict);
        return verdict;
    }
}
