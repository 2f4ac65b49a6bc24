using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Asks the rule that a decision declares, or another one in its place.</summary>
internal static class DeclaredRule
{
    /// <summary>The verdict under a declared rule, quorum first.</summary>
    public static Refusal? TryDecide(DecisionRules rules, RuleSpec spec, Decision decision, WorkBudget work, out RuleId id, out Verdict? verdict)
    {
        id = default;
        verdict = null;
        if (!rules.TryGet(spec.Name, out var rule))
        {
            return new Refusal(DecisionRefusals.RuleUnknown, spec.Name);
        }

        var refusal = RuleRunner.TryDecide(rule, RuleQuestion.Of(decision, spec, rules).With(work), decision.Declaration!.Quorum, out verdict);
        id = refusal is null ? rules.IdOf(spec.Name) : default;
        return refusal;
    }
}
