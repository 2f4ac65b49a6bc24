using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks other rules what they say to the same ballots: who would have decided otherwise?</summary>
public static class FlipTest
{
    /// <summary>Runs rules over the ballots of a decision. The quorums hold for each of them.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="alternatives">The other rules.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>The declared rule first, then the others in the order given; one that cannot read the ballots is not applicable.</returns>
    public static Log<FlipRow> Run(Decision decision, IEnumerable<RuleSpec> alternatives, DecisionRules rules)
    {
        Guard.Against.Null(rules);
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule;
        var own = Ask(decision, declared, rules);
        var rows = Log<FlipRow>.Empty.Add(own);
        foreach (var spec in Guard.Against.Null(alternatives))
        {
            var row = Ask(decision, spec, rules);
            rows = rows.Add(row with { Differs = row.IsApplicable && !row.Verdict.ComesTo(own.Verdict) });
        }

        return rows;
    }

    /// <summary>Runs all known rules that work without parameters over the ballots of a decision, those for another sort of question too.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>The declared rule first, then the others in ordinal order of their names; those for another sort of question are not applicable.</returns>
    public static Log<FlipRow> RunAll(Decision decision, DecisionRules rules)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule;
        var others = Alternatives(rules, declared);
        return Run(decision, WithoutParameters(rules).Select(static r => r.Spec).Where(spec => !spec.Equals(declared)), rules)
            .Select(row => row.Rule.Equals(declared) || others.Contains(row.Rule) ? row : row with { IsApplicable = false, Differs = false });
    }

    /// <summary>The known rules for the same sort of question that work without parameters, but one: the usual alternatives.</summary>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="declared">The rule to leave out. Where it chooses among options, so do the others; elsewhere none of them does. The same holds for rules that divide seats among parties. One that leaves all open even where ballots agree is no alternative.</param>
    /// <returns>The rules in ordinal order of their names.</returns>
    public static IReadOnlyList<RuleSpec> Alternatives(DecisionRules rules, RuleSpec declared)
    {
        Guard.Against.Null(declared);
        var isKnown = Guard.Against.Null(rules).TryGet(declared.Name, out var own);
        var needsOptions = isKnown && RuleFit.NeedsOptions(own!, declared.Parameters);
        var isForParties = isKnown && RuleFit.GivesSeveralSeats(own!, declared.Parameters);
        return [.. WithoutParameters(rules)
            .Where(r => !r.Spec.Equals(declared) && !RuleFit.LeavesAllOpen(r.Rule, r.Spec.Parameters))
            .Where(r => RuleFit.NeedsOptions(r.Rule, r.Spec.Parameters) == needsOptions && RuleFit.GivesSeveralSeats(r.Rule, r.Spec.Parameters) == isForParties)
            .Select(static r => r.Spec)];
    }

    private static IEnumerable<(IDecisionRule Rule, RuleSpec Spec)> WithoutParameters(DecisionRules rules) => Guard.Against.Null(rules).All
        .Select(static r => (Rule: r, Spec: new RuleSpec(r.Id.Name)))
        .Where(static r => (r.Rule as IParameterCheck)?.Check(r.Spec.Parameters) is null);

    private static FlipRow Ask(Decision decision, RuleSpec spec, DecisionRules rules)
    {
        var refusal = RuleRunner.TryDecide(rules, spec, decision, out _, out var verdict);
        verdict ??= new Verdict(VerdictKind.NotDecided, refusal.Code, refusal.Message);
        var hasOptions = decision.Declaration!.Options.Count > 0;
        return new FlipRow(spec, verdict, false)
        {
            IsApplicable = !refusal.IsDefault || !rules.TryGet(spec.Name, out var rule) || RuleFit.Fits(rule, spec.Parameters, hasOptions, verdict),
        };
    }
}
