using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>Who stood behind a pseudonym, said when a phase that is anonymous only until then ends.</summary>
/// <param name="Pseudonym">The pseudonym.</param>
/// <param name="Person">The person.</param>
public readonly record struct RevealedAuthor(Pseudonym Pseudonym, PersonId Person);
