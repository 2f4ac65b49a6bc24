using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Attendance and roles.</content>
public static partial class SessionDecider
{
    private static Outcome<SessionEvent> Join(Session session, JoinSession c, CommandContext context)
    {
        if (c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        var known = session.FindParticipant(c.Person);
        if (known?.Presence == Presence.Present)
        {
            return new Refusal(SessionRefusals.AlreadyPresent, c.Person.Value);
        }

        // Whoever was invited has a place; whoever declined or left has given it back.
        return known?.Presence != Presence.Invited && CountPlaces(session) >= session.Practice?.MaxPeople
            ? TooMany(session.Practice)
            : new ParticipantJoined(context.Now, c.Person);
    }

    private static int CountPlaces(Session session)
    {
        var count = 0;
        foreach (var participant in session.Participants)
        {
            count += participant.Presence is Presence.Invited or Presence.Present ? 1 : 0;
        }

        return count;
    }

    private static Outcome<SessionEvent> Leave(Session session, LeaveSession c, CommandContext context)
    {
        if (NotPresent(session, c.Person) is { } refusal)
        {
            return refusal;
        }

        var events = Releases(session, c.Person, context);
        if (session.IsQueued(c.Person))
        {
            events.Add(new QueueLeft(context.Now, c.Person));
        }

        events.Add(new ParticipantLeft(context.Now, c.Person));
        return events.ToImmutable();
    }

    private static ImmutableArray<SessionEvent>.Builder Releases(Session session, PersonId person, CommandContext context)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null && holding.Person == person)
            {
                events.Add(new RoleReleased(context.Now, holding.Role, person, person));
            }
        }

        return events;
    }

    private static Outcome<SessionEvent> Decline(Session session, DeclineSession c, CommandContext context)
    {
        if (c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (session.IsPresent(c.Person))
        {
            return new Refusal(SessionRefusals.AlreadyPresent, c.Person.Value);
        }

        if (session.FindParticipant(c.Person)?.Presence == Presence.Declined)
        {
            return ImmutableArray<SessionEvent>.Empty;
        }

        // Whoever was meant to hold a role and does not come makes room for somebody who does.
        var events = Releases(session, c.Person, context);
        events.Add(new ParticipantDeclined(context.Now, c.Person));
        return events.ToImmutable();
    }

    private static Outcome<SessionEvent> Assign(Session session, AssignRole c, CommandContext context)
    {
        if (c.By.IsDefault || c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (session.Practice?.FindRole(c.Role) is not { } role || role.Assignment == RoleAssignment.Everyone)
        {
            return new Refusal(SessionRefusals.RoleUnknown, c.Role.Value);
        }

        if (session.FindParticipant(c.Person)?.Presence is not (Presence.Invited or Presence.Present))
        {
            return new Refusal(SessionRefusals.NotPresent, c.Person.Value);
        }

        if (session.Holds(c.Person, c.Role))
        {
            return new Refusal(SessionRefusals.RoleHeld, c.Person.Value, c.Role.Value);
        }

        return session.CountHolders(c.Role) >= role.Max
            ? new Refusal(SessionRefusals.RoleFull, c.Role.Value)
            : new RoleAssigned(context.Now, c.Role, c.Person, c.By);
    }

    private static Outcome<SessionEvent> Release(Session session, ReleaseRole c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        foreach (var holding in session.Roles)
        {
            if (holding.Until is null && holding.Role == c.Role && holding.Person == c.Person)
            {
                return new RoleReleased(context.Now, c.Role, c.Person, c.By);
            }
        }

        return new Refusal(SessionRefusals.RoleNotHeld, c.Person.Value, c.Role.Value);
    }
}
