using System.Collections.Generic;
using MutualLearning.Roles;

namespace MutualLearning.Slices;

/// <summary>A person in one stream: their id, what stands for them there now, and what they contributed.</summary>
internal sealed class Subject(PersonId person, Pseudonym hidden, HashSet<ContributionId> said)
{
    public bool Is(PersonId other) => other == person;

    public bool Is(Pseudonym other) => !other.IsDefault && other == hidden;

    public bool Said(ContributionId contribution) => said.Contains(contribution);
}
