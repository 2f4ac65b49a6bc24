namespace MutualLearning.Streams;

/// <summary>Events that stood in this stream before were given other content, because something had to be forgotten.</summary>
/// <remarks>
/// Whoever keeps something made from the stream, such as a state or a read model, reads the stream again from its beginning.
/// It says nothing about whom or what: that would be personal data again.
/// </remarks>
public sealed record StreamRewritten;
