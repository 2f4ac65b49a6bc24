using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Importing;

/// <summary>Runs the steps of an import through the same deciders as a live session.</summary>
/// <remarks>
/// Each step has a command id of its own, so the same import twice is applied once. A refused step is reported and the
/// import goes on.
/// </remarks>
public sealed class Importer
{
    private readonly StreamHandler<Session, SessionCommand, SessionEvent> sessions;
    private readonly StreamHandler<Decision, DecisionCommand, DecisionEvent> decisions;
    private readonly StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> responsibilities;
    private readonly ITenantContext tenant;

    /// <summary>Makes an importer.</summary>
    /// <param name="sessions">Handles the commands to sessions.</param>
    /// <param name="decisions">Handles the commands to decisions.</param>
    /// <param name="responsibilities">Handles the commands to responsibilities.</param>
    /// <param name="tenant">For whom.</param>
    public Importer(
        StreamHandler<Session, SessionCommand, SessionEvent> sessions,
        StreamHandler<Decision, DecisionCommand, DecisionEvent> decisions,
        StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> responsibilities,
        ITenantContext tenant)
    {
        this.sessions = Guard.Against.Null(sessions);
        this.decisions = Guard.Against.Null(decisions);
        this.responsibilities = Guard.Against.Null(responsibilities);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <summary>Runs an import.</summary>
    /// <param name="steps">The steps in order.</param>
    /// <param name="cancellationToken">Ends the import after the current step. Running it again later completes it.</param>
    /// <returns>The steps that were refused, in order.</returns>
    public async Task<IReadOnlyList<ImportRefusal>> RunAsync(
        IReadOnlyList<ImportStep> steps, CancellationToken cancellationToken = default)
    {
        var refused = new List<ImportRefusal>();
        foreach (var step in Guard.Against.Null(steps))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await RunAsync(step, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                refused.Add(new ImportRefusal(step, refusal));
            }
        }

        return refused;
    }

    private Task<Refusal?> RunAsync(ImportStep step, CancellationToken cancellationToken)
    {
        var context = new CommandContext(step.At, step.CommandId);
        return step switch
        {
            SessionStep s => HandleAsync(sessions, SessionSlice.StreamKind, s.Id.Value, s.Command, context, cancellationToken),
            DecisionStep s => HandleAsync(decisions, DecisionSlice.StreamKind, s.Id.Value, s.Command, context, cancellationToken),
            ResponsibilityStep s => HandleAsync(
                responsibilities, ResponsibilitySlice.StreamKind, s.Id.Value, s.Command, context, cancellationToken),
            _ => Task.FromResult(default(Refusal?)),
        };
    }

    private async Task<Refusal?> HandleAsync<TState, TCommand, TEvent>(
        StreamHandler<TState, TCommand, TEvent> handler,
        string kind,
        string id,
        TCommand command,
        CommandContext context,
        CancellationToken cancellationToken)
        where TState : class
        where TCommand : class
        where TEvent : class
    {
        var stream = new StreamId(tenant.Tenant, kind, id);
        var result = await handler.HandleAsync(stream, command, context, cancellationToken).ConfigureAwait(false);
        return result.IsRefused ? result.Refusal : default(Refusal?);
    }
}
