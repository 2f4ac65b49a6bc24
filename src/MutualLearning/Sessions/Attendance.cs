using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on who comes, leaves and declines.</summary>
internal static class Attendance
{
    public static Decided<SessionEvent> Join(Session session, JoinSession c, CommandContext context)
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

        if (known is null)
        {
            if (session.Openness != SessionOpenness.Open && context.Permission is null)
            {
                return new Refusal(SessionRefusals.NotInvited, c.Person.Value);
            }

            if (TooManyOrAlike(session, c.Person) is { } refusal)
            {
                return refusal;
            }
        }

        // Whoever was invited has a place; whoever declined or left has given it back.
        return known?.Presence != Presence.Invited && CountPlaces(session) >= session.Practice?.MaxPeople
            ? SessionChecks.TooMany(session.Practice)
            : new ParticipantJoined(context.Now, c.Person);
    }

    public static Decided<SessionEvent> Invite(Session session, InvitePerson c, CommandContext context)
    {
        if (c.By.IsDefault || c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (c.By != session.PlannedBy && SessionChecks.MayNotAdvance(session, c.By, context) is { } refusal)
        {
            return refusal;
        }

        var known = session.FindParticipant(c.Person);
        if (known?.Presence is Presence.Invited or Presence.Present)
        {
            return ImmutableArray<SessionEvent>.Empty;
        }

        if (known is null && TooManyOrAlike(session, c.Person) is { } unfit)
        {
            return unfit;
        }

        return CountPlaces(session) >= session.Practice?.MaxPeople ? SessionChecks.TooMany(session.Practice) : new PersonInvited(context.Now, c.Person, c.By);
    }

    public static Decided<SessionEvent> Leave(Session session, LeaveSession c, CommandContext context)
    {
        if (SessionChecks.NotPresent(session, c.Person) is { } refusal)
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

    public static Decided<SessionEvent> Decline(Session session, DeclineSession c, CommandContext context)
    {
        if (c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (session.IsPresent(c.Person))
        {
            return new Refusal(SessionRefusals.AlreadyPresent, c.Person.Value);
        }

        var known = session.FindParticipant(c.Person);
        if (known is null && session.Openness != SessionOpenness.Open)
        {
            return new Refusal(SessionRefusals.NotInvited, c.Person.Value);
        }

        if (known?.Presence == Presence.Declined)
        {
            return ImmutableArray<SessionEvent>.Empty;
        }

        // Whoever was meant to hold a role and does not come makes room for somebody who does.
        var events = Releases(session, c.Person, context);
        events.Add(new ParticipantDeclined(context.Now, c.Person));
        return events.ToImmutable();
    }

    private static Refusal? TooManyOrAlike(Session session, PersonId person) => session.Participants.Count >= SessionLimits.MaxParticipants
        ? SessionChecks.TooMany("participants", SessionLimits.MaxParticipants)
        : SessionChecks.Alike(session.Participants.Select(static p => p.Person.Value).Add(person.Value));

    private static int CountPlaces(Session session)
    {
        var count = 0;
        foreach (var participant in session.Participants)
        {
            count += participant.Presence is Presence.Invited or Presence.Present ? 1 : 0;
        }

        return count;
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
}
