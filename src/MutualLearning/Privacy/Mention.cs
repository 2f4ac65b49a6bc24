using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>A place where the id of a person still stands, as a word of its own, after their erasure.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The event; 0 when it is the id of the stream itself.</param>
/// <param name="Member">
/// The JSON member of the event that holds it, such as <c>text</c>; <c>(stream)</c> for the id of the stream,
/// <c>(command)</c> for the id of the command.
/// </param>
public readonly record struct Mention(StreamId Stream, long Version, string Member);
