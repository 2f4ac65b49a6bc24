using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Checkpoints that say how far all handlers are, and no log or interceptor of the host is told of the question.</summary>
internal interface IQuietCheckpoints
{
    Task<IReadOnlyList<HandlerPlace>> PlacesAsync(CancellationToken cancellationToken);
}
