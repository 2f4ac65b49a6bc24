using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Practices;

/// <summary>Practices of a tenant from outside the application, such as a table in which the people of a customer edit their own. Optional.</summary>
/// <remarks>
/// One instance for each service scope, which knows its tenant as the host's other services do. A session keeps the practice that it started with,
/// whatever becomes of it here.
/// </remarks>
public interface IPracticeSource
{
    /// <summary>Finds a practice of the tenant by its name; asked before the catalogue, so that a tenant may have its own of a name that is there.</summary>
    /// <param name="id">The name.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>The practice in the version for new sessions, its <see cref="Practice.Id"/> the name that was asked for; null when the tenant has none of its own.</returns>
    Task<Practice?> FindAsync(PracticeId id, CancellationToken cancellationToken = default);
}
