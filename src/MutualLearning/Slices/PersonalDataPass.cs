using Ardalis.GuardClauses;
using MutualLearning.Roles;

namespace MutualLearning.Slices;

/// <summary>
/// What becomes of the people and the words of an event. Each slice says once which of its members are which; what is done
/// with them (shown, taken away, replaced) is the library's.
/// </summary>
public abstract class PersonalDataPass
{
    private protected PersonalDataPass()
    {
    }

    /// <summary>Somebody's id.</summary>
    /// <param name="person">The id; <c>default</c> for nobody.</param>
    /// <returns>What is to stand there.</returns>
    public abstract PersonId Person(PersonId person);

    /// <summary>What stands for somebody in an anonymous phase or a secret ballot.</summary>
    /// <param name="pseudonym">The pseudonym; <c>default</c> for nothing.</param>
    /// <returns>What is to stand there.</returns>
    public abstract Pseudonym Pseudonym(Pseudonym pseudonym);

    /// <summary>Words that somebody said in their own name, or behind a pseudonym.</summary>
    /// <param name="words">The words; empty ones stay empty.</param>
    /// <param name="by">Who said them; <c>default</c> behind a pseudonym.</param>
    /// <param name="hidden">The pseudonym; <c>default</c> for a name.</param>
    /// <returns>What is to stand there.</returns>
    public abstract string Own(string words, PersonId by, Pseudonym hidden = default);

    /// <summary>The words of a contribution, whoever corrected them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="contribution">Whose contribution it is says the stream.</param>
    /// <returns>What is to stand there.</returns>
    public abstract string Contribution(string words, ContributionId contribution);

    /// <summary>Words of the group that somebody put down: a goal, a question, a title, a task, a resolution.</summary>
    /// <param name="words">The words.</param>
    /// <param name="by">Who put them down.</param>
    /// <returns>What is to stand there.</returns>
    public abstract string Shared(string words, PersonId by);

    /// <summary>What is chosen from: no words of anybody, but the id of a person where people are elected.</summary>
    /// <param name="option">The option.</param>
    /// <returns>What is to stand there.</returns>
    public virtual string Option(string option) => option;

    /// <summary>The ids of several people.</summary>
    /// <param name="people">The ids.</param>
    /// <returns>What is to stand there.</returns>
    public ValueList<PersonId> People(ValueList<PersonId> people) => Guard.Against.Null(people).Select(Person);
}
