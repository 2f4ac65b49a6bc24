using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace MutualLearning;

/// <summary>Lists the decisions of a tenant.</summary>
/// <remarks>Which of them a signed-in user may see is the host's decision.</remarks>
public interface IDecisionIndex
{
    /// <summary>Lists all decisions, or those of a group, those declared last first.</summary>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<DecisionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);

    /// <summary>Lists the decisions in force, those declared last first: closed, adopted or chosen, and neither ended by a review nor superseded.</summary>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<DecisionEntry>> ListInForceAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);

    /// <summary>Lists the closed decisions whose review date has come, the earliest first.</summary>
    /// <param name="on">The day: those with this review date or an earlier one are due.</param>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<DecisionEntry>> ListDueForReviewAsync(
        LocalDate on, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);
}
