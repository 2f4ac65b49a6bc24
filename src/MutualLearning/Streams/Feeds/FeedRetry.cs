using NodaTime;

namespace MutualLearning.Streams.Feeds;

/// <summary>An event that failed and comes again. The handler's later events wait for it.</summary>
/// <param name="Attempts">How often it has failed; at least 1.</param>
/// <param name="At">The instant from which it may come again.</param>
/// <param name="Reason">
/// Why it failed last: the type and the message of the exception and of its causes, at most
/// <see cref="ParkedEvent.MaxReasonLength"/> characters.
/// </param>
public sealed record FeedRetry(int Attempts, Instant At, string Reason);
