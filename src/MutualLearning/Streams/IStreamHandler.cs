using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>Where the commands of one kind of stream are handled: in this process, or wherever a stream lives.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
/// <remarks>
/// A facade knows nothing of clocks, of stores and of the keys of pseudonyms: all that is on the other side, where one command at a time is decided on
/// a stream. What comes back is the state; who stands behind a pseudonym does not leave that place.
/// </remarks>
public interface IStreamHandler<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>The state of a stream, with every event that is stored now.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state and its version; version 0 for a stream that does not exist.</returns>
    Task<StreamState<TState>> LoadAsync(StreamId stream, CancellationToken cancellationToken = default);

    /// <summary>The state as it was right after a version.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="version">The version; 0 and less for the state before the first event.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state and its version. Version 0, as before the first event, when the stream was rewritten since: what was is no more.</returns>
    Task<StreamState<TState>> LoadAsOfAsync(StreamId stream, long version, CancellationToken cancellationToken = default);

    /// <summary>Handles one command, now.</summary>
    /// <param name="stream">The stream that it is for.</param>
    /// <param name="command">The command as the caller gave it.</param>
    /// <param name="id">Its id. The same id on the same stream is applied once.</param>
    /// <param name="cancellationToken">Ends the handling early; then the command was applied wholly or not at all.</param>
    /// <returns>The state after the command, or the refusal; for a repeated command the state right after it was applied.</returns>
    /// <exception cref="ConcurrencyException">Other writers were faster again and again.</exception>
    Task<Result<StreamState<TState>>> HandleAsync(StreamId stream, TCommand command, CommandId id, CancellationToken cancellationToken = default);
}
