using System;
using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on the end of a phase and the beginning of the next.</summary>
internal static class Moving
{
    // Looked up once: a refusal allocates nothing, and an enumeration's ToString does.
    private static readonly string[] ExitNames = Enum.GetNames(typeof(ExitKind));

    public static Decided<SessionEvent> Advance(Session session, AdvancePhase c, CommandContext context)
    {
        if ((SessionChecks.MayNotAdvance(session, c.By, context) ?? SessionChecks.BadWords(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if (SessionChecks.OtherVisit(visit, c.Visit) is { } changed)
        {
            return changed;
        }

        var reason = c.Reason ?? string.Empty;
        if (!visit.Phase.IsOptional && !Exit.Holds(visit.Phase.Exit, session, context.Now))
        {
            if (PlainText.IsBlank(reason) || !MayIntervene(session, c.By, context))
            {
                return new Refusal(SessionRefusals.ExitNotReached, visit.Phase.Id.Value, NameOf(visit.Phase.Exit.Kind));
            }
        }

        var transition = Transition.From(session, visit, c.To);
        if ((WrongChoice(visit, transition, c.To) ?? Untaken(session, transition, reason) ?? PhaseAuthors.Missing(session, visit, c.Authors)) is { } waiting)
        {
            return waiting;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(PhaseAuthors.Ended(context.Now, session, visit, c.By, reason, c.Authors));
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

        PhaseEntry.Follow(session, next, transition, c.By, context, events);
        return events.ToImmutable();
    }

    public static Decided<SessionEvent> GoTo(Session session, GoToPhase c, CommandContext context)
    {
        var absent = context.Permission is null || c.By.IsDefault ? SessionChecks.NotPresent(session, c.By) : default(Refusal?);
        if ((absent ?? SessionChecks.NoReason(c.Reason)) is { } refusal)
        {
            return refusal;
        }

        if (!MayIntervene(session, c.By, context))
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

        if ((SessionChecks.OtherVisit(visit, c.Visit) ?? PhaseAuthors.Missing(session, visit, c.Authors)) is { } nameless)
        {
            return nameless;
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(PhaseAuthors.Ended(context.Now, session, visit, c.By, c.Reason, c.Authors));
        PhaseEntry.Jump(session, phase, c.By, context, events);
        return events.ToImmutable();
    }

    private static Refusal? WrongChoice(PhaseVisit visit, Transition transition, PhaseId chosen) =>
        chosen.IsDefault || (transition.Step is { } step && Transition.IsChoice(visit.Phase.Next[step], chosen))
            ? default(Refusal?)
            : new Refusal(SessionRefusals.WayNotOpen, visit.Phase.Id.Value, chosen.Value);

    // Nobody is made to take a role that people take by themselves; a phase that belongs to it waits for somebody who could, unless it is gone over on purpose.
    private static Refusal? Untaken(Session session, Transition transition, string reason) =>
        transition.To is { } next && PlainText.IsBlank(reason) ? Untaken(session, next) : default(Refusal?);

    private static Refusal? Untaken(Session session, Phase next)
    {
        foreach (var role in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (role is { Assignment: RoleAssignment.Taken, Min: > 0 } && Names(next, role.Id) && !Powers.IsHeldBySomebodyThere(session, role.Id) && RoleTurns.MayBeTaken(session, role))
            {
                return new Refusal(SessionRefusals.RoleNotTaken, role.Id.Value);
            }
        }

        return null;
    }

    private static bool Names(Phase phase, RoleId role)
    {
        var names = phase.Floor.Role == role;
        foreach (var allowance in phase.Allows)
        {
            names |= allowance.Roles.AsSpan().IndexOf(role) >= 0;
        }

        return names;
    }

    private static bool MayIntervene(Session session, PersonId by, in CommandContext context) => context.Permission is not null || Powers.MayIntervene(session, by);

    private static string NameOf(ExitKind exit) => (uint)exit < (uint)ExitNames.Length ? ExitNames[(int)exit] : string.Empty;
}
