using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Tells the feed service that this process has appended events, so that a long pause ends early.</summary>
internal sealed class FeedSignal
{
    private TaskCompletionSource next = New();

    /// <summary>Ends when events are appended after this was asked for.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
