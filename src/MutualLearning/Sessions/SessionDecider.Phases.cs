using System;
using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Phases and the end.</content>
public static partial class SessionDecider
{
    // Looked up once: a refusal allocates nothing, and an enumeration's ToString does.
    private static readonly string[] ExitNames = Enum.GetNames(typeof(ExitKind));

    private static Refusal? MayNotAdvance(Session session, PersonId by)
    {
        if (NotPresent(session, by) is { } absent)
        {
            return absent;
        }

        return SessionFlow.MayAdvance(session, by) ? default(Refusal?) : new Refusal(SessionRefusals.MayNotAdvance, by.Value);
    }

    private static string NameOf(ExitKind exit) => (uint)exit < (uint)ExitNames.Length ? ExitNames[(int)exit] : string.Empty;

    private static Refusal? OtherVisit(PhaseVisit visit, int meant) =>
        meant == 0 || meant == visit.Number ? default(Refusal?) : new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value);

    private static Decided<SessionEvent> Advance(Session session, AdvancePhase c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? BadWords(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if (OtherVisit(visit, c.Visit) is { } changed)
        {
            return changed;
        }

        var reason = c.Reason ?? string.Empty;
        if (!SessionFlow.Holds(visit.Phase.Exit, session, context.Now))
        {
            if (PlainText.IsBlank(reason) || !SessionFlow.MayIntervene(session, c.By))
            {
                return new Refusal(SessionRefusals.ExitNotReached, visit.Phase.Id.Value, NameOf(visit.Phase.Exit.Kind));
            }
        }

        if (AuthorMissing(session, visit, c.Authors) is { } nameless)
        {
            return nameless;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(Ended(context.Now, session, visit, c.By, reason, c.Authors));
        var transition = Transition.From(session, visit);
        if (transition.To is not { } next)
        {
            events.Add(new SessionClosed(context.Now, c.By));
            return events.ToImmutable();
        }

        // A phase for each item finishes its item itself.
        if (transition.IsPastItems && !session.CurrentItem.IsDefault && visit.Phase.Repeat.Kind != RepeatKind.PerItem)
        {
            events.Add(new ItemFinished(context.Now, session.CurrentItem, c.By));
        }

        Follow(session, next, transition, c.By, context, events);
        return events.ToImmutable();
    }

    private static Decided<SessionEvent> GoTo(Session session, GoToPhase c, CommandContext context)
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

        if ((OtherVisit(visit, c.Visit) ?? AuthorMissing(session, visit, c.Authors)) is { } nameless)
        {
            return nameless;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(Ended(context.Now, session, visit, c.By, c.Reason, c.Authors));
        Jump(session, phase, c.By, context, events);
        return events.ToImmutable();
    }

    private static Decided<SessionEvent> Close(Session session, CloseSession c, CommandContext context)
    {
        if ((MayNotAdvance(session, c.By) ?? BadWords(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        var reason = PlainText.IsBlank(c.Reason) ? string.Empty : c.Reason;
        var closed = new SessionClosed(context.Now, c.By, reason.Length == 0 ? null : reason);
        if (session.Visit is not { } visit)
        {
            return closed;
        }

        if (OtherVisit(visit, c.Visit) is { } changed)
        {
            return changed;
        }

        var early = SessionFlow.Following(session, visit) is not null || !SessionFlow.Holds(visit.Phase.Exit, session, context.Now);
        if (early && reason.Length == 0)
        {
            return SessionRefusals.ReasonMissing;
        }

        return AuthorMissing(session, visit, c.Authors) is { } nameless
            ? nameless
            : Together(Ended(context.Now, session, visit, c.By, reason, c.Authors), closed);
    }

    private static Decided<SessionEvent> Cancel(Session session, CancelSession c, CommandContext context)
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
