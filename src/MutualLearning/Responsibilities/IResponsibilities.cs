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

    /// <summary>What a person may see of a responsibility: all of it, or nothing.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="viewer">Who looks: somebody who has a part in it, or in the session that it comes from, or whom the host's permissions let see it.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The responsibility; null when there is no such responsibility, and for everybody else.</returns>
    Task<Responsibility?> ViewAsync(ResponsibilityId id, PersonId viewer, CancellationToken cancellationToken = default);

    /// <summary>What a person may do with a responsibility now, by their part in it, in its session, and by the host's permissions.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What they may do, in the order of <see cref="ResponsibilityMove"/>: nothing where there is no such responsibility.</returns>
    Task<ResponsibilityMoves> MayDoAsync(ResponsibilityId id, PersonId person, CancellationToken cancellationToken = default);

    /// <summary>The responsibility as it is now, whoever asks. For code that is trusted.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The responsibility, or null when there is no such responsibility.</returns>
    Task<Responsibility?> FindUnfilteredAsync(ResponsibilityId id, CancellationToken cancellationToken = default);
}
