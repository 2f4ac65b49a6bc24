using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Slices;

/// <summary>What must be known of a whole stream.</summary>
/// <param name="EndedAt">When it was closed; null while it is open.</param>
/// <param name="HiddenScope">The scope of the key under which people are hidden there now; null for none.</param>
/// <param name="KeyCheck">The check value of that key; null when there is none.</param>
/// <param name="Contributions">What was contributed, with the authors as they are known now.</param>
internal sealed record StreamFacts(Instant? EndedAt, string? HiddenScope, string? KeyCheck, ValueList<Contribution> Contributions)
{
    /// <summary>Whether a key is the one under which people are hidden there.</summary>
    public bool IsKey(byte[] key, string scope) => KeyCheck is null || string.Equals(KeyCheck, Pseudonym.CheckOf(key, scope), System.StringComparison.Ordinal);

    public Subject Subject(PersonId person, Pseudonym hidden) => new(person, hidden, [.. SaidBy(person, hidden)]);

    public IEnumerable<ContributionId> SaidBy(PersonId person, Pseudonym hidden) => Contributions
        .Where(c => c.Author == person || (!hidden.IsDefault && c.Pseudonym == hidden))
        .Select(c => c.Id);
}
