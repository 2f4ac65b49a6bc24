using System;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Calls a rule, which may be a plug-in, so that nothing it does can harm a decision.</summary>
internal static class RuleRunner
{
    public static Refusal TryEvaluate(IDecisionRule rule, DecisionRuleContext context, out Verdict? verdict)
    {
        verdict = null;
        var name = string.Empty;
        try
        {
            name = rule.Id.ToString();
            verdict = rule.Evaluate(context);
            return verdict is null || verdict.Kind is not (VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided or VerdictKind.Chosen)
                ? new Refusal(DecisionRefusals.RuleFailed, name, "it gave no verdict")
                : default;
        }
#pragma warning disable CA1031 // A plug-in may throw anything; whatever it is, the decision goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            verdict = null;
            return new Refusal(DecisionRefusals.RuleFailed, name, error.GetType().Name);
        }
    }

    /// <summary>The verdict under a declared rule, quorum first.</summary>
    public static Refusal TryDecide(DecisionRules rules, RuleSpec spec, Decision decision, out RuleId id, out Verdict? verdict)
    {
        id = default;
        verdict = null;
        if (!rules.TryGet(spec.Name, out var rule))
        {
            return new Refusal(DecisionRefusals.RuleUnknown, spec.Name);
        }

        var context = decision.ToRuleContext(spec);
        var missed = Quorum.Missed(context, decision.Declaration!.Quorum);
        var refusal = missed is null ? TryEvaluate(rule, context, out verdict) : default;
        verdict = missed ?? verdict;
        id = refusal.IsDefault ? rule.Id : default;
        return refusal;
    }
}
