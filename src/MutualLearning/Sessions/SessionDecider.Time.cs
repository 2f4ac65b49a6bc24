using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>More time, and pauses.</content>
public static partial class SessionDecider
{
    private static Decided<SessionEvent> Extend(Session session, ExtendPhase c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        var longest = SessionFlow.LongestMinutes(session, visit);
        return c.Minutes < 1 || SessionFlow.PlannedMinutes(session, visit) + c.Minutes > longest
            ? new Refusal(SessionRefusals.ExtensionTooLong, visit.Phase.Id.Value, Invariant(longest))
            : new PhaseExtended(context.Now, c.Minutes, c.By, c.Reason);
    }

    private static Decided<SessionEvent> Pause(Session session, PauseSession c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        return new SessionPaused(context.Now, c.By, c.Reason);
    }
}
