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
    /// <summary>How many bytes the states take at most, about, unless said: 128 MiB.</summary>
    public const long DefaultMaxBytes = 128L * 1024 * 1024;

    private readonly ConcurrentDictionary<StreamId, Entry> entries = new();
    private readonly int capacity;
    private readonly long maxBytes;
    private long bytes;
    private long clock;
    private int trimming;

    /// <summary>Makes an empty cache.</summary>
    /// <param name="capacity">How many streams it holds at most, about; at least 1.</param>
    /// <param name="maxBytes">How many bytes their states take at most, as <see cref="Decider{TState,TCommand,TEvent}.SizeOf"/> reckons them; at least 1.</param>
    public WarmStreams(int capacity = 1_000, long maxBytes = DefaultMaxBytes)
    {
        this.capacity = Guard.Against.NegativeOrZero(capacity);
        this.maxBytes = Guard.Against.NegativeOrZero(maxBytes);
    }

    /// <summary>How many streams it holds now.</summary>
    public int Count => entries.Count;

    internal Entry Get(StreamId stream, TState initial)
    {
        if (!entries.TryGetValue(stream, out var entry))
        {
            // Used before the trimming, or the newest stream would be the one used least recently.
            var added = new Entry(new StreamState<TState>(initial, 0)) { IsKept = true, LastUse = Interlocked.Increment(ref clock) };
            entry = entries.GetOrAdd(stream, added);
            Trim();
        }

        entry.LastUse = Interlocked.Increment(ref clock);
        return entry;
    }

    /// <summary>A state grew. The caller holds the gate of the entry.</summary>
    internal void Grew(Entry entry, long by)
    {
        lock (entry.Applied)
        {
            if (by == 0 || !entry.IsKept)
            {
                return;
            }

            entry.Bytes += by;
            Interlocked.Add(ref bytes, by);
        }

        Trim();
    }

    private bool IsFull => entries.Count > capacity || Interlocked.Read(ref bytes) > maxBytes;

    private void Trim()
    {
        if (!IsFull || Interlocked.Exchange(ref trimming, 1) == 1)
        {
            return;
        }

        // An eighth at a time, so that the sort is paid for by many additions.
        var most = Math.Max(1, entries.Count / 8);
        foreach (var old in entries.OrderBy(e => e.Value.LastUse).ToList())
        {
            if (most-- <= 0 && !IsFull)
            {
                break;
            }

            if (entries.TryRemove(old.Key, out var removed))
            {
                Drop(removed);
            }
        }

        Volatile.Write(ref trimming, 0);
    }

    private void Drop(Entry entry)
    {
        lock (entry.Applied)
        {
            entry.IsKept = false;
            Interlocked.Add(ref bytes, -entry.Bytes);
        }
    }

    /// <summary>One stream. Its gate lets one command at a time through, in this process.</summary>
    internal sealed class Entry(StreamState<TState> current)
    {
        private volatile StreamState<TState> current = current;

        /// <summary>Whether the cache holds it, and counts its bytes.</summary>
        public bool IsKept { get; set; }

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>The version of the first event of each command.</summary>
        public Dictionary<CommandId, long> Applied { get; } = [];

        /// <summary>May be read without the gate.</summary>
        public StreamState<TState> Current
        {
            get => current;
            set => current = value;
        }

        public Replay<TState>? Replay { get; set; }

        public bool IsLoaded { get; set; }

        public long Bytes { get; set; }

        public long LastUse { get; set; }
    }
}
