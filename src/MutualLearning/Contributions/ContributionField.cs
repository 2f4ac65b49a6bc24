
namespace MutualLearning;

/// <summary>One named part of a contribution, where a phase asks for its arguments one by one.</summary>
/// <param name="Name">Its name, as the phase declares it, such as <c>harm</c>.</param>
/// <param name="Text">The words, the day, the number or the choice; empty where a person is named, else never blank.</param>
/// <remarks>The <c>default</c> value is no field, and every command with it is refused.</remarks>
public readonly record struct ContributionField(string Name, string Text)
{
    /// <summary>Names a person in a field that asks for one.</summary>
    /// <param name="name">The name of the field, as the phase declares it, such as <c>nominee</c>.</param>
    /// <param name="person">Who.</param>
    public ContributionField(string name, PersonId person)
        : this(name, string.Empty) => Person = person;

    /// <summary>Who is named, in a field that asks for a person; <c>default</c> in others.</summary>
    public PersonId Person { get; init; }
}
