using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Lists the sessions of a tenant, the newest first.</summary>
/// <remarks>
/// Which of them a signed-in user may see is the host's decision. The order is that of <see cref="SessionEntry.At"/>, then of the
/// ids as the store compares them.
/// </remarks>
public interface ISessionIndex
{
    /// <summary>Lists all sessions, or those of a group.</summary>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page.</returns>
    Task<Page<SessionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);

    /// <summary>Lists the sessions to which a person was invited or came, also those they declined or left.</summary>
    /// <param name="person">Who.</param>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="group">Only those of this group; <c>default</c> for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page; empty for <c>default</c>.</returns>
    Task<Page<SessionEntry>> ListOfPersonAsync(
        PersonId person, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default);
}
