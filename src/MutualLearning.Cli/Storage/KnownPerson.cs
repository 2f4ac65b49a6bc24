using System.Globalization;

namespace MutualLearning.Cli.Storage;

/// <summary>A person whom the store knows. Events hold the id, and this row alone says whose it is.</summary>
internal sealed class KnownPerson
{
    /// <summary>The number, from 1; never given again.</summary>
    public int Number { get; init; }

    /// <summary>The name as the record or the alias table has it; null when the person was erased.</summary>
    public string? Name { get; set; }

    /// <summary>The id that stands in the events.</summary>
    public PersonId Id => new(string.Create(CultureInfo.InvariantCulture, $"person-{Number}"));
}
