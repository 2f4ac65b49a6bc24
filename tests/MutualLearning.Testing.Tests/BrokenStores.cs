using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

/// <summary>How a store can be wrong; each is one that somebody could write.</summary>
public enum Fault
{
    None,
    ChecksThenInserts,
    IgnoresVersion,
    IgnoresCommand,
    IgnoresTenant,
    IgnoresCase,
    IgnoresCancellation,
    WritesHalf,
    ReadsInReverse,
    ReadsInclusive,
    LosesText,
    VersionsFromZero,
    ForgetsCommand,
}

/// <summary>A store with one fault.</summary>
internal sealed class BrokenStore(Fault fault) : IEventStore
{
    private readonly Dictionary<StreamId, List<RecordedEvent>> streams = [];

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
    {
        Look(cancellationToken);
        lock (streams)
        {
            var from = fault == Fault.ReadsInclusive ? afterVersion - 1 : afterVersion;
            IEnumerable<RecordedEvent> found = Stream(Key(stream)).Where((_, i) => i >= from).Select(e => Shown(e, stream));
            return Task.FromResult<IReadOnlyList<RecordedEvent>>([.. fault == Fault.ReadsInReverse ? found.Reverse() : found]);
        }
    }

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        Look(cancellationToken);
        if (fault == Fault.ChecksThenInserts)
        {
            var answer = Answer(append);
            await Task.Yield();
            return answer == AppendResult.Appended ? Write(append) : answer;
        }

        lock (streams)
        {
            var answer = Answer(append);
            return answer == AppendResult.Appended ? Write(append) : answer;
        }
    }

    private AppendResult Answer(Append append)
    {
        lock (streams)
        {
            var stream = Stream(Key(append.Stream));
            return fault != Fault.IgnoresCommand && stream.Exists(e => e.Command == append.Command) ? AppendResult.CommandAlreadyApplied
                : fault != Fault.IgnoresVersion && stream.Count != append.ExpectedVersion ? AppendResult.VersionConflict
                : AppendResult.Appended;
        }
    }

    private AppendResult Write(Append append)
    {
        lock (streams)
        {
            var stream = Stream(Key(append.Stream));
            IEnumerable<object> bodies = fault == Fault.WritesHalf ? append.Events : [.. append.Events];
            foreach (var body in bodies)
            {
                stream.Add(new RecordedEvent(append.Stream, stream.Count + 1, append.Command, body));
            }

            return AppendResult.Appended;
        }
    }

    private RecordedEvent Shown(RecordedEvent e, StreamId stream) => new(
        stream,
        fault == Fault.VersionsFromZero ? Math.Max(1, e.Version - 1) : e.Version,
        fault == Fault.ForgetsCommand ? new CommandId("forgotten") : e.Command,
        fault == Fault.LosesText && e.Body is Responsibilities.ResponsibilityBlocked blocked ? blocked with { What = blocked.What.Trim() } : e.Body);

    private StreamId Key(StreamId stream) => fault switch
    {
        Fault.IgnoresTenant => stream with { Tenant = TenantId.Single },
        Fault.IgnoresCase => stream with { Id = stream.Id.ToUpperInvariant() },
        _ => stream,
    };

    private List<RecordedEvent> Stream(StreamId stream) => streams.TryGetValue(stream, out var found) ? found : streams[stream] = [];

    private void Look(CancellationToken cancellationToken)
    {
        if (fault != Fault.IgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
