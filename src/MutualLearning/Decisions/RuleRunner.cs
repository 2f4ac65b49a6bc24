using System;
using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Calls a rule, which may be a plug-in, so that nothing it does can harm a decision: the one place where rules are asked for a verdict.</summary>
internal static class RuleRunner
{
    /// <summary>What a rule says, checked; it may be that it is too much work.</summary>
    public static Refusal TryEvaluate(IDecisionRule rule, DecisionRuleContext context, out Verdict? verdict)
    {
        // Once it was given up it says nothing more, its name neither.
        var name = RuleCalls.NameOf(rule, context.Work);
        PluginAnswer<Verdict> answer;
        try
        {
            answer = RuleCalls.Ask(rule, context, asked => rule.Evaluate(asked));
            verdict = answer.Value;
        }
        catch (TooMuchWorkException)
        {
            verdict = Verdict.NotDecided(VerdictReasons.TooMuchWork);
            return default;
        }

        if (!answer.IsAnswered)
        {
            return RuleCalls.Failed(name, answer);
        }

        if (VerdictCheck.Problem(verdict, context) is not { } problem)
        {
            return default;
        }

        // What the library itself finds is right, but can be more than fits in an event.
        verdict = PluginCalls.IsForeign(rule) ? null : Verdict.NotDecided(VerdictReasons.TooMuchWork);
        return verdict is null ? new Refusal(DecisionRefusals.RuleFailed, name, problem) : default;
    }

    /// <summary>The verdict under a declared rule, quorum first.</summary>
    public static Refusal TryDecide(DecisionRules rules, RuleSpec spec, Decision decision, WorkBudget work, out RuleId id, out Verdict? verdict)
    {
        id = default;
        verdict = null;
        if (!rules.TryGet(spec.Name, out var rule))
        {
            return new Refusal(DecisionRefusals.RuleUnknown, spec.Name);
        }

        var refusal = TryDecide(rule, decision.ToRuleContext(spec).With(work), decision.Declaration!.Quorum, out verdict);
        id = refusal.IsDefault ? rules.IdOf(spec.Name) : default;
        return refusal;
    }

    /// <summary>The verdict of a rule within the quorums: of participation before it, of approval after it.</summary>
    public static Refusal TryDecide(IDecisionRule rule, DecisionRuleContext context, Fraction? quorum, out Verdict? verdict)
    {
        context = context.With(context.Work);
        try
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
        catch (TooMuchWorkException)
        {
            verdict = Verdict.NotDecided(VerdictReasons.TooMuchWork);
            return default;
        }
    }

    /// <summary>What is wrong with parameters; null when nothing is, or the rule does not care.</summary>
    public static Refusal? BadParameters(IDecisionRule rule, RuleSpec spec, WorkBudget work) => rule is IParameterCheck check
        ? RuleCalls.Refusal(rule, spec.Name, work, () => check.Check(spec.Parameters), why => new Refusal(DecisionRefusals.RuleParameters, spec.Name, why))
        : default(Refusal?);

    /// <summary>What is wrong with a ballot; null when nothing is, or the rule does not care.</summary>
    public static Refusal? BadBallot(IDecisionRule rule, string name, Preference preference, IReadOnlyDictionary<string, string> parameters, WorkBudget work) => rule is IBallotCheck check
        ? RuleCalls.Refusal(rule, name, work, () => check.Check(preference, parameters), static why => new Refusal(DecisionRefusals.PreferenceInvalid, why))
        : default(Refusal?);

    /// <summary>Whether a rule is certain that nothing changes; false where it fails, or it is too much work.</summary>
    public static bool IsSettled(ISettlingRule rule, DecisionRuleContext context, Rational missing)
    {
        try
        {
            return RuleCalls.Ask(rule, context, asked => rule.IsSettled(asked, missing)) is { IsAnswered: true, Value: true };
        }
        catch (TooMuchWorkException)
        {
            return false;
        }
    }
}
