using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Who has a part in a responsibility beside the one accountable person: the R, C and I of a RACI chart.</summary>
/// <param name="Responsible">Who does the work; empty when the accountable person does it.</param>
/// <param name="Consulted">Who is asked before.</param>
/// <param name="Informed">Who is told afterwards.</param>
/// <remarks>
/// Immutable; equal by content, in order. A person has one part: nobody stands twice in a list or in two of them, and the
/// accountable person, who may do the work as well, stands in none. Roles after PMI, <i>PMBOK Guide</i>, 6th ed. (2017), 9.1.2.1.
/// </remarks>
public sealed record Involved(ValueList<PersonId> Responsible, ValueList<PersonId> Consulted, ValueList<PersonId> Informed)
{
    /// <summary>Nobody beside the accountable person.</summary>
    public static Involved Nobody { get; } = new(ValueList<PersonId>.Empty, ValueList<PersonId>.Empty, ValueList<PersonId>.Empty);

    /// <summary>Who does the work; empty when the accountable person does it.</summary>
    public ValueList<PersonId> Responsible { get; init => field = Guard.Against.Null(value); } = Guard.Against.Null(Responsible);

    /// <summary>Who is asked before.</summary>
    public ValueList<PersonId> Consulted { get; init => field = Guard.Against.Null(value); } = Guard.Against.Null(Consulted);

    /// <summary>Who is told afterwards.</summary>
    public ValueList<PersonId> Informed { get; init => field = Guard.Against.Null(value); } = Guard.Against.Null(Informed);

    /// <summary>How many people these are.</summary>
    [JsonIgnore]
    public int Count => Responsible.Count + Consulted.Count + Informed.Count;

    /// <summary>The person at a place, counted through the three lists one after the other.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">There is no such place.</exception>
    public PersonId this[int index] =>
        index < Responsible.Count ? Responsible[index]
        : index < Responsible.Count + Consulted.Count ? Consulted[index - Responsible.Count]
        : Informed[index - Responsible.Count - Consulted.Count];

    /// <summary>The same people without one.</summary>
    /// <param name="person">Who is taken out.</param>
    /// <returns>The others, in the same order.</returns>
    public Involved Without(PersonId person) =>
        new(Others(Responsible, person), Others(Consulted, person), Others(Informed, person));

    internal IEnumerable<PersonId> People() => Responsible.Concat(Consulted).Concat(Informed);

    private static ValueList<PersonId> Others(ValueList<PersonId> people, PersonId person)
    {
        var others = ValueList<PersonId>.Empty;
        foreach (var other in people)
        {
            others = other == person ? others : others.Add(other);
        }

        return others.Count == people.Count ? people : others;
    }
}
