using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams.Feeds;

/// <summary>What an application does with committed events: a mail, a message to another system, a table for queries.</summary>
/// <remarks>
/// Every event arrives at least once: after a crash, or beside a second runner, some arrive again, so an effect must bear
/// repetition. The stream and the version of an event, or its position, tell a repeated one.
/// </remarks>
public interface IFeedHandler
{
    /// <summary>The name under which progress is kept: an identifier that stays the same for as long as the handler is in use.</summary>
    string Name { get; }

    /// <summary>Handles one event. Events come one at a time, those of a stream by ascending version.</summary>
    /// <param name="feedEvent">The event; the handler passes over those it does not care for.</param>
    /// <param name="cancellationToken">Ends the work early. The event then comes again, and it does not count as a failure.</param>
    /// <returns>When it is handled. An exception is a failure: the event comes again, and after some failures it is parked.</returns>
    Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken);
}
