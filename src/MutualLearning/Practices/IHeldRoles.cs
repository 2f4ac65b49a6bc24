
namespace MutualLearning.Practices;

/// <summary>The roles that one person holds: in a session, or as a plan expects.</summary>
internal interface IHeldRoles
{
    /// <summary>Whether the person holds a role.</summary>
    bool Has(RoleId role);

    /// <summary>Whether one of them only watches.</summary>
    bool Observes { get; }
}
