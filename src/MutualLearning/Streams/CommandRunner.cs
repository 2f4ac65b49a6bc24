using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What every facade does alike: names the stream, gives the command an id, and has it handled.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The commands.</typeparam>
/// <typeparam name="TEvent">The events.</typeparam>
public sealed class CommandRunner<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly IStreamHandler<TState, TCommand, TEvent> handler;
    private readonly string kind;
    private readonly ITenantContext tenant;
    private readonly IIdSource ids;

    /// <summary>Makes a runner for one kind of stream.</summary>
    /// <param name="handler">What handles the commands.</param>
    /// <param name="kind">The kind of stream, such as <c>session</c>.</param>
    /// <param name="tenant">For whom.</param>
    /// <param name="ids">Where the id of a command comes from when the caller gives none.</param>
    public CommandRunner(
        IStreamHandler<TState, TCommand, TEvent> handler, string kind, ITenantContext tenant, IIdSource ids)
    {
        this.handler = Guard.Against.Null(handler);
        this.kind = Guard.Against.NullOrWhiteSpace(kind);
        this.tenant = Guard.Against.Null(tenant);
        this.ids = Guard.Against.Null(ids);
    }

    /// <summary>A new command id from the id source, unless the caller gave one.</summary>
    /// <param name="given">What the caller gave; <c>default</c> for nothing.</param>
    /// <returns>An id that is not <c>default</c>.</returns>
    public CommandId CommandIdOr(CommandId given) => given.IsDefault ? new CommandId(ids.NewId()) : given;

    /// <summary>Handles a command now.</summary>
    /// <param name="id">Which stream of this kind.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">Its id; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the handling early; then the command was applied wholly or not at all.</param>
    /// <returns>The state after the command, or the refusal.</returns>
    public async Task<Result<TState>> HandleAsync(string id, TCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(Stream(id), command, CommandIdOr(commandId), cancellationToken).ConfigureAwait(false);
        return result.IsRefused ? result.Refusal : result.Value.State;
    }

    /// <summary>The state of a stream now.</summary>
    /// <param name="id">Which stream of this kind.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The state, or null when there is no such stream. Events of newer versions of the library are passed over.</returns>
    /// <exception cref="JsonException">An event of a known name cannot be read; without it the state would be a wrong one.</exception>
    public async Task<TState?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var loaded = await handler.LoadAsync(Stream(id), cancellationToken).ConfigureAwait(false);
        return loaded.NotUnderstood is { Body: UnknownEvent { Error: not null } damaged, Version: var version }
            ? throw new JsonException($"Version {version} of {Stream(id)} cannot be read: {damaged}")
            : loaded.Exists ? loaded.State : null;
    }

    private StreamId Stream(string id) => new(tenant.Tenant, kind, id);
}
