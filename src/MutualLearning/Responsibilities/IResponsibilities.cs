using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;

namespace MutualLearning;

/// <summary>The responsibilities of a tenant.</summary>
public interface IResponsibilities
{
    /// <summary>Handles any command.</summary>
    /// <param name="id">Which responsibility.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">Its name; the same one sent twice is applied once. <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>The responsibility afterwards, or the refusal; the codes stand in <see cref="ResponsibilityRefusals"/>.</returns>
    Task<Result<Responsibility>> HandleAsync(
        ResponsibilityId id, ResponsibilityCommand command, CommandId commandId = default, CancellationToken cancellationToken = default);

    /// <summary>The responsibility as it is now.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The responsibility, or null when there is no such responsibility.</returns>
    Task<Responsibility?> FindAsync(ResponsibilityId id, CancellationToken cancellationToken = default);
}
