
namespace MutualLearning.Sessions;

/// <summary>A person had their turn with a role: they held it while a phase ran whose turn it is.</summary>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
/// <param name="Visit">The number of the visit in which the turn began.</param>
public readonly record struct RoleTurn(RoleId Role, PersonId Person, int Visit);
