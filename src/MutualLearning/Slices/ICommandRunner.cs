using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Slices;

/// <summary>Runs the commands of a slice for the tenant of the scope: what the services give out for every slice that is registered.</summary>
/// <typeparam name="TState">The immutable state of the slice.</typeparam>
/// <typeparam name="TCommand">The base type of its commands.</typeparam>
public interface ICommandRunner<TState, in TCommand>
    where TState : class
    where TCommand : class
{
    /// <summary>Handles a command now.</summary>
    /// <param name="id">Which stream of the slice.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">Its id, under which it is applied once; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the handling early; then the command was applied wholly or not at all.</param>
    /// <returns>The state after the command, or the refusal.</returns>
    Task<Result<TState>> HandleAsync(string id, TCommand command, CommandId commandId = default, CancellationToken cancellationToken = default);

    /// <summary>The state of a stream now.</summary>
    /// <param name="id">Which stream of the slice.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state, or null when there is no such stream. Events of newer versions of the library are passed over.</returns>
    /// <exception cref="System.Text.Json.JsonException">An event of a known name cannot be read; without it the state would be a wrong one.</exception>
    Task<TState?> FindAsync(string id, CancellationToken cancellationToken = default);
}
