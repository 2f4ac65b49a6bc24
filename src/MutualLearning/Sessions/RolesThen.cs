using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>The roles that a person held in a session at an instant; also those given or released in that very instant.</summary>
internal readonly struct RolesThen(Session session, PersonId person, Instant at) : IHeldRoles
{
    /// <inheritdoc/>
    public bool Observes => PhaseTurns.Observes(session.Practice, this);

    /// <inheritdoc/>
    public bool Has(RoleId role)
    {
        if (session.Practice?.FindRole(role) is { Assignment: RoleAssignment.Everyone })
        {
            return true;
        }

        foreach (var holding in session.Roles)
        {
            if (holding.Role == role && holding.Person == person && holding.From <= at && !(holding.Until < at))
            {
                return true;
            }
        }

        return false;
    }
}
