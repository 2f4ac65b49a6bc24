using System;
using System.Collections.Generic;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Whether a session can be planned as somebody wants it: the refusal, or null.</summary>
internal static class PlanChecks
{
    /// <summary>The people.</summary>
    public static Refusal? People(PlanSession c)
    {
        if (c.By.IsDefault || c.Participants is null)
        {
            return new Refusal(SessionRefusals.PersonMissing);
        }

        if (c.Participants.Count > SessionLimits.MaxParticipants)
        {
            return SessionChecks.TooMany("participants", SessionLimits.MaxParticipants);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in c.Participants)
        {
            if (person.IsDefault)
            {
                return new Refusal(SessionRefusals.PersonMissing);
            }

            if (!seen.Add(person.Value))
            {
                return new Refusal(SessionRefusals.PersonTwice, person.Value);
            }
        }

        return seen.Count > c.Practice.MaxPeople ? SessionChecks.TooMany(c.Practice) : SessionChecks.Alike(c.Participants.Select(static p => p.Value));
    }

    /// <summary>Who looks on, and who may come.</summary>
    public static Refusal? Observers(PlanSession c)
    {
        if (c.Openness is not (SessionOpenness.Invited or SessionOpenness.Open))
        {
            return new Refusal(SessionRefusals.OpennessUnknown);
        }

        var observers = c.Observers ?? ValueList<PersonId>.Empty;
        if (observers.Count > SessionLimits.MaxParticipants)
        {
            return SessionChecks.TooMany("observers", SessionLimits.MaxParticipants);
        }

        var seen = new HashSet<PersonId>();
        foreach (var person in observers)
        {
            if (person.IsDefault || !seen.Add(person))
            {
                return person.IsDefault ? new Refusal(SessionRefusals.PersonMissing) : new Refusal(SessionRefusals.PersonTwice, person.Value);
            }
        }

        return null;
    }

    /// <summary>The orders of those whose turn with a role comes.</summary>
    public static Refusal? Rotas(PlanSession c)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var order in c.Rotas ?? ValueList<RoleOrder>.Empty)
        {
            if (order is not { People: not null })
            {
                return new Refusal(SessionRefusals.PersonMissing);
            }

            if (c.Practice.FindRole(order.Role) is null or { Assignment: RoleAssignment.Everyone })
            {
                return new Refusal(SessionRefusals.RoleUnknown, order.Role.Value);
            }

            var people = new HashSet<string>(StringComparer.Ordinal);
            foreach (var person in order.People)
            {
                if (person.IsDefault)
                {
                    return new Refusal(SessionRefusals.PersonMissing);
                }

                if (!people.Add(person.Value))
                {
                    return new Refusal(SessionRefusals.RotaInvalid, order.Role.Value);
                }
            }

            if (!roles.Add(order.Role.Value))
            {
                return new Refusal(SessionRefusals.RotaInvalid, order.Role.Value);
            }

            if (people.Count > SessionLimits.MaxParticipants)
            {
                return SessionChecks.TooMany("people in an order", SessionLimits.MaxParticipants);
            }
        }

        return null;
    }
}
