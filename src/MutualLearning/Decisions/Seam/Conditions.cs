namespace MutualLearning.Decisions;

/// <summary>Asks whether every requirement holds.</summary>
internal static class Conditions
{
    /// <summary>The verdict with what each requirement came to; an adopted proposal is rejected where one does not hold.</summary>
    public static Refusal? Apply(DecisionRuleContext context, ref Verdict? verdict)
    {
        if (verdict is not { Kind: VerdictKind.Adopted or VerdictKind.Rejected } whole || context.Conditions.Count == 0)
        {
            return null;
        }

        var said = ValueList<RequirementVerdict>.Empty;
        RequirementVerdict? missed = null;
        foreach (var condition in context.Conditions)
        {
            if (Ask(context, condition, out var own) is { } refusal)
            {
                verdict = null;
                return refusal;
            }

            if (own!.IsTooMuchWork)
            {
                verdict = own;
                return null;
            }

            var one = new RequirementVerdict(condition.Requirement, own);
            said = said.Add(one);
            missed ??= one.Holds ? null : one;
        }

        verdict = (missed is null || whole.Kind == VerdictKind.Rejected
            ? whole
            : Verdict.Rejected(VerdictReasons.RequirementMissed, missed.Requirement.ToString(), missed.Verdict.Text)) with { Requirements = said };
        return null;
    }

    /// <summary>Whether each moves in one direction as votes do, as far as is known: those of the library.</summary>
    public static bool AreMonotone(ValueList<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (condition.Rule is not { IsMonotone: true } rule || !RuleRunner.IsBuiltIn(rule))
            {
                return false;
            }
        }

        return true;
    }

    private static Refusal? Ask(DecisionRuleContext context, Condition condition, out Verdict? verdict)
    {
        verdict = null;
        var spec = condition.Requirement.Rule;
        return condition.Rule is null
            ? new Refusal(DecisionRefusals.RuleUnknown, spec.Name)
            : RuleRunner.TryEvaluate(condition.Rule, context.Among(condition.Members, condition.Requirement.ByHeads, spec.Parameters), out verdict);
    }
}
