using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Leaves one person and their words, takes other people and their words away, and notes whether the person was there.</summary>
internal sealed class CollectPass(Subject subject) : PersonalDataPass
{
    private static readonly PersonId Other = new(Redacted.Other);

    /// <summary>Whether the event passed since this was last unset is about the person.</summary>
    public bool Found { get; set; }

    public override PersonId Person(PersonId person) => person.IsDefault || Finds(subject.Is(person)) ? person : Other;

    // Whose ballot or anonymous contribution it is, is not to be read from a document that passes through other hands.
    public override Pseudonym Pseudonym(Pseudonym pseudonym)
    {
        Finds(subject.Is(pseudonym));
        return default;
    }

    public override string Own(string words, PersonId by, Pseudonym hidden = default) =>
        Finds(subject.Is(by)) ? words : Redacted.Words(words, Redacted.Other);

    public override string Contribution(string words, ContributionId contribution) =>
        Finds(subject.Said(contribution)) ? words : Redacted.Words(words, Redacted.Other);

    public override string Shared(string words, PersonId by) => words;

    // Who stands for election is an option, and need not be named anywhere else.
    public override string Option(string option)
    {
        Finds(Identifier.IsValid(option) && subject.Is(new PersonId(option)));
        return option;
    }

    private bool Finds(bool found)
    {
        Found |= found;
        return found;
    }
}
