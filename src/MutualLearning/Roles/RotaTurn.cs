
namespace MutualLearning.Roles;

/// <summary>One occasion on which a role was held.</summary>
/// <param name="Members">Everybody whose turn it might have been: the whole group, with those who were absent or declined. They stay owed.</param>
/// <param name="Served">Who held the role; nobody, one or several of the members.</param>
public sealed record RotaTurn(ValueList<PersonId> Members, ValueList<PersonId> Served);
