using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>Keeps events in memory, as long as the process lives: for tests, trials and short-lived work.</summary>
/// <remarks>Safe for use by many threads.</remarks>
public sealed class InMemoryEventStore : IBatchEventStore, IStreamDirectory, IEventFeed, IForgetfulEventStore, IVolatileStore
{
    private static readonly Task<AppendResult> Appended = Task.FromResult(AppendResult.Appended);
    private static readonly Task<AppendResult> VersionConflict = Task.FromResult(AppendResult.VersionConflict);
    private static readonly Task<AppendResult> AlreadyApplied = Task.FromResult(AppendResult.CommandAlreadyApplied);
    private static readonly Task<IReadOnlyList<RecordedEvent>> Nothing = Task.FromResult<IReadOnlyList<RecordedEvent>>([]);

    private readonly ConcurrentDictionary<StreamId, InMemoryStream> streams = new();
    private readonly InMemoryFeed feed = new();

    /// <inheritdoc/>
    public bool IsVolatile => true;

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
    {
        stream.Checked(nameof(stream));
        Guard.Against.Negative(afterVersion);
        cancellationToken.ThrowIfCancellationRequested();
        var events = Read(stream, afterVersion);
        return events.Count == 0 ? Nothing : Task.FromResult(events);
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Guard.Against.Null(append);
        cancellationToken.ThrowIfCancellationRequested();
        var stream = Stream(append);
        lock (stream.Lock)
        {
            var result = stream.Check(append);
            if (result != AppendResult.Appended)
            {
                return result == AppendResult.VersionConflict ? VersionConflict : AlreadyApplied;
            }

            Write(stream, InMemoryStream.Records(append));
            return Appended;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
        IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        Guard.Against.Null(streams);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>>(
            streams.Distinct().ToDictionary(stream => stream.Checked(nameof(streams)), stream => Read(stream, 0)));
    }

    /// <inheritdoc/>
    public Task<BatchResult> AppendManyAsync(IReadOnlyCollection<Append> appends, CancellationToken cancellationToken)
    {
        var ordered = BatchOrder.Of(Guard.Against.Null(appends));
        cancellationToken.ThrowIfCancellationRequested();
        var records = ordered.Select(InMemoryStream.Records).ToList();
        return Task.FromResult(Locked(ordered, () => AppendAll(ordered, records)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StreamId>> ListStreamsAsync(
        TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.Default(tenant);
        Guard.Against.NullOrWhiteSpace(kind);
        Guard.Against.NegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<StreamId>>(
        [
            .. streams
                .Where(s => s.Key.Tenant == tenant && string.Equals(s.Key.Kind, kind, StringComparison.Ordinal) && s.Value.Exists)
                .Select(s => s.Key)
                .Where(s => string.CompareOrdinal(s.Id, after) > 0)
                .OrderBy(s => s.Id, StringComparer.Ordinal)
                .Take(limit),
        ]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        Guard.Against.Default(tenant);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<string>>(
            [.. streams.Where(s => s.Key.Tenant == tenant && s.Value.Exists).Select(s => s.Key.Kind).Distinct(StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.Negative(afterPosition);
        Guard.Against.NegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<FeedEvent>>(feed.Read(afterPosition, limit));
    }

    /// <inheritdoc/>
    public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken)
    {
        Guard.Against.Null(rewrite);
        cancellationToken.ThrowIfCancellationRequested();
        var stream = Stream(rewrite.Marker);
        lock (stream.Lock)
        {
            var result = stream.Check(rewrite.Marker);
            if (result != AppendResult.Appended)
            {
                return result == AppendResult.VersionConflict ? VersionConflict : AlreadyApplied;
            }

            if (!stream.Fits(rewrite))
            {
                return VersionConflict;
            }

            feed.Replace([.. rewrite.Bodies.Select(b => stream.Replace(b.Key, b.Value))]);
            Write(stream, InMemoryStream.Records(rewrite.Marker));
            return Appended;
        }
    }

    // The caller holds the lock of the stream, so the versions of a stream ascend in the feed too.
    private void Write(InMemoryStream stream, RecordedEvent[] records) => stream.Write(records, feed.Add(records));

    private IReadOnlyList<RecordedEvent> Read(StreamId stream, long afterVersion)
    {
        if (!streams.TryGetValue(stream, out var found))
        {
            return [];
        }

        lock (found.Lock)
        {
            return found.Read(afterVersion);
        }
    }

    private InMemoryStream Stream(Append append) => streams.GetOrAdd(append.Stream, static _ => new InMemoryStream());

    // Always in the same order of streams, so that two batches never wait for each other.
    private BatchResult Locked(IReadOnlyList<Append> ordered, Func<BatchResult> work)
    {
        var entered = new Stack<object>(ordered.Count);
        try
        {
            foreach (var append in ordered)
            {
                var gate = Stream(append).Lock;
                Monitor.Enter(gate);
                entered.Push(gate);
            }

            return work();
        }
        finally
        {
            while (entered.Count > 0)
            {
                Monitor.Exit(entered.Pop());
            }
        }
    }

    private BatchResult AppendAll(IReadOnlyList<Append> ordered, List<RecordedEvent[]> records)
    {
        var conflicts = ordered
            .Select(append => (append.Stream, Result: Stream(append).Check(append)))
            .Where(answer => answer.Result != AppendResult.Appended)
            .ToDictionary(answer => answer.Stream, answer => answer.Result);
        if (conflicts.Count > 0)
        {
            return BatchResult.Refused(conflicts);
        }

        for (var i = 0; i < records.Count; i++)
        {
            Write(Stream(ordered[i]), records[i]);
        }

        return BatchResult.Appended;
    }
}
