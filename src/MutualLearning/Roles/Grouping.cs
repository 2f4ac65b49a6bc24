
namespace MutualLearning.Roles;

/// <summary>People divided into groups for one round.</summary>
/// <param name="Groups">
/// The groups, each in the order of the ids. With people who stay, in the order of the tables; otherwise in the order of each group's first id.
/// </param>
/// <param name="Repeats">How many of the pairs that these groups bring together had been in a group together before.</param>
/// <param name="WithinUnits">How many of the pairs that these groups bring together are of one unit.</param>
public sealed record Grouping(ValueList<ValueList<PersonId>> Groups, int Repeats, int WithinUnits);
