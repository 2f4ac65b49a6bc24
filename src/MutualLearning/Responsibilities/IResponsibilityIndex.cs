using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;

namespace MutualLearning;

/// <summary>Lists the responsibilities of a tenant, those due first before others; those without a due date stand last.</summary>
/// <remarks>Which of them a signed-in user may see is the host's decision.</remarks>
public interface IResponsibilityIndex
{
    /// <summary>Lists open responsibilities: open, being done or blocked.</summary>
    /// <param name="filter">Which ones; null for all.</param>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<ResponsibilityEntry>> ListOpenAsync(
        ResponsibilityFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default);

    /// <summary>Lists responsibilities that are done or dropped.</summary>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<ResponsibilityEntry>> ListClosedAsync(
        PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);
}
