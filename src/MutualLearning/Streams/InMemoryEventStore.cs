using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>Keeps events in memory, as long as the process lives: for tests, trials and short-lived work.</summary>
/// <remarks>Safe for use by many threads.</remarks>
public sealed class InMemoryEventStore : IEventStore, IEventFeed
{
    private static readonly Task<AppendResult> Appended = Task.FromResult(AppendResult.Appended);
    private static readonly Task<AppendResult> VersionConflict = Task.FromResult(AppendResult.VersionConflict);
    private static readonly Task<AppendResult> AlreadyApplied = Task.FromResult(AppendResult.CommandAlreadyApplied);
    private static readonly Task<IReadOnlyList<RecordedEvent>> Nothing = Task.FromResult<IReadOnlyList<RecordedEvent>>([]);

    private readonly ConcurrentDictionary<StreamId, Stream> streams = new();
    private readonly InMemoryFeed feed = new();

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
    {
        stream.Checked(nameof(stream));
        Guard.Against.Negative(afterVersion);
        cancellationToken.ThrowIfCancellationRequested();
        return streams.TryGetValue(stream, out var found) ? found.Read(afterVersion) : Nothing;
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Guard.Against.Null(append);
        cancellationToken.ThrowIfCancellationRequested();
        return streams.GetOrAdd(append.Stream, static _ => new Stream()).Append(append, feed);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.Negative(afterPosition);
        Guard.Against.NegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<FeedEvent>>(feed.Read(afterPosition, limit));
    }

    private sealed class Stream
    {
        private readonly List<RecordedEvent> events = [];
        private readonly HashSet<CommandId> commands = [];

        public Task<IReadOnlyList<RecordedEvent>> Read(long afterVersion)
        {
            lock (events)
            {
                return afterVersion >= events.Count
                    ? Nothing
                    : Task.FromResult<IReadOnlyList<RecordedEvent>>(events.GetRange((int)afterVersion, events.Count - (int)afterVersion));
            }
        }

        public Task<AppendResult> Append(Append append, InMemoryFeed feed)
        {
            lock (events)
            {
                if (commands.Contains(append.Command))
                {
                    return AlreadyApplied;
                }

                if (events.Count != append.ExpectedVersion)
                {
                    return VersionConflict;
                }

                // All of them first, so that a list that fails half-way leaves nothing behind.
                var recorded = new RecordedEvent[append.Events.Count];
                for (var i = 0; i < recorded.Length; i++)
                {
                    recorded[i] = new RecordedEvent(append.Stream, events.Count + i + 1, append.Command, append.Events[i]);
                }

                commands.Add(append.Command);
                events.AddRange(recorded);
                feed.Add(recorded);
                return Appended;
            }
        }
    }
}
