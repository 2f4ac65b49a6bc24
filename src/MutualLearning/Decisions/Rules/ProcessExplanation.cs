using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>Explains a rule on proposals: its verdict, the stances, and how many would have to say something else.</summary>
internal static class ProcessExplanation
{
    public static Explanation Of(DecisionRule rule, DecisionRuleContext context)
    {
        var now = rule.Evaluate(context);
        var whatIf = new[] { Turned(rule, context, now, toYes: true), Turned(rule, context, now, toYes: false), Integrated(rule, context, now) };
        return Explanation.Empty with
        {
            Why = [Statement.Of(ProcessReasons.Verdict, now.Text)],
            WhatIf = ValueList<Statement>.Of(whatIf.Where(static s => s is not null).Select(static s => s!)),
            Tables = [Table(context)],
        };
    }

    // The heaviest voices first; of equals, whoever comes first by name. Found by halving, for more turned ballots never lead back.
    private static Statement? Turned(DecisionRule rule, DecisionRuleContext context, Verdict now, bool toYes)
    {
        var turning = context.Ballots.Where(b => !b.IsAdvisory && (b.Stance == Stance.Yes) != toYes)
            .OrderByDescending(context.WeightOf).ThenBy(static b => b.Key, StringComparer.Ordinal).Select(static b => b.Key).ToList();
        if (turning.Count == 0 || With(turning.Count).Kind == now.Kind)
        {
            return null;
        }

        var (few, enough) = (0, turning.Count);
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            (few, enough) = With(middle).Kind == now.Kind ? (middle, enough) : (few, middle);
        }

        return Statement.Of(toYes ? ProcessReasons.IfSaidYes : ProcessReasons.IfSaidNo, Figures.Text(enough), With(enough).ToString());

        Verdict With(int count)
        {
            var turned = new HashSet<string>(turning.Take(count), StringComparer.Ordinal);
            var stance = toYes ? Stance.Yes : Stance.No;
            return rule.Evaluate(context.With(context.Ballots.Select(b => turned.Contains(b.Key)
                ? b with { Stance = stance, Strength = 1m, Grade = null, Reason = b.Reason.Length == 0 ? "-" : b.Reason }
                : b)));
        }
    }

    private static Statement? Integrated(DecisionRule rule, DecisionRuleContext context, Verdict now)
    {
        if (context.OpenObjections == 0)
        {
            return null;
        }

        var then = rule.Evaluate(context.WithoutObjections());
        return then.Kind == now.Kind ? null : Statement.Of(ProcessReasons.IfIntegrated, Figures.Text(context.OpenObjections), then.ToString());
    }

    private static ExplanationTable Table(DecisionRuleContext context)
    {
        var rows = context.Ballots.Where(static b => !b.IsAdvisory).GroupBy(static b => b.Stance).OrderBy(static g => g.Key).Select(g => ValueList<string>.Of(
        [
            g.Key.ToString(),
            Figures.Text(g.Count()),
            Figures.Text(g.Aggregate(default(Rational), (sum, ballot) => sum + (context.IsSecret ? 1 : context.WeightOf(ballot)))),
        ]));
        return new ExplanationTable(Statement.Of(ProcessReasons.Stances), ["stance", "ballots", "weight"], ValueList<ValueList<string>>.Of(rows));
    }
}
