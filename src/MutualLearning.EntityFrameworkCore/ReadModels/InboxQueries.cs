using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Inbox;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The queries on the table of what waits. Each part goes through one index in its order, and reads no more than a page.</summary>
internal static class InboxQueries
{
    /// <summary>What waits for a person and in their groups.</summary>
    public static IQueryable<InboxRow> Waiting(
        DbContext context, string owner, PersonId person, ValueList<GroupId>? groups, Instant now, LocalDate today, PageRequest request)
    {
        var (who, day) = (person.Value, DayNumber.Of(today));
        var own = Rows(context, owner).Where(i => i.Person == who
            && (i.Item != InboxItemKind.Review || i.DueDay <= day) && (i.Item != InboxItemKind.Ballot || i.DueAt == null || i.DueAt >= now));
        var found = First(own, request);
        foreach (var name in (groups ?? ValueList<GroupId>.Empty).AsEnumerable().Distinct())
        {
            var one = name.Value;
            found = found.Concat(First(Rows(context, owner).Where(i => i.Group == one), request));
        }

        return groups is null or { Count: 0 } ? found : Ordered(found, request);
    }

    /// <summary>What may have become due or overdue in a span: by the calendar, and because it got its date late.</summary>
    public static IQueryable<InboxRow> Due(DbContext context, string owner, InboxSpan span, PageRequest request)
    {
        var timely = Rows(context, owner).Where(i => i.Place >= span.First && i.Place <= span.Last && i.Since <= span.Until
            && ((i.DueDay > span.DueAfter && i.DueDay <= span.DueUntil) || (i.DueDay > span.OverdueAfter && i.DueDay <= span.OverdueUntil)
                || (i.DueAt > span.DeadlineAfter && i.DueAt <= span.DeadlineUntil)));
        var late = Rows(context, owner).Where(i => i.Since > span.After && i.Since <= span.Until
            && !((i.DueDay > span.DueAfter && i.DueDay <= span.DueUntil) || (i.DueDay > span.OverdueAfter && i.DueDay <= span.OverdueUntil)
                || (i.DueAt > span.DeadlineAfter && i.DueAt <= span.DeadlineUntil))
            && (i.DueDay <= span.DueAfter || i.DueAt <= span.DeadlineAfter));

        // No index has this order. In that of places a database would look through the whole table for a page that may not be there; what got its date in a span is little.
        var few = From(late, request).OrderBy(i => i.Place + 0).ThenBy(i => i.Id).Take(request.Limit + 1);
        return Ordered(few.Concat(First(timely, request)), request);
    }

    /// <summary>Reads a page of rows, each with its title.</summary>
    public static async Task<Page<InboxEntry>> ReadAsync(
        DbContext context, string owner, IQueryable<InboxRow> rows, PageRequest request, CancellationToken cancellationToken)
    {
        var (sessions, decisions, duties) = (Of<SessionRow>(context), Of<DecisionRow>(context), Of<ResponsibilityRow>(context));
        var found = await rows.Select(i => new
        {
            Row = i,
            Title = i.Kind == SessionSlice.StreamKind ? sessions.Where(s => s.Tenant == owner && s.Id == i.StreamId).Select(s => s.Goal).FirstOrDefault()
                : i.Kind == DecisionSlice.StreamKind ? decisions.Where(d => d.Tenant == owner && d.Id == i.StreamId).Select(d => d.Question).FirstOrDefault()
                : duties.Where(r => r.Tenant == owner && r.Id == i.StreamId).Select(r => r.What).FirstOrDefault(),
        }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return Page<InboxEntry>.Of([.. found.Select(f => Entry(f.Row, f.Title))], request, static e => e.Place);
    }

    private static IQueryable<TRow> Of<TRow>(DbContext context)
        where TRow : class => context.Set<TRow>().AsNoTracking().IgnoreQueryFilters();

    private static IQueryable<InboxRow> Rows(DbContext context, string owner) => Of<InboxRow>(context).Where(i => i.Tenant == owner);

    private static IQueryable<InboxRow> First(IQueryable<InboxRow> rows, PageRequest request) => Ordered(From(rows, request), request);

    private static IQueryable<InboxRow> From(IQueryable<InboxRow> rows, PageRequest request)
    {
        if (request.After.IsDefault)
        {
            return rows;
        }

        var (place, id) = (request.After.Key, request.After.Id);
        return rows.Where(i => i.Place >= place && (i.Place > place || string.Compare(i.Id, id) > 0));
    }

    private static IQueryable<InboxRow> Ordered(IQueryable<InboxRow> rows, PageRequest request) =>
        rows.OrderBy(i => i.Place).ThenBy(i => i.Id).Take(request.Limit + 1);

    private static InboxEntry Entry(InboxRow row, string? title) => new(
        row.Person is { } person ? new PersonId(person) : default,
        new InboxItem(row.Item, title ?? string.Empty)
        {
            Session = string.Equals(row.Kind, SessionSlice.StreamKind, System.StringComparison.Ordinal) ? new SessionId(row.StreamId) : default,
            Decision = string.Equals(row.Kind, DecisionSlice.StreamKind, System.StringComparison.Ordinal) ? new DecisionId(row.StreamId) : default,
            Responsibility = string.Equals(row.Kind, Responsibilities.ResponsibilitySlice.StreamKind, System.StringComparison.Ordinal) ? new ResponsibilityId(row.StreamId) : default,
            Contribution = row.Contribution is { } question ? new ContributionId(question) : default,
            Group = row.Group is { } group ? new GroupId(group) : default,
            DueOn = row.DueDay is { } day ? DayNumber.ToDate(day) : null,
            DueAt = row.DueAt,
        },
        row.Since);
}
