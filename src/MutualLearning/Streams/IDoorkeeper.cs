using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>Says more about who sends a command, when their part alone does not allow it: asked only then.</summary>
internal interface IDoorkeeper<in TState, in TCommand>
{
    /// <summary>What the session to which the stream belongs says of whoever sends a command; <c>default</c> where it belongs to none.</summary>
    ValueTask<Standing> InSessionAsync(StreamId stream, TState state, TCommand command, CancellationToken cancellationToken);

    /// <summary>Why the host lets whoever sends a command, when their part in the session is not enough either; null when it does not.</summary>
    ValueTask<string?> WhyAsync(StreamId stream, TCommand command, CancellationToken cancellationToken);
}
