using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Cli.Review;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Cli.Storage;

/// <summary>Brings one record into a store: wholly, or not at all, and once.</summary>
internal sealed class MeetingImport(MeetingStore store, LocalDate? date, DateTimeZone zone)
{
    private const int AtOnce = 500;

    public async Task<ImportReport> RunAsync(RecordFile file, CancellationToken cancellationToken)
    {
        var context = store.Context;

        // The transaction takes the lock of the file at once, so that no other import can be between the look and the writing.
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = transaction.ConfigureAwait(false);
        if (await store.Get<ISessions>().FindUnfilteredAsync(file.Id, cancellationToken).ConfigureAwait(false) is not null)
        {
            return new ImportReport(file.Id, false, 0, 0, 0, []);
        }

        var people = await PeopleNames.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        var options = new ScribeImportOptions(file.Id) { PersonOf = people.IdOf, ImportedBy = PeopleNames.ImportedBy, Zone = zone };
        options.Date = file.Record.Date ?? date ?? file.Date ?? options.Date;
        var meeting = await MemoryImport.RunAsync(file.Record, options, cancellationToken).ConfigureAwait(false);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        var (streams, taken) = await CopyAsync(meeting.Events, cancellationToken).ConfigureAwait(false);
        foreach (var stream in streams)
        {
            await store.Get<EfReadModels<StoreContext>>().UpdateAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new ImportReport(
            file.Id,
            true,
            taken,
            Count(streams, DecisionSlice.StreamKind) - taken,
            Count(streams, ResponsibilitySlice.StreamKind),
            meeting.Refused);
    }

    private static int Count(IReadOnlyCollection<StreamId> streams, string kind) =>
        streams.Count(stream => string.Equals(stream.Kind, kind, StringComparison.Ordinal));

    // What one command led to stands together and is appended together.
    private async Task<(IReadOnlyCollection<StreamId> Streams, int Taken)> CopyAsync(IEventFeed events, CancellationToken cancellationToken)
    {
        var target = store.Get<IEventStore>();
        var (streams, taken) = (new List<StreamId>(), 0);
        var command = new List<RecordedEvent>();
        var position = 0L;
        IReadOnlyList<FeedEvent> page;
        do
        {
            page = await events.ReadAsync(position, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var (next, recorded) in page.Select(e => (e.Position, e.Event)))
            {
                position = next;
                if (command.Count > 0 && (command[0].Stream != recorded.Stream || command[0].Command != recorded.Command))
                {
                    await AppendAsync(target, command, cancellationToken).ConfigureAwait(false);
                }

                command.Add(recorded);
                taken += recorded.Body is DecisionClosed ? 1 : 0;
                if (recorded.Version == 1)
                {
                    streams.Add(recorded.Stream);
                }
            }
        }
        while (page.Count > 0);
        await AppendAsync(target, command, cancellationToken).ConfigureAwait(false);
        return (streams, taken);
    }

    private static async Task AppendAsync(IEventStore target, List<RecordedEvent> command, CancellationToken cancellationToken)
    {
        if (command.Count > 0)
        {
            var first = command[0];
            var append = new Append(first.Stream, first.Version - 1, first.Command, [.. command.Select(e => e.Body)]);
            var result = await target.AppendAsync(append, cancellationToken).ConfigureAwait(false);
            command.Clear();
            if (result != AppendResult.Appended)
            {
                throw new StoreException($"holds a part of the record already: {first.Stream} is not as it should be");
            }
        }
    }
}
