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
            if (VerdictCheck.Problem(verdict, context) is not { } problem)
            {
                return default;
            }

            verdict = null;
            return new Refusal(DecisionRefusals.RuleFailed, name, problem);
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

        var refusal = TryDecide(rule, decision.ToRuleContext(spec), decision.Declaration!.Quorum, out verdict);
        id = refusal.IsDefault ? rule.Id : default;
        return refusal;
    }

    /// <summary>The verdict of a rule within the quorums: of participation before it, of approval after it.</summary>
    public static Refusal TryDecide(IDecisionRule rule, DecisionRuleContext context, Fraction? quorum, out Verdict? verdict)
    {
        verdict = Quorum.Missed(context, quorum) ?? (context.IsTooFine ? Verdict.NotDecided(VerdictReasons.WeightsTooFine) : null);
        if (verdict is not null)
        {
            return default;
        }

        var refusal = TryEvaluate(rule, context, out verdict);
        verdict = verdict is null ? null : Quorum.Approved(context, verdict);
        return refusal;
    }
}
