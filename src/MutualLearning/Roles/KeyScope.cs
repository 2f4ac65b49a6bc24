using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>What one pseudonym key is for.</summary>
/// <param name="Stream">The session or the decision.</param>
/// <param name="Scope">The phase visit or the ballot within it, such as <c>ballot</c>; null for the <c>default</c> value, which stands for none.</param>
public readonly record struct KeyScope(StreamId Stream, string Scope);
