using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on the end of a session.</summary>
internal static class Closing
{
    public static Decided<SessionEvent> Close(Session session, CloseSession c, CommandContext context)
    {
        if ((SessionChecks.MayNotAdvance(session, c.By, context) ?? SessionChecks.BadWords(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        var reason = PlainText.IsBlank(c.Reason) ? string.Empty : c.Reason;
        var closed = new SessionClosed(context.Now, c.By, reason.Length == 0 ? null : reason);
        if (session.Visit is not { } visit)
        {
            return closed;
        }

        if (SessionChecks.OtherVisit(visit, c.Visit) is { } changed)
        {
            return changed;
        }

        var early = Transition.From(session, visit).To is not null || (!visit.Phase.IsOptional && !Exit.Holds(visit.Phase.Exit, session, context.Now));
        if (early && reason.Length == 0)
        {
            return SessionRefusals.ReasonMissing;
        }

        return PhaseAuthors.Missing(session, visit, c.Authors) is { } nameless
            ? nameless
            : SessionChecks.Together(PhaseAuthors.Ended(context.Now, session, visit, c.By, reason, c.Authors), closed);
    }

    public static Decided<SessionEvent> Cancel(Session session, CancelSession c, CommandContext context)
    {
        if (SessionChecks.NoReason(c.Reason) is { } unreasoned)
        {
            return unreasoned;
        }

        return c.By != session.PlannedBy && SessionChecks.MayNotAdvance(session, c.By, context) is { } refusal
            ? refusal
            : new SessionCancelled(context.Now, c.By, c.Reason);
    }
}
