using System.Threading;

namespace MutualLearning.Streams;

/// <summary>How many calls of one plug-in were given up and have not ended.</summary>
internal sealed class GivenUpCalls
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Add(int more) => Interlocked.Add(ref count, more);
}
