using System.Collections.Generic;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Inbox;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>What a stream looks like in inboxes.</summary>
internal static class InboxProjection
{
    public static IReadOnlyList<IReadOnlyList<RowValue>> Of(StreamId stream, ValueList<InboxEntry> entries) => [.. entries.Select(e => Row(stream, e))];

    private static IReadOnlyList<RowValue> Row(StreamId stream, InboxEntry entry)
    {
        var (item, place) = (entry.Item, entry.Place);
        return
        [
            new(nameof(InboxRow.Tenant), stream.Tenant.Value, IsKey: true),
            new(nameof(InboxRow.Kind), stream.Kind, IsKey: true),
            new(nameof(InboxRow.StreamId), stream.Id, IsKey: true),
            new(nameof(InboxRow.Id), place.Id, IsKey: true),
            new(nameof(InboxRow.Person), entry.Person.IsDefault ? null : entry.Person.Value),
            new(nameof(InboxRow.Group), item.Group.IsDefault ? null : item.Group.Value),
            new(nameof(InboxRow.Item), item.Kind.ToString()),
            new(nameof(InboxRow.Place), place.Key),
            new(nameof(InboxRow.DueDay), item.DueOn is { } day ? DayNumber.Of(day) : null),
            new(nameof(InboxRow.DueAt), item.DueAt?.ToUnixTimeTicks()),
            new(nameof(InboxRow.Since), entry.Since.ToUnixTimeTicks()),
            new(nameof(InboxRow.Contribution), item.Contribution.IsDefault ? null : item.Contribution.Value),
        ];
    }
}
