using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on more time for a phase, and on pauses.</summary>
internal static class Timing
{
    public static Decided<SessionEvent> Extend(Session session, ExtendPhase c, CommandContext context)
    {
        if ((SessionChecks.MayNotAdvance(session, c.By, context) ?? SessionChecks.NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        var longest = PlannedTime.Longest(session, visit);
        return c.Minutes < 1 || PlannedTime.Minutes(session, visit) + c.Minutes > longest
            ? new Refusal(SessionRefusals.ExtensionTooLong, visit.Phase.Id.Value, SessionChecks.Invariant(longest))
            : new PhaseExtended(context.Now, c.Minutes, c.By, c.Reason);
    }

    public static Decided<SessionEvent> Pause(Session session, PauseSession c, CommandContext context)
    {
        if ((SessionChecks.MayNotAdvance(session, c.By, context) ?? SessionChecks.NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        return new SessionPaused(context.Now, c.By, c.Reason);
    }

    public static Decided<SessionEvent> Resume(Session session, ResumeSession c, CommandContext context) =>
        SessionChecks.MayNotAdvance(session, c.By, context) is { } refusal ? refusal : new SessionResumed(context.Now, c.By);
}
