using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Asks the declared rule again with one thing of the policy otherwise: what did the outcome hang on?</summary>
public static class SensitivityTest
{
    // What each question may spend of what is left.
    private const int Third = 3;

    /// <summary>Runs the test on a decision.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="work">What the whole test may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>
    /// A row for everything that could be otherwise: the meaning of leaving out, the breaking of ties, weights, delegation, quorums.
    /// Where the rule gives up, the row says so and differs from nothing. Empty when the rule is unknown or fails.
    /// </returns>
    /// <exception cref="System.OperationCanceledException">The token of the budget was cancelled.</exception>
    public static ValueList<SensitivityRow> Run(Decision decision, DecisionRules rules, WorkBudget? work = null)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        var budget = Guard.Against.Null(rules).Budget(work);
        var context = RuleQuestion.Of(decision, null, rules).With(budget);
        return rules.TryGet(declared.Rule.Name, out var rule) && Ask(context.With(budget.Part(2)), rule, declared.Quorum) is { } own
            ? Rows(context, declared.Quorum, own, (asked, quorum) => Ask(asked, rule, quorum))
            : ValueList<SensitivityRow>.Empty;
    }

    /// <summary>Runs the test on a question, whatever the quorums.</summary>
    /// <param name="context">The question; the whole test shares its <see cref="DecisionRuleContext.Work"/>.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="own">What the rule says to the question as it is.</param>
    /// <returns>As for a decision.</returns>
    public static ValueList<SensitivityRow> RunOn(DecisionRuleContext context, DecisionRule rule, Verdict own) =>
        Rows(Guard.Against.Null(context).With(context.Work), null, Guard.Against.Null(own), (asked, _) => RuleRunner.Evaluate(rule, asked) is { IsAccepted: true, Value: var said } ? said : null);

    private static ValueList<SensitivityRow> Rows(DecisionRuleContext context, Rational? declared, Verdict own, Func<DecisionRuleContext, Rational?, Verdict?> ask)
    {
        var rows = ValueList<SensitivityRow>.Empty;
        foreach (var (code, changed, quorum) in PolicyChanges.Of(context, declared))
        {
            if (ask(changed.With(context.Work.Part(Third)), quorum) is { } verdict)
            {
                rows = rows.Add(new SensitivityRow(Statement.Of(code), verdict, !verdict.IsNoAnswer && !own.IsNoAnswer && !verdict.ComesTo(own)));
            }
        }

        return rows;
    }

    private static Verdict? Ask(DecisionRuleContext context, DecisionRule rule, Rational? quorum)
    {
        RuleRunner.TryDecide(rule, context, quorum, out var verdict);
        return verdict;
    }
}
