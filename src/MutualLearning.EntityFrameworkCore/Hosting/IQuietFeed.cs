using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>A feed that says how far it goes, and no log or interceptor of the host is told of the question.</summary>
internal interface IQuietFeed
{
    /// <summary>The last position, 0 when there is none; null while an event waits for its position.</summary>
    Task<long?> LastPositionAsync(CancellationToken cancellationToken);
}
