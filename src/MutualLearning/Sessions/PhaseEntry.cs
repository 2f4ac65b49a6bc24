using System;
using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What happens when a phase begins: a turn is handed on, an item taken up, groups are formed.</summary>
internal static class PhaseEntry
{
    /// <summary>Enters the phase that the practice leads to.</summary>
    public static void Follow(
        Session session, Phase phase, Transition transition, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var takesItem = transition.Step is { } step && session.Visit?.Phase.Next[step].When == StepGuard.ItemLeft;
        var entered = Began(session, phase, transition.Step, takesItem, by, context, events);
        if (Phase.HasTurnInEachGroup(phase, session.Practice))
        {
            HandTurns(session, entered, phase, by, context, events);
            return;
        }

        if (!phase.Turn.IsDefault)
        {
            entered = HandTurn(session, entered, phase.Turn, by, context, events);
        }

        Gather(entered, phase, by, context, events);
    }

    /// <summary>Enters a phase that somebody has chosen: the turn stays with whoever has it.</summary>
    public static void Jump(Session session, Phase phase, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events) =>
        Gather(Began(session, phase, null, takesItem: false, by, context, events), phase, by, context, events);

    /// <summary>Adds an event, and gives the session after it.</summary>
    public static Session Add(ImmutableArray<SessionEvent>.Builder events, Session session, SessionEvent body)
    {
        events.Add(body);
        return Session.Evolve(session, body);
    }

    private static Session Began(
        Session session, Phase phase, int? step, bool takesItem, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var entered = Add(events, session, new PhaseEntered(context.Now, phase.Id, step));
        return (takesItem || phase.Repeat.Kind == RepeatKind.PerItem) && session.NextItem() is { } item
            ? Add(events, entered, new ItemTakenUp(context.Now, item.Id, by))
            : entered;
    }

    private static Session HandTurn(
        Session before, Session session, RoleId role, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var next = RoleTurns.NextTurn(before, role);
        if (next.IsDefault || before.Holds(next, role))
        {
            return session;
        }

        foreach (var holding in before.Roles)
        {
            if (holding.Until is null && holding.Role == role)
            {
                session = Add(events, session, new RoleReleased(context.Now, role, holding.Person, by));
            }
        }

        return Add(events, session, new RoleAssigned(context.Now, role, next, by));
    }

    // In each group the turn goes on from whoever has it. Those who give it up do so before the groups form: who holds it then has their turn.
    private static void HandTurns(Session before, Session session, Phase phase, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var next = ValueList<PersonId>.Empty;
        foreach (var group in GroupForming.Form(session, phase.Groups!))
        {
            next = RoleTurns.NextTurn(before, phase.Turn, group) is { IsDefault: false } person ? next.Add(person) : next;
        }

        foreach (var holding in before.Roles)
        {
            if (holding.Until is null && holding.Role == phase.Turn && next.AsSpan().IndexOf(holding.Person) < 0)
            {
                session = Add(events, session, new RoleReleased(context.Now, phase.Turn, holding.Person, by));
            }
        }

        session = Gather(session, phase, by, context, events);
        foreach (var person in next)
        {
            session = session.Holds(person, phase.Turn) ? session : Add(events, session, new RoleAssigned(context.Now, phase.Turn, person, by));
        }
    }

    private static Session Gather(Session session, Phase phase, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        if (phase.Groups is not { } form || GroupForming.Form(session, form) is not { Count: > 0 } groups)
        {
            return session;
        }

        session = Add(events, session, new GroupsFormed(context.Now, groups));
        if (session.Practice?.FindRole(form.Stay) is { Assignment: not (RoleAssignment.Elected or RoleAssignment.Everyone or RoleAssignment.Taken) } role)
        {
            foreach (var group in groups)
            {
                session = Appoint(session, role, group, by, context, events);
            }
        }

        return session;
    }

    // A group in which nobody holds the role that stays gets somebody who does.
    private static Session Appoint(
        Session session, PracticeRole role, ValueList<PersonId> group, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var free = default(PersonId);
        foreach (var person in group)
        {
            if (session.Holds(person, role.Id))
            {
                return session;
            }

            free = free.IsDefault && RoleTurns.ExcludedBy(session, person, role.Id).IsDefault ? person : free;
        }

        return free.IsDefault || session.CountHolders(role.Id) >= role.Max
            ? session
            : Add(events, session, new RoleAssigned(context.Now, role.Id, free, by));
    }
}
