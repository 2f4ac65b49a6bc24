using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Keys that say whether there is one, and no log or interceptor of the host is told of the question.</summary>
internal interface IQuietKeys
{
    Task<bool> AnyAsync(CancellationToken cancellationToken);
}
