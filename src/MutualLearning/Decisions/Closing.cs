using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Closing with the verdict of the rule, and moving the deadline before that.</summary>
internal static class Closing
{
    public static Decided<DecisionEvent> Close(Decision decision, CloseDecision c, CommandContext context, DecisionRules rules)
    {
        if (Refused(decision, c, context, rules) is { } wrong)
        {
            return wrong;
        }

        var declared = decision.Declaration!;
        if (DeclaredRule.TryDecide(rules, declared.Rule, decision, Budget(), out var rule, out var verdict) is { } failed)
        {
            return failed;
        }

        Verdict? first = null;
        if (verdict!.Kind == VerdictKind.NotDecided && declared.Fallback is { } fallback)
        {
            first = verdict;
            if (DeclaredRule.TryDecide(rules, fallback, decision, Budget(), out rule, out verdict) is { } refusal)
            {
                return refusal;
            }
        }

        return new DecisionClosed(context.Now, c.By, rule, verdict!, first, c.MinutedAs ?? string.Empty)
        {
            Delegation = Carried(decision.ToRuleContext().With(Budget())),
        };

        WorkBudget Budget() => rules.Budget(cancellationToken: context.CancellationToken);
    }

    /// <summary>Why it cannot be closed, whatever its rule would say; null when it can.</summary>
    public static Refusal? Refused(Decision decision, CloseDecision c, CommandContext context, DecisionRules rules)
    {
        // Nobody in person: a timer of the host, where the declaration says that the deadline closes.
        var byItself = c.By.IsDefault && decision.Declaration is { ClosesAtDeadline: true, Deadline: { } end } && context.Now >= end;
        if (!byItself && DecisionPowers.Lacks(decision, DecisionPower.Close, c.By, context) is { } lacks)
        {
            return lacks;
        }

        if (DecisionChecks.BadWords(c.MinutedAs) is { } tooLong)
        {
            return tooLong;
        }

        if (SecretTurnout.TooMany(decision) is { } tooMany)
        {
            return tooMany;
        }

        var declared = decision.Declaration!;
        if (declared.MustAnswerAdvice && Advising.Unanswered(decision) is { } adviser)
        {
            return new Refusal(DecisionRefusals.AdviceUnanswered, adviser.Value);
        }

        return context.Now < declared.Deadline && !EarlyClose.IsCertain(decision, rules, new WorkBudget(rules.Work, context.CancellationToken))
            ? new Refusal(DecisionRefusals.DeadlineNotReached)
            : default(Refusal?);
    }

    public static Decided<DecisionEvent> Extend(Decision decision, ExtendDeadline c, CommandContext context)
    {
        if ((DecisionPowers.Lacks(decision, DecisionPower.Extend, c.By, context) ?? DecisionChecks.NoReason(c.Reason) ?? DecisionChecks.PastDeadline(decision, context)) is { } refusal)
        {
            return refusal;
        }

        return c.Deadline > decision.Declaration!.Deadline
            ? new DeadlineExtended(context.Now, c.Deadline, c.By, c.Reason)
            : DecisionRefusals.DeadlineNotLater;
    }

    // Nothing where everybody weighs the same, and where to say it would be too much.
    private static DelegationAudit? Carried(DecisionRuleContext counted)
    {
        try
        {
            return counted.Power.IsEqual || counted.Delegation is not { IsTooLong: false } audit ? null : audit;
        }
        catch (TooMuchWorkException)
        {
            return null;
        }
    }
}
