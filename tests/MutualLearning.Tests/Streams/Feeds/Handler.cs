using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.Tests.Streams.Feeds;

/// <summary>A handler that remembers what it handled, and does something of its own with each event before that.</summary>
internal sealed class Handler(string name, Func<FeedEvent, CancellationToken, Task>? handle = null) : IFeedHandler
{
    public string Name => name;

    public List<FeedEvent> Handled { get; } = [];

    public IEnumerable<long> Positions => Handled.Select(e => e.Position);

    public List<long> Tried { get; } = [];

    public static Handler FailingAt(string name, params long[] positions) => new(name, (e, _) =>
        positions.Contains(e.Position) ? throw new InvalidOperationException($"No {e.Position}.") : Task.CompletedTask);

    public async Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        Tried.Add(feedEvent.Position);
        await (handle?.Invoke(feedEvent, cancellationToken) ?? Task.CompletedTask);
        Handled.Add(feedEvent);
    }
}
