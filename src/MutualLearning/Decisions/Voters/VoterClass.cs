
namespace MutualLearning.Decisions;

/// <summary>A class of voters that a majority may have to reach by itself, such as a house or a site. Equal by content.</summary>
/// <param name="Name">Its name; 1 to 128 characters.</param>
/// <param name="Members">Who belongs to it; somebody may belong to several.</param>
public sealed record VoterClass(string Name, ValueList<PersonId> Members);
