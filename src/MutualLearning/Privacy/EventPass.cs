using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>
/// What becomes of the people and the words of an event. Each slice says once which of its members are which; what is done
/// with them is said here.
/// </summary>
internal abstract class EventPass
{
    /// <summary>Somebody's id; <c>default</c> for nobody.</summary>
    public abstract PersonId Person(PersonId person);

    /// <summary>What stands for somebody in an anonymous phase or a secret ballot; <c>default</c> for nothing.</summary>
    public abstract Pseudonym Pseudonym(Pseudonym pseudonym);

    /// <summary>Words that somebody said in their own name, or behind a pseudonym.</summary>
    public abstract string Own(string words, PersonId by, Pseudonym hidden = default);

    /// <summary>The words of a contribution, whoever corrected them.</summary>
    public abstract string Contribution(string words, ContributionId contribution);

    /// <summary>Words of the group that somebody put down: a goal, a question, a title, a task, a resolution.</summary>
    public abstract string Shared(string words, PersonId by);

    /// <summary>What is chosen from: no words of anybody, but the id of a person where people are elected.</summary>
    public virtual string Option(string option) => option;

    public Log<PersonId> People(Log<PersonId> people) => people.Select(Person);
}
