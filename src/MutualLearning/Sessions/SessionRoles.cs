using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>The roles that a person holds in a session now.</summary>
internal readonly struct SessionRoles(Session session, PersonId person) : IHeldRoles
{
    /// <inheritdoc/>
    public bool Observes => PhaseTurns.Observes(session.Practice, this);

    /// <inheritdoc/>
    public bool Has(RoleId role) => session.Holds(person, role);
}
