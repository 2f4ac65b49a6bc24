using System;
using System.Collections.Generic;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Inbox;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>What a stream looks like in the lists.</summary>
internal static class StreamProjection
{
    public static StreamRows? Of(StreamId stream, long version, Session session)
    {
        if (SessionEntry.Of(session) is not { } entry)
        {
            return null;
        }

        var at = entry.At.ToUnixTimeTicks();
        var people = new List<IReadOnlyList<RowValue>>();
        foreach (var participant in session.Participants)
        {
            people.Add(
            [
                new(nameof(SessionPersonRow.Tenant), stream.Tenant.Value, IsKey: true),
                new(nameof(SessionPersonRow.SessionId), stream.Id, IsKey: true),
                new(nameof(SessionPersonRow.Person), participant.Person.Value),
                new(nameof(SessionPersonRow.At), at),
            ]);
        }

        return Rows(
            stream,
            version,
            [people, InboxProjection.Of(stream, InboxEntry.Of(session))],
            new(nameof(SessionRow.Goal), entry.Goal),
            new(nameof(SessionRow.Practice), entry.Practice.Value),
            new(nameof(SessionRow.Status), entry.Status.ToString()),
            new(nameof(SessionRow.At), at),
            new(nameof(SessionRow.EndedAt), entry.EndedAt?.ToUnixTimeTicks()),
            new(nameof(SessionRow.Group), entry.Group.IsDefault ? null : entry.Group.Value));
    }

    public static StreamRows? Of(StreamId stream, long version, Decision decision) => DecisionEntry.Of(decision) is not { } entry ? null : Rows(
        stream,
        version,
        [InboxProjection.Of(stream, InboxEntry.Of(decision))],
        new(nameof(DecisionRow.Question), entry.Question),
        new(nameof(DecisionRow.Status), entry.Status.ToString()),
        new(nameof(DecisionRow.Verdict), entry.Verdict?.ToString()),
        new(nameof(DecisionRow.DeclaredAt), entry.DeclaredAt.ToUnixTimeTicks()),
        new(nameof(DecisionRow.ClosedAt), entry.ClosedAt?.ToUnixTimeTicks()),
        new(nameof(DecisionRow.ReviewDay), entry.ReviewOn is { } day ? DayNumber.Of(day) : null),
        new(nameof(DecisionRow.Session), entry.Session.IsDefault ? null : entry.Session.Value),
        new(nameof(DecisionRow.Group), entry.Group.IsDefault ? null : entry.Group.Value));

    public static StreamRows? Of(StreamId stream, long version, Responsibility responsibility) => ResponsibilityEntry.Of(responsibility) is not { } entry ? null : Rows(
        stream,
        version,
        [InboxProjection.Of(stream, InboxEntry.Of(responsibility))],
        new(nameof(ResponsibilityRow.What), entry.What),
        new(nameof(ResponsibilityRow.Accountable), entry.Accountable.Value),
        new(nameof(ResponsibilityRow.Status), entry.Status.ToString()),
        new(nameof(ResponsibilityRow.IsOpen), entry.IsOpen),
        new(nameof(ResponsibilityRow.DueDay), entry.Due is { } day ? DayNumber.Of(day) : ResponsibilityRow.NoDay),
        new(nameof(ResponsibilityRow.IsOrphaned), entry.IsOrphaned),
        new(nameof(ResponsibilityRow.Session), entry.Session.IsDefault ? null : entry.Session.Value),
        new(nameof(ResponsibilityRow.Decision), entry.Decision.IsDefault ? null : entry.Decision.Value),
        new(nameof(ResponsibilityRow.Group), entry.Group.IsDefault ? null : entry.Group.Value));

    private static StreamRows Rows(
        StreamId stream, long version, IReadOnlyList<IReadOnlyList<IReadOnlyList<RowValue>>> children, params ReadOnlySpan<RowValue> values) => new(
        stream,
        [
            new(nameof(SessionRow.Tenant), stream.Tenant.Value, IsKey: true),
            new(nameof(SessionRow.Id), stream.Id, IsKey: true),
            new(nameof(SessionRow.Version), version),
            .. values,
        ],
        children);
}
