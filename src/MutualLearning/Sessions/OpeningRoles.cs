using System.Collections.Generic;
using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Gives the roles that need somebody when a session opens.</summary>
internal static class OpeningRoles
{
    /// <summary>
    /// Every role that needs somebody gets somebody: whose turn it is by the rota; else whoever opens takes the first that may advance,
    /// the others go to those who were invited first and hold none. The group elects by itself, and what people take by themselves waits for them.
    /// </summary>
    public static Session Fill(
        Session session, ValueList<Participant> people, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var busy = new HashSet<PersonId>();
        var leads = !session.IsPresent(by);
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null)
            {
                busy.Add(holding.Person);
                leads |= holding.Person == by && session.Practice!.FindRole(holding.Role) is { MayAdvance: true };
            }
        }

        foreach (var role in session.Practice!.Roles)
        {
            var missing = role.Assignment is RoleAssignment.Everyone or RoleAssignment.Elected or RoleAssignment.Taken ? 0 : role.Min - session.CountHolders(role.Id);
            for (; missing > 0; missing--)
            {
                var due = SessionRota.FirstDue(session, role.Id, busy);
                var leader = role.MayAdvance && !leads && RoleTurns.ExcludedBy(session, by, role.Id).IsDefault;
                var person = !due.IsDefault ? due : leader ? by : FirstFree(people, busy, by);
                leads |= role.MayAdvance;
                if (person.IsDefault)
                {
                    break;
                }

                busy.Add(person);
                session = PhaseEntry.Add(events, session, new RoleAssigned(context.Now, role.Id, person, by));
            }
        }

        return session;
    }

    private static PersonId FirstFree(ValueList<Participant> people, HashSet<PersonId> busy, PersonId last)
    {
        foreach (var participant in people)
        {
            if (participant.Person != last && !busy.Contains(participant.Person))
            {
                return participant.Person;
            }
        }

        return busy.Contains(last) ? default : last;
    }
}
