using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks other rules what they say to the same ballots: who would have decided otherwise?</summary>
public static class FlipTest
{
    /// <summary>Runs rules over the ballots of a decision. The quorum holds for each of them.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="alternatives">The other rules.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>The declared rule first, then the others in the order given.</returns>
    public static Log<FlipRow> Run(Decision decision, IEnumerable<RuleSpec> alternatives, DecisionRules rules)
    {
        Guard.Against.Null(rules);
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule;
        var own = Ask(decision, declared, rules);
        var rows = Log<FlipRow>.Empty.Add(new FlipRow(declared, own, false));
        foreach (var spec in Guard.Against.Null(alternatives))
        {
            var verdict = Ask(decision, spec, rules);
            rows = rows.Add(new FlipRow(spec, verdict, !verdict.ComesTo(own)));
        }

        return rows;
    }

    /// <summary>The known rules for the same sort of question that work without parameters, but one: the usual alternatives.</summary>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="declared">The rule to leave out. Where it chooses among options, so do the others; elsewhere none of them does.</param>
    /// <returns>The rules in ordinal order of their names.</returns>
    public static IReadOnlyList<RuleSpec> Alternatives(DecisionRules rules, RuleSpec declared)
    {
        Guard.Against.Null(declared);
        var needsOptions = Guard.Against.Null(rules).TryGet(declared.Name, out var own) && NeedsOptions(own, declared);
        return [.. rules.All
            .Select(static r => (Rule: r, Spec: new RuleSpec(r.Id.Name)))
            .Where(r => (r.Rule as IParameterCheck)?.Check(r.Spec.Parameters) is null && !r.Spec.Equals(declared))
            .Where(r => NeedsOptions(r.Rule, r.Spec) == needsOptions)
            .Select(static r => r.Spec)];
    }

    // A rule that chooses among options says so where there are none.
    private static bool NeedsOptions(IDecisionRule rule, RuleSpec spec)
    {
        var nothing = new DecisionRuleContext(Log<PersonId>.Empty, [], Log<Objection>.Empty, spec.Parameters);
        return RuleRunner.TryEvaluate(rule, nothing, out var verdict).IsDefault
            && string.Equals(verdict!.Reason, VerdictReasons.NoOptions.Code, StringComparison.Ordinal);
    }

    private static Verdict Ask(Decision decision, RuleSpec spec, DecisionRules rules)
    {
        var refusal = RuleRunner.TryDecide(rules, spec, decision, out _, out var verdict);
        return refusal.IsDefault ? verdict! : new Verdict(VerdictKind.NotDecided, refusal.Code, refusal.Message);
    }
}
