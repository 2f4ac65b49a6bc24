using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

/// <summary>A store that counts what is asked of it, and does something of its own before an append when told so.</summary>
internal sealed class RecordingStore : IEventStore
{
    private readonly InMemoryEventStore inner = new();

    public int Reads { get; private set; }

    public int Appends { get; private set; }

    public Func<Append, Task<AppendResult?>> BeforeAppend { get; set; } = _ => Task.FromResult<AppendResult?>(null);

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
    {
        Reads++;
        return inner.ReadAsync(stream, afterVersion, cancellationToken);
    }

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Appends++;
        return await BeforeAppend(append) ?? await inner.AppendAsync(append, cancellationToken);
    }

    /// <summary>Appends as another process would, uncounted.</summary>
    public Task<AppendResult> ElsewhereAsync(Append append) => inner.AppendAsync(append, CancellationToken.None);

    public void Forget() => (Reads, Appends) = (0, 0);
}
