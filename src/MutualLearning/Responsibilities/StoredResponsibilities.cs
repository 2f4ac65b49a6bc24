using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>The responsibilities of a tenant, over an event store. Safe for use by many threads.</summary>
internal sealed class StoredResponsibilities(CommandRunner<Responsibility, ResponsibilityCommand, ResponsibilityEvent> runner) : IResponsibilities
{
    /// <inheritdoc/>
    public async Task<Result<Responsibility>> HandleAsync(
        ResponsibilityId id, ResponsibilityCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        if (id.IsDefault)
        {
            return new Refusal(ResponsibilityRefusals.IdMissing);
        }

        if (command is TakeOnResponsibility { Id.IsDefault: false } takeOn && takeOn.Id != id)
        {
            return new Refusal(ResponsibilityRefusals.IdDiffers, takeOn.Id.Value, id.Value);
        }

        return await runner.HandleAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Responsibility?> FindAsync(ResponsibilityId id, CancellationToken cancellationToken = default) =>
        id.IsDefault ? null : await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);
}
