using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>What every facade does alike: names the stream, gives the command an id, and has it handled.</summary>
internal sealed class CommandRunner<TState, TCommand, TEvent> : ICommandRunner<TState, TCommand>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly IStreamHandler<TState, TCommand, TEvent> handler;
    private readonly string kind;
    private readonly ITenantContext tenant;
    private readonly IIdSource ids;

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

    public async Task<Result<TState>> HandleAsync(string id, TCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(id, command, commandId, cancellationToken).ConfigureAwait(false);
        return result.IsRefused ? result.Refusal : result.Value.State;
    }

    public async Task<TState?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await LoadAsync(id, cancellationToken).ConfigureAwait(false))?.State;

    /// <summary>Handles a command now: the state after it with its version, or the refusal.</summary>
    public Task<Result<StreamState<TState>>> RunAsync(string id, TCommand command, CommandId commandId, CancellationToken cancellationToken) =>
        handler.HandleAsync(StreamOf(id), command, CommandIdOr(commandId), cancellationToken);

    /// <summary>The state of a stream now with its version; null when there is no such stream.</summary>
    public async Task<StreamState<TState>?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        var loaded = await handler.LoadAsync(StreamOf(id), cancellationToken).ConfigureAwait(false);
        return loaded.NotUnderstood is { Body: UnknownEvent { Error: not null } damaged, Version: var version }
            ? throw new JsonException($"Version {version} of {StreamOf(id)} cannot be read: {damaged}")
            : loaded.Exists ? loaded : null;
    }

    /// <summary>The state right after a version.</summary>
    public Task<StreamState<TState>> LoadAsOfAsync(string id, long version, CancellationToken cancellationToken) => handler.LoadAsOfAsync(StreamOf(id), version, cancellationToken);

    /// <summary>The stream of one thing of this kind, of the tenant of the scope.</summary>
    public StreamId StreamOf(string id) => new(tenant.Tenant, kind, id);
}
