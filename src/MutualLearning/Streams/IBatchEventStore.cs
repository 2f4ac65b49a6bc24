using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>An event store that reads and appends many streams at once: for imports, reports and agents that save together.</summary>
/// <remarks>The promises of <see cref="IEventStore"/> hold for each stream.</remarks>
public interface IBatchEventStore : IEventStore
{
    /// <summary>Reads many streams from their beginning.</summary>
    /// <param name="streams">The streams; one named twice is read once.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The events of every stream that was asked for, in order; empty where it does not exist.</returns>
    Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken);

    /// <summary>Appends to many streams, or to none of them.</summary>
    /// <param name="appends">What to append, and where; no stream stands here twice.</param>
    /// <param name="cancellationToken">Ends the append early; then either all events of all streams were written or none.</param>
    /// <returns>Whether all was written; if not, which streams were in the way.</returns>
    /// <exception cref="System.ArgumentException">A stream stands there twice.</exception>
    Task<BatchResult> AppendManyAsync(IReadOnlyCollection<Append> appends, CancellationToken cancellationToken);
}
