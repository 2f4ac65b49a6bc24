using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>What becomes of a decision after its close: it is reviewed, and another one takes its place.</summary>
internal static class Reviewing
{
    public static Decided<DecisionEvent> Review(Decision decision, ReviewDecision c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.Review, c.By, context) is { } lacks)
        {
            return lacks;
        }

        if (decision.Status != DecisionStatus.Closed)
        {
            return decision.IsOpen ? DecisionRefusals.NoVerdict : DecisionRefusals.Closed;
        }

        if (c.Outcome is not (ReviewOutcome.Kept or ReviewOutcome.Amended or ReviewOutcome.Ended) || (c.Outcome == ReviewOutcome.Ended && c.NextOn is not null))
        {
            return DecisionRefusals.ReviewInvalid;
        }

        return (c.Outcome == ReviewOutcome.Kept ? DecisionChecks.BadWords(c.Note) : DecisionChecks.NoReason(c.Note)) is { } refusal
            ? refusal
            : new DecisionReviewed(context.Now, c.Outcome, c.Note ?? string.Empty, c.NextOn?.WithCalendar(CalendarSystem.Iso), c.By);
    }

    public static Decided<DecisionEvent> Supersede(Decision decision, SupersedeDecision c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.Supersede, c.By, context) is { } lacks)
        {
            return lacks;
        }

        return !MayBeSuperseded(decision) ? DecisionRefusals.Closed
            : c.Successor.IsDefault || c.Successor == decision.Id ? DecisionRefusals.IdMissing
            : new DecisionSuperseded(context.Now, c.Successor, c.By);
    }

    /// <summary>Whether another decision can still take its place: it has not ended, and none has.</summary>
    public static bool MayBeSuperseded(Decision decision) => decision.IsOpen || decision.Status == DecisionStatus.Closed;
}
