using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Closing with the verdict of the rule, and another decision that takes the place.</summary>
internal static class Closing
{
    public static Decided<DecisionEvent> Close(Decision decision, CloseDecision c, CommandContext context, DecisionRules rules)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
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

        if (context.Now < declared.Deadline && !SettledTest.Run(decision, rules, new WorkBudget(rules.Work, context.CancellationToken)).IsSettled)
        {
            return DecisionRefusals.DeadlineNotReached;
        }

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

    public static Decided<DecisionEvent> Supersede(Decision decision, SupersedeDecision c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        return c.Successor.IsDefault || c.Successor == decision.Id
            ? DecisionRefusals.IdMissing
            : new DecisionSuperseded(context.Now, c.Successor, c.By);
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
