using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Replaces one person and their words.</summary>
internal sealed class ErasePass(Subject subject, PersonId tombstone, Pseudonym hiddenTombstone, ErasureScope scope) : PersonalDataPass
{
    public override PersonId Person(PersonId person) => subject.Is(person) ? tombstone : person;

    public override Pseudonym Pseudonym(Pseudonym pseudonym) => subject.Is(pseudonym) ? hiddenTombstone : pseudonym;

    public override string Own(string words, PersonId by, Pseudonym hidden = default) =>
        Words(words, subject.Is(by) || subject.Is(hidden));

    public override string Contribution(string words, ContributionId contribution) => Words(words, subject.Said(contribution));

    public override string Shared(string words, PersonId by) =>
        Words(words, scope == ErasureScope.EverythingWritten && subject.Is(by));

    public override string Option(string option) =>
        Identifier.IsValid(option) && subject.Is(new PersonId(option)) ? tombstone.Value : option;

    private static string Words(string words, bool mustGo) => mustGo ? Redacted.Words(words, Redacted.Erased) : words;
}
