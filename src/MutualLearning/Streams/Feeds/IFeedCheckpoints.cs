using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams.Feeds;

/// <summary>The port behind which it is kept how far each handler has got, and which events it has parked.</summary>
/// <remarks>
/// The names of handlers are compared ordinally. Of several saves at one revision exactly one is written: an implementation
/// leaves that to the condition of its write and never checks before. Safe for use by many threads.
/// </remarks>
public interface IFeedCheckpoints
{
    /// <summary>Reads how far a handler has got.</summary>
    /// <param name="handler">The handler's name.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What was saved last; <see cref="FeedCheckpoint.Start"/> for a handler that never was.</returns>
    Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken);

    /// <summary>Saves how far a handler has got, wholly or not at all.</summary>
    /// <param name="checkpoint">What to keep. Its revision is the one that was read; it is kept with the next one.</param>
    /// <param name="cancellationToken">Ends the saving early.</param>
    /// <returns>Whether it was saved: false, and nothing changed, when the kept revision is another one.</returns>
    Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken);
}
