using MutualLearning.Roles;

namespace MutualLearning.Privacy;

/// <summary>A running erasure of one person: everything follows from its key, so a crash loses nothing.</summary>
internal sealed class ErasureRun(int number, byte[] key, PersonId person)
{
    public int Number => number;

    /// <summary>What stands in the person's place. The same in every stream, so distinct people stay distinct.</summary>
    public PersonId Tombstone { get; } = Roles.Tombstone.Of(key, person);

    /// <summary>By what the erasure is found again. It says nothing about the tombstone.</summary>
    public Pseudonym Mark { get; } = new(Pseudonym.Of(key, new CommandId(person.Value)).Value);
}
