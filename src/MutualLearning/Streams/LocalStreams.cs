using System;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>Handles the commands of one kind of stream in this process.</summary>
/// <param name="handler">What decides and appends.</param>
/// <param name="clock">What says when.</param>
/// <param name="preparation">What a slice adds to its commands, and does afterwards; null for one that adds nothing.</param>
/// <param name="doorkeeper">What says more about who sends a command; null for a slice in which nobody holds powers.</param>
/// <param name="ofTenant">Asks for what belongs to the tenant; null when there is nothing to ask for.</param>
internal sealed class LocalStreams<TState, TCommand, TEvent>(
    StreamHandler<TState, TCommand, TEvent> handler,
    IClock clock,
    IPreparation<TState, TCommand, TEvent>? preparation,
    IDoorkeeper<TState, TCommand>? doorkeeper,
    Func<CancellationToken, Task<object>>? ofTenant)
    : IStreamHandler<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    public Task<StreamState<TState>> LoadAsync(StreamId stream, CancellationToken cancellationToken = default) => handler.LoadAsync(stream, cancellationToken);

    public Task<StreamState<TState>> LoadAsOfAsync(StreamId stream, long version, CancellationToken cancellationToken = default) =>
        handler.LoadAsOfAsync(stream, version, cancellationToken);

    public async Task<Result<StreamState<TState>>> HandleAsync(StreamId stream, TCommand command, CommandId id, CancellationToken cancellationToken = default)
    {
        var context = new CommandContext(clock.GetCurrentInstant(), id)
        {
            OfTenant = ofTenant is null ? null : await ofTenant(cancellationToken).ConfigureAwait(false),
        };
        var result = await handler.HandleAsync(stream, command, context, preparation, doorkeeper, cancellationToken).ConfigureAwait(false);
        if (preparation?.EndsSomething(command, result.IsAccepted ? default : result.Refusal) == true)
        {
            // A stream that is over gets here too: should a key have outlived it, it goes now. Not to be cancelled any more.
            var now = result.IsAccepted ? result.Value : await handler.LoadAsync(stream, CancellationToken.None).ConfigureAwait(false);
            await preparation.AfterAsync(stream, now.State).ConfigureAwait(false);
        }

        return result;
    }
}
