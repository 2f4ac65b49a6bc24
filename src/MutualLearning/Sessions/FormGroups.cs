
namespace MutualLearning.Sessions;

/// <summary>Sets the groups of the running visit by hand, across the units of an organisation for example, before anybody has contributed in it.</summary>
/// <param name="Groups">The groups: everybody who is there in exactly one.</param>
/// <param name="By">Who; they must be able to advance.</param>
public sealed record FormGroups(ValueList<ValueList<PersonId>> Groups, PersonId By) : SessionCommand;
