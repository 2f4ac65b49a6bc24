using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Casting a ballot, taking it back, and stepping back from the vote.</summary>
internal static class Balloting
{
    public static Decided<DecisionEvent> Cast(Decision decision, CastBallot c, CommandContext context, DecisionRules rules)
    {
        if (!DecisionChecks.MayVote(decision, c.By, out var isAdvisory))
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((BallotSecrecy.BadPseudonym(decision, c.Pseudonym, c.KeyCheck)
            ?? DecisionChecks.PastDeadline(decision, context)
            ?? DecisionChecks.PastVersion(decision, c.Version)
            ?? Final(decision, c.By, c.Pseudonym)) is { } refusal)
        {
            return refusal;
        }

        if (BallotCheck.BadVote(decision, c, context, rules) is { } unfit)
        {
            return unfit;
        }

        var needsReason = decision.Declaration!.ReasonsRequired && c.Stance is (Stance.No or Stance.Block or Stance.StandAside);
        if (((needsReason ? DecisionChecks.NoReason(c.Reason) : DecisionChecks.BadWords(c.Reason)) ?? DecisionChecks.BadWords(c.AsWritten)) is { } unreasoned)
        {
            return unreasoned;
        }

        var secret = BallotSecrecy.IsSecret(decision);
        var ballot = new Ballot(
            secret ? default : c.By, c.Pseudonym, c.Stance, c.Strength, c.Reason ?? string.Empty, isAdvisory, c.AsWritten ?? string.Empty)
        {
            Preference = c.Preference,
            Grade = c.Grade,
        };
        var cast = new BallotCast(BallotSecrecy.BallotTime(decision, context), ballot) { KeyCheck = secret && decision.KeyCheck is null ? c.KeyCheck : null };
        return !secret && !isAdvisory && IsObjection(c) && Discussion.Conversion(decision, context) is { } converted
            ? Discussion.Begun(decision, [cast, converted], c.By)
            : Discussion.Begun(decision, cast, secret ? default : c.By);
    }

    public static Decided<DecisionEvent> Withdraw(Decision decision, WithdrawBallot c, CommandContext context)
    {
        if ((BallotSecrecy.BadPseudonym(decision, c.Pseudonym, c.KeyCheck) ?? DecisionChecks.PastDeadline(decision, context) ?? Final(decision, c.By, c.Pseudonym)) is { } refusal)
        {
            return refusal;
        }

        var secret = BallotSecrecy.IsSecret(decision);
        return decision.Ballots.ContainsKey(secret ? c.Pseudonym.Value : c.By.Value)
            ? new BallotWithdrawn(BallotSecrecy.BallotTime(decision, context), secret ? default : c.By, c.Pseudonym)
            : DecisionRefusals.NoBallot;
    }

    public static Decided<DecisionEvent> Recuse(Decision decision, RecuseFromDecision c, CommandContext context)
    {
        if (!DecisionChecks.MayVote(decision, c.By, out var isAdvisory) || isAdvisory)
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        // In a secret ballot nobody can tell whether they voted: stepping back must come before the first ballot.
        if (BallotSecrecy.IsSecret(decision) ? !decision.Ballots.IsEmpty : decision.Ballots.ContainsKey(c.By.Value))
        {
            return new Refusal(DecisionRefusals.HasVoted, c.By.Value);
        }

        return DecisionChecks.NoReason(c.Reason) is { } refusal ? refusal : new VoterRecused(context.Now, c.By, c.Reason);
    }

    private static bool IsObjection(CastBallot c) => c.Stance == Stance.Block || (c.Stance == Stance.No && c.Strength >= 1m);

    private static Refusal? Final(Decision decision, PersonId by, Pseudonym pseudonym) =>
        decision.Declaration!.AreBallotsFinal && decision.Ballots.ContainsKey(BallotSecrecy.IsSecret(decision) ? pseudonym.Value : by.Value)
            ? new Refusal(DecisionRefusals.BallotFinal)
            : default(Refusal?);
}
