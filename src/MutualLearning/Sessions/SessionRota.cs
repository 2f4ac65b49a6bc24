using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Practices;
using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>Whose turn it is with a role, in a session and from the sessions of a group.</summary>
public static class SessionRota
{
    /// <summary>The rota of a role. Pure.</summary>
    /// <param name="history">The sessions of the group, in any order.</param>
    /// <param name="role">The role.</param>
    /// <returns>
    /// One turn for each session that was opened and knows the role, oldest first. Everybody invited is of the group, also
    /// who declined or stayed away; whoever held the role while they were there has served.
    /// </returns>
    public static Rota Of(IEnumerable<Session> history, RoleId role) => Rota.From(Guard.Against.Null(history)
        .Where(s => s.OpenedAt is not null && s.Practice?.FindRole(role) is not null)
        .OrderBy(s => s.OpenedAt).ThenBy(s => s.Id)
        .Select(s => new RotaTurn(s.Participants.Select(static p => p.Person), Served(s, role))));

    /// <summary>The orders of all roles that rotate. Pure.</summary>
    /// <param name="practice">The practice of the next session.</param>
    /// <param name="history">The sessions of the group, in any order.</param>
    /// <param name="people">Who is to be there.</param>
    /// <returns>An order for each role of the practice with <see cref="RoleAssignment.Rotate"/>.</returns>
    public static ValueList<RoleOrder> Orders(Practice practice, IReadOnlyCollection<Session> history, ValueList<PersonId> people) => Guard.Against.Null(practice).Roles
        .Where(static r => r.Assignment == RoleAssignment.Rotate)
        .Select(r => new RoleOrder(r.Id, Of(history, r.Id).Order(people)));

    /// <summary>Whose turn with a role it is by the rota: the first in its order who is invited or there and holds no role.</summary>
    /// <param name="session">The session.</param>
    /// <param name="role">The role.</param>
    /// <returns>Who; <c>default</c> when the role has no order, or nobody of it is free.</returns>
    public static PersonId Due(this Session session, RoleId role)
    {
        var busy = new HashSet<PersonId>();
        foreach (var holding in Guard.Against.Null(session).Roles)
        {
            if (holding.Until is null)
            {
                busy.Add(holding.Person);
            }
        }

        return FirstDue(session, role, busy);
    }

    internal static PersonId FirstDue(Session session, RoleId role, HashSet<PersonId> busy)
    {
        foreach (var order in session.Rotas)
        {
            foreach (var person in order.Role == role ? order.People : ValueList<PersonId>.Empty)
            {
                if (session.FindParticipant(person)?.Presence is Presence.Invited or Presence.Present && !busy.Contains(person))
                {
                    return person;
                }
            }
        }

        return default;
    }

    private static ValueList<PersonId> Served(Session session, RoleId role)
    {
        var served = new HashSet<PersonId>();
        foreach (var holding in session.Roles)
        {
            if (holding.Role == role && (holding.Until is null || holding.Until > session.OpenedAt))
            {
                served.Add(holding.Person);
            }
        }

        return ValueList<PersonId>.Of(served);
    }
}
