
namespace MutualLearning.Sessions;

/// <summary>Takes a role from one person and gives it to another in one step, so that it is never without a holder in between.</summary>
/// <param name="Role">The role.</param>
/// <param name="From">Who holds it.</param>
/// <param name="To">Who gets it.</param>
/// <param name="By">Who says so: the holder, or whoever may give the role.</param>
/// <param name="Decision">The name of the decision, for a role to which the group elects; empty otherwise.</param>
public sealed record HandOverRole(RoleId Role, PersonId From, PersonId To, PersonId By, string Decision = "") : SessionCommand;
