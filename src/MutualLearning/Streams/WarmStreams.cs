using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>Keeps the latest states of busy streams in memory, so that the next command on one needs no reading.</summary>
/// <typeparam name="TState">The type of the state.</typeparam>
/// <remarks>
/// One instance serves a process. It may be stale, when another process wrote; the store's unique key finds that out and
/// the handler then reads on. Beyond its capacity it drops the streams used least recently. Safe for use by many threads.
/// </remarks>
public sealed class WarmStreams<TState>
    where TState : class
{
    private readonly ConcurrentDictionary<StreamId, Entry> entries = new();
    private readonly int capacity;
    private long clock;
    private int trimming;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="capacity">How many streams it holds at most, about; at least 1.</param>
    public WarmStreams(int capacity = 1_000) => this.capacity = Guard.Against.NegativeOrZero(capacity);

    /// <summary>How many streams it holds now.</summary>
    public int Count => entries.Count;

    internal Entry Get(StreamId stream, TState initial)
    {
        if (!entries.TryGetValue(stream, out var entry))
        {
            // Used before the trimming, or the newest stream would be the one used least recently.
            var added = new Entry(new StreamState<TState>(initial, 0)) { LastUse = Interlocked.Increment(ref clock) };
            entry = entries.GetOrAdd(stream, added);
            Trim();
        }

        entry.LastUse = Interlocked.Increment(ref clock);
        return entry;
    }

    private void Trim()
    {
        if (entries.Count <= capacity || Interlocked.Exchange(ref trimming, 1) == 1)
        {
            return;
        }

        // An eighth at a time, so that the sort is paid for by many additions.
        foreach (var old in entries.OrderBy(e => e.Value.LastUse).Take(Math.Max(1, capacity / 8)).ToList())
        {
            entries.TryRemove(old.Key, out _);
        }

        Volatile.Write(ref trimming, 0);
    }

    /// <summary>One stream. Its gate lets one command at a time through, in this process.</summary>
    internal sealed class Entry(StreamState<TState> current)
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public HashSet<CommandId> Applied { get; } = [];

        public StreamState<TState> Current { get; set; } = current;

        public bool IsLoaded { get; set; }

        public long LastUse { get; set; }
    }
}
