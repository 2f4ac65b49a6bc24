using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Lists responsibilities from the tables that <see cref="EfReadModels{TContext}"/> keeps: as far as its feed has come.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
public sealed class EfResponsibilityIndex<TContext> : IResponsibilityIndex
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="tenant">For whom.</param>
    public EfResponsibilityIndex(EfDatabase<TContext> database, ITenantContext tenant)
    {
        this.database = Guard.Against.Null(database);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public Task<Page<ResponsibilityEntry>> ListOpenAsync(
        ResponsibilityFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var rows = Rows(isOpen: true, filter?.Group ?? default);
        if (filter is { Accountable: { IsDefault: false } person })
        {
            rows = rows.Where(r => r.Accountable == person.Value);
        }

        if (filter is { Sessions: { Count: > 0 } wanted })
        {
            string?[] sessions = [.. wanted.AsEnumerable().Select(s => s.Value)];
            rows = rows.Where(r => sessions.Contains(r.Session));
        }

        if (filter?.DueBefore is { } due)
        {
            var day = DayNumber.Of(due);
            rows = rows.Where(r => r.DueDay < day);
        }

        return PageAsync(rows, page ?? PageRequest.First, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Page<ResponsibilityEntry>> ListClosedAsync(
        PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default) =>
        PageAsync(Rows(isOpen: false, group), page ?? PageRequest.First, cancellationToken);

    private IQueryable<ResponsibilityRow> Rows(bool isOpen, GroupId group)
    {
        var (owner, wanted) = (Keys.Owner(tenant), group.Value);
        var rows = database.Context.Set<ResponsibilityRow>().AsNoTracking().IgnoreQueryFilters().Where(r => r.Tenant == owner && r.IsOpen == isOpen);
        return group.IsDefault ? rows : rows.Where(r => r.Group == wanted);
    }

    private Task<Page<ResponsibilityEntry>> PageAsync(
        IQueryable<ResponsibilityRow> rows, PageRequest request, CancellationToken cancellationToken)
    {
        if (!request.After.IsDefault)
        {
            var (day, id) = (Keys.Day(request.After), request.After.Id);
            rows = rows.Where(r => r.DueDay >= day && (r.DueDay > day || string.Compare(r.Id, id) > 0));
        }

        return database.UseAsync(
            "list responsibilities",
            async token =>
            {
                var found = await rows.OrderBy(r => r.DueDay).ThenBy(r => r.Id).Take(request.Limit + 1).ToListAsync(token).ConfigureAwait(false);
                return Page<ResponsibilityEntry>.Of([.. found.Select(Entry)], request, e => e.Place);
            },
            cancellationToken);
    }

    private static ResponsibilityEntry Entry(ResponsibilityRow row) => new(
        new ResponsibilityId(row.Id),
        row.What,
        new PersonId(row.Accountable),
        row.Status,
        row.DueDay == ResponsibilityRow.NoDay ? null : DayNumber.ToDate(row.DueDay),
        row.IsOrphaned,
        row.Session is { } session ? new SessionId(session) : default,
        row.Decision is { } decision ? new DecisionId(decision) : default)
    {
        Group = row.Group is { } group ? new GroupId(group) : default,
    };
}
