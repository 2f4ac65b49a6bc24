using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>The port behind which events are kept.</summary>
/// <remarks>
/// An implementation is safe for use by many threads. Its keys are unique on (stream, version) and on (stream, command):
/// it answers a violation of one of them and never checks before it inserts.
/// </remarks>
public interface IEventStore
{
    /// <summary>Reads a stream from a place on.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="afterVersion">The version after which to begin: 0 for the whole stream.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The events in order; empty where the stream has none after that version, or does not exist.</returns>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken);

    /// <summary>Appends all events of one command, or none of them.</summary>
    /// <param name="append">What to append, and where.</param>
    /// <param name="cancellationToken">Ends the append early; then either all events were written or none.</param>
    /// <returns>What became of it.</returns>
    Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken);
}
