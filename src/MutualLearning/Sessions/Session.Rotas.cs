using System.Collections.Generic;

namespace MutualLearning.Sessions;

/// <content>Whose turn it is.</content>
public sealed partial record Session
{
    /// <summary>Whose turn with a role it is by the rota: the first in its order who is invited or there and holds no role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Who; <c>default</c> when the role has no order, or nobody of it is free.</returns>
    public PersonId Due(RoleId role)
    {
        var busy = new HashSet<PersonId>();
        foreach (var holding in Roles)
        {
            if (holding.Until is null)
            {
                busy.Add(holding.Person);
            }
        }

        return FirstDue(role, busy);
    }

    internal PersonId FirstDue(RoleId role, HashSet<PersonId> busy)
    {
        foreach (var order in Rotas)
        {
            foreach (var person in order.Role == role ? order.People : ValueList<PersonId>.Empty)
            {
                if (FindParticipant(person)?.Presence is Presence.Invited or Presence.Present && !busy.Contains(person))
                {
                    return person;
                }
            }
        }

        return default;
    }
}
