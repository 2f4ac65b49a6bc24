using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>What a slice adds to a command when the state is known: pseudonyms, who stands behind them, an id that leads back to nobody; and what it does afterwards.</summary>
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

    /// <summary>Whether nobody must learn when the command was handled, because it may be one by which somebody acts unnamed.</summary>
    bool Hides(TState state, TCommand command);

    /// <summary>Whether there may be something to do after a command.</summary>
    /// <param name="command">The command as the caller gave it.</param>
    /// <param name="refusal">Its refusal; <c>default</c> when it was accepted.</param>
    bool EndsSomething(TCommand command, Refusal refusal);

    /// <summary>Does it: what hid somebody goes with what it was for. Doing it twice is the same.</summary>
    ValueTask AfterAsync(StreamId stream, TState state);
}
