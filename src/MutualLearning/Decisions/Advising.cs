using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Answers to advice.</summary>
internal static class Advising
{
    public static Decided<DecisionEvent> Answer(Decision decision, AnswerAdvice c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.AnswerAdvice, c.By, context) is { } lacks)
        {
            return lacks;
        }

        if (c.Answer is not (AdviceAnswer.Adopted or AdviceAnswer.Adapted or AdviceAnswer.Declined))
        {
            return DecisionRefusals.AnswerMissing;
        }

        if (DecisionChecks.NoReason(c.Why) is { } refusal)
        {
            return refusal;
        }

        return Advisers(decision).Contains(c.Adviser)
            ? new AdviceAnswered(context.Now, new AdviceReply(c.Adviser, c.Answer, c.Why, c.By))
            : new Refusal(DecisionRefusals.NoAdvice, c.Adviser.Value);
    }

    public static PersonId? Unanswered(Decision decision)
    {
        var answered = new HashSet<PersonId>(decision.AdviceReplies.Select(static r => r.Adviser));
        var open = Advisers(decision).Where(a => !answered.Contains(a)).ToList();
        return open.Count == 0 ? default(PersonId?) : open.Min();
    }

    /// <summary>Somebody whose advice can be answered; null when nobody gave any.</summary>
    public static PersonId? FirstAdviser(Decision decision)
    {
        var adviser = Advisers(decision).FirstOrDefault();
        return adviser.IsDefault ? default(PersonId?) : adviser;
    }

    /// <summary>Whose ballots are advice: those who advise, and under a rule with a decider everybody but the decider.</summary>
    private static IEnumerable<PersonId> Advisers(Decision decision)
    {
        var decider = decision.Declaration!.Rule.Parameters.TryGetValue("decider", out var name) ? name : null;
        return decision.Ballots.Values
            .Where(b => !b.Voter.IsDefault && (b.IsAdvisory || (decider is not null && !string.Equals(b.Voter.Value, decider, StringComparison.Ordinal))))
            .Select(static b => b.Voter);
    }
}
