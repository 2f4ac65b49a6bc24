using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Scribe;

/// <summary>A person as a log names them: by the name the alias table gives, or by the nick where it gives none.</summary>
/// <remarks>Compared by name, ordinally. Nothing else about a person is kept: no host, no address, no other nick.</remarks>
public sealed class ScribePerson : IEquatable<ScribePerson>
{
    /// <summary>Makes a person.</summary>
    /// <param name="name">The name, or the nick.</param>
    /// <param name="isKnown">Whether the alias table has this person.</param>
    public ScribePerson(string name, bool isKnown)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        IsKnown = isKnown;
    }

    /// <summary>The name from the alias table; the nick as first written where there is none.</summary>
    public string Name { get; }

    /// <summary>Whether the alias table has this person.</summary>
    public bool IsKnown { get; }

    /// <inheritdoc/>
    public bool Equals(ScribePerson? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScribePerson);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
