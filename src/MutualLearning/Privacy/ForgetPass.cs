using MutualLearning.Roles;
using MutualLearning.Slices;

namespace MutualLearning.Privacy;

/// <summary>Takes all words away, and leaves people and figures.</summary>
internal sealed class ForgetPass : PersonalDataPass
{
    public override PersonId Person(PersonId person) => person;

    public override Pseudonym Pseudonym(Pseudonym pseudonym) => pseudonym;

    public override string Own(string words, PersonId by, Pseudonym hidden = default) => Redacted.Words(words, Redacted.Forgotten);

    public override string Contribution(string words, ContributionId contribution) => Redacted.Words(words, Redacted.Forgotten);

    public override string Shared(string words, PersonId by) => Redacted.Words(words, Redacted.Forgotten);
}
