using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>The roles that a person holds in a session now.</summary>
internal readonly struct SessionRoles(Session session, PersonId person) : IHeldRoles
{
    /// <inheritdoc/>
    public bool Observes => Powers.Observes(session, person);

    /// <inheritdoc/>
    public bool Has(RoleId role) => session.Holds(person, role);
}
