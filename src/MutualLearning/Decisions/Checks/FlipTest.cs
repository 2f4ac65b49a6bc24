using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Asks other rules what they say to the same ballots: who would have decided otherwise?</summary>
/// <remarks>
/// What each leads to is compared with the verdict that stood: that of the close, or the one that there would be now. Where a rule cannot decide, the declared
/// fallback is asked, whatever rule it is. All rules of a run share one budget of work, of which none may spend all. One that fails or gives up says so in its row, and
/// differs from nothing.
/// </remarks>
public static class FlipTest
{
    // What the declared rule may spend of the budget, and each other of what is left.
    private const int Half = 2;
    private const int Eighth = 8;

    /// <summary>Runs rules over the ballots of a decision. The quorums hold for each of them.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="alternatives">The other rules.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="work">What the whole run may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>The declared rule first, then the others in the order given, each once; one that cannot read the ballots is not applicable.</returns>
    /// <exception cref="System.OperationCanceledException">The token of the budget was cancelled.</exception>
    public static ValueList<FlipRow> Run(Decision decision, IEnumerable<RuleSpec> alternatives, DecisionRules rules, WorkBudget? work = null) =>
        Rows(decision, Guard.Against.Null(alternatives), rules, Guard.Against.Null(rules).Budget(work));

    /// <summary>Runs all known rules that work without parameters over the ballots of a decision, those for another sort of question too.</summary>
    /// <param name="decision">The decision, open or closed.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="work">What the whole run may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>The declared rule first, then the others in ordinal order of their names; those for another sort of question are not applicable. One whose check of parameters fails has a row that says so.</returns>
    /// <exception cref="System.OperationCanceledException">The token of the budget was cancelled.</exception>
    public static ValueList<FlipRow> RunAll(Decision decision, DecisionRules rules, WorkBudget? work = null)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule;
        var budget = Guard.Against.Null(rules).Budget(work);
        var others = Alternatives(rules, declared, budget);
        return Rows(decision, WithoutParameters(rules, budget).Select(static r => r.Spec).Where(spec => !spec.Equals(declared)), rules, budget)
            .Select(row => row.Rule.Equals(declared) || row.Verdict.IsNoAnswer || others.Contains(row.Rule) ? row : row with { IsApplicable = false, Differs = false });
    }

    /// <summary>The known rules for the same sort of question that work without parameters, but one: the usual alternatives.</summary>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="declared">The rule to leave out. Where it chooses among options, so do the others; elsewhere none of them does. The same holds for rules that divide seats among parties. One that leaves all open even where ballots agree is no alternative.</param>
    /// <param name="work">What finding out may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>The rules in ordinal order of their names.</returns>
    public static IReadOnlyList<RuleSpec> Alternatives(DecisionRules rules, RuleSpec declared, WorkBudget? work = null)
    {
        work ??= Guard.Against.Null(rules).Budget();
        var isKnown = Guard.Against.Null(rules).TryGet(Guard.Against.Null(declared).Name, out var own);
        var needsOptions = isKnown && RuleFit.NeedsOptions(own!, declared.Parameters, work);
        var isForParties = isKnown && RuleFit.GivesSeveralSeats(own!, declared.Parameters, work);
        return [.. WithoutParameters(rules, work)
            .Where(r => !r.Spec.Equals(declared) && !RuleFit.LeavesAllOpen(r.Rule, r.Spec.Parameters, work))
            .Where(r => RuleFit.NeedsOptions(r.Rule, r.Spec.Parameters, work) == needsOptions && RuleFit.GivesSeveralSeats(r.Rule, r.Spec.Parameters, work) == isForParties)
            .Select(static r => r.Spec)];
    }

    // One whose check fails is asked as well: its row says that it failed.
    private static IEnumerable<(DecisionRule Rule, RuleSpec Spec)> WithoutParameters(DecisionRules rules, WorkBudget work) => rules.Named()
        .Select(static r => (r.Rule, Spec: new RuleSpec(r.Name)))
        .Where(r => RuleRunner.BadParameters(r.Rule, r.Spec, work) is not { } refusal || refusal.Is(DecisionRefusals.RuleFailed));

    private static ValueList<FlipRow> Rows(Decision decision, IEnumerable<RuleSpec> alternatives, DecisionRules rules, WorkBudget work)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        var own = Ask(decision, declared.Rule, rules, work, Half);
        var fallback = declared.Fallback is { } second ? Ask(decision, second, rules, work, Eighth).Verdict : null;
        var stood = decision.Verdict ?? With(fallback, own.Verdict);
        var (rows, seen) = (ValueList<FlipRow>.Empty.Add(own), new HashSet<RuleSpec> { declared.Rule });
        foreach (var spec in alternatives.Where(seen.Add))
        {
            var row = Ask(decision, spec, rules, work, Eighth);
            rows = rows.Add(row with { Differs = row.IsApplicable && !row.Verdict.IsNoAnswer && !stood.IsNoAnswer && !With(fallback, row.Verdict).ComesTo(stood) });
        }

        return rows;
    }

    // Whatever rule cannot decide, the fallback is asked.
    private static Verdict With(Verdict? fallback, Verdict verdict) => verdict.Kind == VerdictKind.NotDecided ? fallback ?? verdict : verdict;

    private static FlipRow Ask(Decision decision, RuleSpec spec, DecisionRules rules, WorkBudget work, int parts)
    {
        var isKnown = rules.TryGet(spec.Name, out var rule);
        var wrong = isKnown ? RuleRunner.BadParameters(rule!, spec, work) : null;
        Verdict? verdict = null;
        var refusal = wrong?.Is(DecisionRefusals.RuleFailed) == true ? wrong : DeclaredRule.TryDecide(rules, spec, decision, work.Part(parts), out _, out verdict);
        verdict ??= RuleCalls.NoVerdict(refusal!.Value);
        var hasOptions = decision.Declaration!.Options.Count > 0;
        return new FlipRow(spec, verdict, false)
        {
            IsApplicable = refusal is not null || !isKnown || RuleFit.Fits(rule!, spec.Parameters, hasOptions, verdict, work),
        };
    }
}
