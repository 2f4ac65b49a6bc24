
namespace MutualLearning.Roles;

/// <summary>Which people are to be divided into groups, and what is known of them.</summary>
/// <param name="People">Everybody, each once, in any order: the order does not matter.</param>
/// <param name="Size">How many people a group has, about; 1 or more.</param>
public sealed record PairingRequest(ValueList<PersonId> People, int Size)
{
    /// <summary>The groups of all earlier rounds, one after the other, in any order. People who are not there now may stand in them.</summary>
    public ValueList<ValueList<PersonId>> Earlier { get; init; } = ValueList<ValueList<PersonId>>.Empty;

    /// <summary>Who stays at their table, such as the hosts of a world café: each group gets one, or as even a share of them as can be.</summary>
    public ValueList<PersonId> Stay { get; init; } = ValueList<PersonId>.Empty;

    /// <summary>The units whose members are to be kept apart before anything else, such as departments; each person in at most one.</summary>
    public ValueList<ValueList<PersonId>> Units { get; init; } = ValueList<ValueList<PersonId>>.Empty;

    /// <summary>Chooses among equally good ways. Keep it through a series: the rounds of one seed fit together.</summary>
    public int Seed { get; init; }
}
