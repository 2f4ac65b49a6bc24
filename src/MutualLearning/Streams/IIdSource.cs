namespace MutualLearning.Streams;

/// <summary>Where new identifiers come from when a caller gives none.</summary>
public interface IIdSource
{
    /// <summary>A new identifier, never given before.</summary>
    /// <returns>A text for which <see cref="Identifier.IsValid"/> holds.</returns>
    string NewId();
}
