using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

/// <summary>How a feed can be wrong; each is one that somebody could write.</summary>
public enum FeedFault
{
    None,
    NumbersBeforeItWrites,
    NumbersByStream,
    GivesWholeCommandsOnly,
    ReversesCommands,
    ReversesPages,
    GivesInclusive,
    SkipsOneBetweenPages,
    GivesTwice,
    IgnoresLimit,
    TruncatesPosition,
    KnowsOneTenant,
    GivesRefused,
    ForgetsCommand,
    LosesTheLast,
    IgnoresCancellation,
}

/// <summary>A right store whose feed has one fault.</summary>
internal sealed class BrokenFeed(FeedFault fault) : IEventStore, IEventFeed
{
    private readonly InMemoryEventStore inner = new();
    private readonly SortedList<long, RecordedEvent> log = [];
    private long last;

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, afterVersion, cancellationToken);

    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        if (fault == FeedFault.NumbersBeforeItWrites)
        {
            // As an identity column does: the number is taken when the row is inserted, and seen when it is committed.
            var first = Interlocked.Add(ref last, append.Events.Count) - append.Events.Count + 1;
            await (first % 3 == 0 ? Task.Delay(1, CancellationToken.None) : Task.CompletedTask);
            return await WriteAsync(append, first);
        }

        Task<AppendResult> written;
        lock (inner)
        {
            written = WriteAsync(append, last + 1);
            last += append.Events.Count;
        }

        return await written;
    }

    public Task<IReadOnlyList<FeedEvent>> ReadAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        if (fault != FeedFault.IgnoresCancellation)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        lock (log)
        {
            var page = Page(Shown(), fault == FeedFault.TruncatesPosition ? (int)afterPosition : afterPosition, limit);
            return Task.FromResult<IReadOnlyList<FeedEvent>>([.. page.Select(e => new FeedEvent(e.Key, e.Value))]);
        }
    }

    private async Task<AppendResult> WriteAsync(Append append, long first)
    {
        var result = await inner.AppendAsync(append, CancellationToken.None);
        lock (log)
        {
            for (var i = 0; i < append.Events.Count && (result == AppendResult.Appended || fault == FeedFault.GivesRefused); i++)
            {
                var command = fault == FeedFault.ForgetsCommand ? new CommandId("forgotten") : append.Command;
                var place = fault == FeedFault.ReversesCommands ? append.Events.Count - 1 - i : i;
                log.Add(first + place, new RecordedEvent(append.Stream, append.ExpectedVersion + i + 1, command, append.Events[i]));
            }
        }

        return result;
    }

    private IEnumerable<KeyValuePair<long, RecordedEvent>> Shown() => fault switch
    {
        FeedFault.NumbersByStream => log.Values.OrderBy(e => e.Stream.ToString(), StringComparer.Ordinal).ThenBy(e => e.Version)
            .Select((e, i) => KeyValuePair.Create(i + 1L, e)),
        FeedFault.GivesTwice => log.SelectMany(e => Enumerable.Range(0, 2).Select(i => KeyValuePair.Create((2 * e.Key) + i, e.Value))),
        FeedFault.KnowsOneTenant => log.Where(e => e.Value.Stream.Tenant == new TenantId("north")),
        FeedFault.LosesTheLast => log.SkipLast(1),
        _ => log,
    };

    private IEnumerable<KeyValuePair<long, RecordedEvent>> Page(IEnumerable<KeyValuePair<long, RecordedEvent>> all, long after, int limit)
    {
        var from = fault == FeedFault.GivesInclusive ? after - 1 : fault == FeedFault.SkipsOneBetweenPages && after > 0 ? after + 1 : after;
        var rest = all.Where(e => e.Key > from).ToList();
        return fault switch
        {
            FeedFault.IgnoresLimit => rest,
            FeedFault.ReversesPages => rest.Take(limit).Reverse(),
            FeedFault.GivesWholeCommandsOnly =>
                rest.GroupBy(e => e.Value.Command).TakeWhile(c => (limit -= c.Count()) >= 0).SelectMany(c => c),
            _ => rest.Take(limit),
        };
    }
}
