using System.Globalization;
using MutualLearning.Counting;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <content>Ballots, objections and the verdict.</content>
public static partial class DecisionDecider
{
    private static Decided<DecisionEvent> Cast(Decision decision, CastBallot c, CommandContext context, DecisionRules rules)
    {
        if (!MayVote(decision, c.By, out var isAdvisory))
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((BadPseudonym(decision, c.Pseudonym, c.KeyCheck) ?? PastDeadline(decision, context) ?? PastVersion(decision, c.Version) ?? Final(decision, c.By, c.Pseudonym)) is { } refusal)
        {
            return refusal;
        }

        if (BadVote(decision, c, context, rules) is { } unfit)
        {
            return unfit;
        }

        var needsReason = decision.Declaration!.ReasonsRequired && c.Stance is (Stance.No or Stance.Block or Stance.StandAside);
        if (((needsReason ? NoReason(c.Reason) : BadWords(c.Reason)) ?? BadWords(c.AsWritten)) is { } unreasoned)
        {
            return unreasoned;
        }

        var secret = IsSecret(decision);
        var ballot = new Ballot(
            secret ? default : c.By, c.Pseudonym, c.Stance, c.Strength, c.Reason ?? string.Empty, isAdvisory, c.AsWritten ?? string.Empty)
        {
            Preference = c.Preference,
            Grade = c.Grade,
        };
        var cast = new BallotCast(BallotTime(decision, context), ballot) { KeyCheck = secret && decision.KeyCheck is null ? c.KeyCheck : null };
        return !secret && !isAdvisory && IsObjection(c) && Conversion(decision, context) is { } converted
            ? Begun(decision, [cast, converted], c.By)
            : Begun(decision, cast, secret ? default : c.By);
    }

    private static Decided<DecisionEvent> Withdraw(Decision decision, WithdrawBallot c, CommandContext context)
    {
        if ((BadPseudonym(decision, c.Pseudonym, c.KeyCheck) ?? PastDeadline(decision, context) ?? Final(decision, c.By, c.Pseudonym)) is { } refusal)
        {
            return refusal;
        }

        var secret = IsSecret(decision);
        return decision.Ballots.ContainsKey(secret ? c.Pseudonym.Value : c.By.Value)
            ? new BallotWithdrawn(BallotTime(decision, context), secret ? default : c.By, c.Pseudonym)
            : DecisionRefusals.NoBallot;
    }

    private static Decided<DecisionEvent> Object(Decision decision, RaiseObjection c, CommandContext context)
    {
        if (!MayVote(decision, c.By, out _))
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((NoReason(c.Reason) ?? PastDeadline(decision, context) ?? PastVersion(decision, c.Version)) is { } refusal)
        {
            return refusal;
        }

        var raised = new ObjectionRaised(context.Now, c.By, c.Reason);
        return Conversion(decision, context) is { } converted
            ? Begun(decision, [raised, converted], c.By)
            : Begun(decision, raised, c.By);
    }

    private static Decided<DecisionEvent> Settle(Decision decision, SettleDecisionObjection c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (NoReason(c.How) is { } refusal)
        {
            return refusal;
        }

        return c.Number >= 1 && c.Number <= decision.Objections.Count && decision.Objections[c.Number - 1].Settled is null
            ? new DecisionObjectionSettled(context.Now, c.Number, c.By, c.How)
            : new Refusal(DecisionRefusals.ObjectionNotOpen, c.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static Decided<DecisionEvent> Recuse(Decision decision, RecuseFromDecision c, CommandContext context)
    {
        if (!MayVote(decision, c.By, out var isAdvisory) || isAdvisory)
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        // In a secret ballot nobody can tell whether they voted: stepping back must come before the first ballot.
        if (IsSecret(decision) ? !decision.Ballots.IsEmpty : decision.Ballots.ContainsKey(c.By.Value))
        {
            return new Refusal(DecisionRefusals.HasVoted, c.By.Value);
        }

        return NoReason(c.Reason) is { } refusal ? refusal : new VoterRecused(context.Now, c.By, c.Reason);
    }

    private static Decided<DecisionEvent> Close(Decision decision, CloseDecision c, CommandContext context, DecisionRules rules)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (BadWords(c.MinutedAs) is { } tooLong)
        {
            return tooLong;
        }

        if (SecretTurnout.TooMany(decision) is { } tooMany)
        {
            return tooMany;
        }

        var declared = decision.Declaration!;
        if (declared.MustAnswerAdvice && Unanswered(decision) is { } adviser)
        {
            return new Refusal(DecisionRefusals.AdviceUnanswered, adviser.Value);
        }

        if (context.Now < declared.Deadline && !SettledTest.Run(decision, rules, new WorkBudget(rules.Work, context.CancellationToken)).IsSettled)
        {
            return DecisionRefusals.DeadlineNotReached;
        }

        var refusal = RuleRunner.TryDecide(rules, declared.Rule, decision, Budget(), out var rule, out var verdict);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        Verdict? first = null;
        if (verdict!.Kind == VerdictKind.NotDecided && declared.Fallback is { } fallback)
        {
            first = verdict;
            refusal = RuleRunner.TryDecide(rules, fallback, decision, Budget(), out rule, out verdict);
            if (!refusal.IsDefault)
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

    private static bool IsSecret(Decision decision) => decision.Declaration!.Secrecy == Secrecy.Secret;

    private static Instant BallotTime(Decision decision, CommandContext context) =>
        IsSecret(decision) ? decision.DeclaredAt ?? context.Now : context.Now;

    private static Refusal? BadPseudonym(Decision decision, Pseudonym pseudonym, string? keyCheck)
    {
        // Under another key everybody would have another pseudonym, and could vote once more.
        if (IsSecret(decision) && !pseudonym.IsDefault && !ScopeKeys.Fit(decision.KeyCheck, keyCheck))
        {
            return new Refusal(DecisionRefusals.KeyLost);
        }

        if (IsSecret(decision) == !pseudonym.IsDefault)
        {
            return keyCheck is null || Identifier.IsValid(keyCheck) ? default(Refusal?) : new Refusal(DecisionRefusals.KeyLost);
        }

        return new Refusal(pseudonym.IsDefault ? DecisionRefusals.PseudonymNeeded : DecisionRefusals.PseudonymNotWanted);
    }

    private static Refusal? PastDeadline(Decision decision, CommandContext context) =>
        context.Now > decision.Declaration!.Deadline ? new Refusal(DecisionRefusals.DeadlinePassed) : default(Refusal?);
}
