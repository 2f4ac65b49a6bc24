
namespace MutualLearning.Sessions;

/// <summary>In which order people's turns with a role come.</summary>
/// <param name="Role">The role.</param>
/// <param name="People">Whose turn it is first, and who follows when they do not come.</param>
public sealed record RoleOrder(RoleId Role, ValueList<PersonId> People);
