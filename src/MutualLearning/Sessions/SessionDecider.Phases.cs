using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Phases, pauses and the end.</content>
public static partial class SessionDecider
{
    private static Refusal? MayNotAdvance(Session session, PersonId by)
    {
        if (NotPresent(session, by) is { } absent)
        {
            return absent;
        }

        return SessionFlow.MayAdvance(session, by) ? default(Refusal?) : new Refusal(SessionRefusals.MayNotAdvance, by.Value);
    }

    private static Outcome<SessionEvent> Advance(Session session, AdvancePhase c, CommandContext context)
    {
        if (MayNotAdvance(session, c.By) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        var reason = c.Reason ?? string.Empty;
        if (!SessionFlow.Holds(visit.Phase.Exit, session, context.Now))
        {
            if (string.IsNullOrWhiteSpace(reason) || !SessionFlow.MayIntervene(session, c.By))
            {
                return new Refusal(SessionRefusals.ExitNotReached, visit.Phase.Id.Value, visit.Phase.Exit.Kind.ToString());
            }
        }

        if (AuthorMissing(session, visit, c.Authors) is { } nameless)
        {
            return nameless;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(new PhaseEnded(context.Now, c.By, reason, Revealed(session, visit, c.Authors)));
        if (SessionFlow.Following(session, visit) is { } next)
        {
            Enter(session, next, c.By, context, events);
        }
        else
        {
            events.Add(new SessionClosed(context.Now, c.By));
        }

        return events.ToImmutable();
    }

    private static Outcome<SessionEvent> GoTo(Session session, GoToPhase c, CommandContext context)
    {
        if ((NotPresent(session, c.By) ?? NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (!SessionFlow.MayIntervene(session, c.By))
        {
            return new Refusal(SessionRefusals.MayNotIntervene, c.By.Value);
        }

        if (session.Practice?.FindPhase(c.Phase) is not { } phase)
        {
            return new Refusal(SessionRefusals.PhaseUnknown, c.Phase.Value);
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if (AuthorMissing(session, visit, c.Authors) is { } nameless)
        {
            return nameless;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(new PhaseEnded(context.Now, c.By, c.Reason, Revealed(session, visit, c.Authors)));
        Enter(session, phase, c.By, context, events);
        return events.ToImmutable();
    }

    private static void Enter(
        Session session, Phase phase, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        events.Add(new PhaseEntered(context.Now, phase.Id));
        if (phase.Repeat.Kind == RepeatKind.PerItem && SessionFlow.NextItem(session) is { } item)
        {
            events.Add(new ItemTakenUp(context.Now, item.Id, by));
        }
    }

    private static Outcome<SessionEvent> Extend(Session session, ExtendPhase c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        var minutes = visit.Phase.Minutes;
        return c.Minutes < 1 || (long)minutes.Default + visit.Extended + c.Minutes > minutes.Max
            ? new Refusal(SessionRefusals.ExtensionTooLong, visit.Phase.Id.Value, Invariant(minutes.Max))
            : new PhaseExtended(context.Now, c.Minutes, c.By, c.Reason);
    }

    private static Outcome<SessionEvent> Pause(Session session, PauseSession c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        return new SessionPaused(context.Now, c.By, c.Reason);
    }

    private static Outcome<SessionEvent> Close(Session session, CloseSession c, CommandContext context)
    {
        if (MayNotAdvance(session, c.By) is { } refusal)
        {
            return refusal;
        }

        var closed = new SessionClosed(context.Now, c.By);
        if (session.Visit is not { } visit)
        {
            return closed;
        }

        return AuthorMissing(session, visit, c.Authors) is { } nameless
            ? nameless
            : Together(new PhaseEnded(context.Now, c.By, string.Empty, Revealed(session, visit, c.Authors)), closed);
    }

    private static Outcome<SessionEvent> Cancel(Session session, CancelSession c, CommandContext context)
    {
        if (NoReason(c.Reason) is { } unreasoned)
        {
            return unreasoned;
        }

        return c.By != session.PlannedBy && MayNotAdvance(session, c.By) is { } refusal
            ? refusal
            : new SessionCancelled(context.Now, c.By, c.Reason);
    }
}
