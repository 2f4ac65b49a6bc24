using System;
using System.Collections.Immutable;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on objections that are met.</summary>
internal static class Objections
{
    public static Decided<SessionEvent> Settle(Session session, SettleObjection c, CommandContext context)
    {
        if ((SessionChecks.NotPresent(session, c.By) ?? SessionChecks.NoReason(c.How)) is { } refusal)
        {
            return refusal;
        }

        if (session.OpenObjections.AsSpan().IndexOf(c.Objection) < 0 || session.FindContribution(c.Objection) is not { } objection || !MayKnow(session, objection, c.By))
        {
            return new Refusal(SessionRefusals.ObjectionNotOpen, c.Objection.Value);
        }

        if (session.Visit is not { Phase: { SettledBy: { } settledBy } phase })
        {
            return new ObjectionSettled(context.Now, c.Objection, c.By, c.How);
        }

        if (settledBy.Count == 0)
        {
            return new Refusal(SessionRefusals.ObjectionWaits, phase.Id.Value);
        }

        var needed = new SettlementNeeds(session, objection, settledBy);
        return !needed.Includes(c.By) ? new Refusal(SessionRefusals.MayNotSettle, c.By.Value)
            : needed.AreMetWith(c.By) ? new ObjectionSettled(context.Now, c.Objection, c.By, c.How)
            : needed.HasAgreed(c.By) ? ImmutableArray<SessionEvent>.Empty
            : new SettlementAgreed(context.Now, c.Objection, c.By, c.How);
    }

    /// <summary>Whether somebody may say now that an objection is met, and it would change something.</summary>
    public static bool MaySettle(Session session, Contribution objection, PersonId by)
    {
        if (!MayKnow(session, objection, by) || session.Visit?.Phase.SettledBy is not { } settledBy)
        {
            return MayKnow(session, objection, by);
        }

        var needed = new SettlementNeeds(session, objection, settledBy);
        return settledBy.Count > 0 && needed.Includes(by) && (!needed.HasAgreed(by) || needed.AreMetWith(by));
    }

    // What nobody there can see any more, since its author has left, would stand for ever: whoever may advance sets it aside.
    private static bool MayKnow(Session session, Contribution objection, PersonId by) =>
        Sight.CanSee(session, by, objection)
        || (session.Visit?.Number != objection.Visit && !Sight.IsSeen(session, objection) && Powers.MayAdvance(session, by));
}
