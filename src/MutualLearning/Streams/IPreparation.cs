using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>What a facade adds to a command when the state is known: pseudonyms, who stands behind them, an id that leads back to nobody.</summary>
/// <remarks>It is asked again for every state on which the command is decided, so what it adds is never stale.</remarks>
internal interface IPreparation<TState, TCommand, TEvent>
{
    /// <summary>Prepares a command.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="state">Its state.</param>
    /// <param name="command">The command as the caller gave it.</param>
    /// <param name="id">The id that the caller gave.</param>
    /// <param name="stored">What the stream holds under the id, when the command may be a repeated one; null otherwise.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    ValueTask<Prepared<TCommand>> PrepareAsync(
        StreamId stream, TState state, TCommand command, CommandId id, IReadOnlyList<TEvent>? stored, CancellationToken cancellationToken);
}
