using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>Says more about who sends a command, when their part alone does not allow it: asked only then.</summary>
internal interface IDoorkeeper<in TState, in TCommand>
{
    /// <summary>What else is known of whoever sends a command.</summary>
    ValueTask<Standing> AskAsync(StreamId stream, TState state, TCommand command, CancellationToken cancellationToken);
}
