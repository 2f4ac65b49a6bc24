using System.Collections.Generic;
using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on groups that somebody sets.</summary>
internal static class GroupChanges
{
    public static Decided<SessionEvent> Form(Session session, FormGroups c, CommandContext context)
    {
        if (SessionChecks.MayNotAdvance(session, c.By, context) is { } refusal)
        {
            return refusal;
        }

        if (session.Visit is not { Phase.Groups: not null } visit)
        {
            return new Refusal(SessionRefusals.GroupsNotUsed, session.Visit?.Phase.Id.Value ?? string.Empty);
        }

        // What was said in a group is for that group: it cannot become another one afterwards.
        if (visit.Acted.Count > 0)
        {
            return new Refusal(SessionRefusals.GroupsAtWork, visit.Phase.Id.Value);
        }

        if (BadGroups(session, c.Groups) is { } misplaced)
        {
            return new Refusal(SessionRefusals.GroupsInvalid, misplaced.Value);
        }

        return visit.Groups.Equals(c.Groups) ? ImmutableArray<SessionEvent>.Empty : new GroupsFormed(context.Now, c.Groups, c.By);
    }

    /// <summary>Somebody who is not in exactly one group or not there, or nobody in particular; null when all are right.</summary>
    private static PersonId? BadGroups(Session session, ValueList<ValueList<PersonId>>? groups)
    {
        var placed = new HashSet<PersonId>();
        foreach (var group in groups ?? ValueList<ValueList<PersonId>>.Empty)
        {
            if (group is not { Count: > 0 })
            {
                return default(PersonId);
            }

            foreach (var person in group)
            {
                if (!session.IsPresent(person) || !placed.Add(person))
                {
                    return person;
                }
            }
        }

        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && !placed.Contains(participant.Person))
            {
                return participant.Person;
            }
        }

        return null;
    }
}
