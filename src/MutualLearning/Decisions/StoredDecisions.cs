using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>The decisions of a tenant, over an event store.</summary>
internal sealed class StoredDecisions(CommandRunner<Decision, DecisionCommand, DecisionEvent> runner) : IDecisions
{
    /// <inheritdoc/>
    public async Task<Result<Decision>> HandleAsync(
        DecisionId id, DecisionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        if (id.IsDefault)
        {
            return new Refusal(DecisionRefusals.IdMissing);
        }

        return command is DeclareDecision { Id.IsDefault: false } declare && declare.Id != id
            ? new Refusal(DecisionRefusals.IdDiffers, declare.Id.Value, id.Value)
            : await runner.HandleAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Decision?> FindAsync(DecisionId id, CancellationToken cancellationToken = default) =>
        id.IsDefault ? null : await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);
}
