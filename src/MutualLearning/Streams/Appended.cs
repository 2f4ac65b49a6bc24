namespace MutualLearning.Streams;

/// <summary>Something was appended to a stream. Immutable; equal by content.</summary>
/// <param name="Stream">Which one, of which tenant.</param>
/// <param name="Version">Its version afterwards, as in <see cref="SessionView.Version"/>.</param>
/// <param name="PartOf">The stream that it belongs to, as a decision or a responsibility to its session; null for none.</param>
public sealed record Appended(StreamId Stream, long Version, StreamId? PartOf);
