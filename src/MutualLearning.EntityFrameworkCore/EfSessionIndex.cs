using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Lists sessions from the tables that <see cref="EfReadModels{TContext}"/> keeps: as far as its feed has come.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
public sealed class EfSessionIndex<TContext> : ISessionIndex
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="tenant">For whom.</param>
    public EfSessionIndex(EfDatabase<TContext> database, ITenantContext tenant)
    {
        this.database = Guard.Against.Null(database);
        this.tenant = Guard.Against.Null(tenant);
    }

    private IQueryable<SessionRow> Rows => database.Context.Set<SessionRow>().AsNoTracking().IgnoreQueryFilters();

    /// <inheritdoc/>
    public Task<Page<SessionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var (owner, request) = (Keys.Owner(tenant), page ?? PageRequest.First);
        var rows = Of(group).Where(s => s.Tenant == owner);
        if (!request.After.IsDefault)
        {
            var (at, id) = (Keys.Time(request.After), request.After.Id);
            rows = rows.Where(s => s.At <= at && (s.At < at || string.Compare(s.Id, id) < 0));
        }

        return PageAsync(rows.OrderByDescending(s => s.At).ThenByDescending(s => s.Id), request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Page<SessionEntry>> ListOfPersonAsync(
        PersonId person, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var (owner, who, request) = (Keys.Owner(tenant), person.Value, page ?? PageRequest.First);
        var people = database.Context.Set<SessionPersonRow>().AsNoTracking().IgnoreQueryFilters()
            .Where(p => p.Tenant == owner && p.Person == who);
        if (!request.After.IsDefault)
        {
            var (at, id) = (Keys.Time(request.After), request.After.Id);
            people = people.Where(p => p.At <= at && (p.At < at || string.Compare(p.SessionId, id) < 0));
        }

        var sessions = Of(group);
        var rows =
            from p in people
            join s in sessions on new { p.Tenant, Id = p.SessionId } equals new { s.Tenant, s.Id }
            where s.Tenant == owner
            orderby p.At descending, p.SessionId descending
            select s;
        return PageAsync(rows, request, cancellationToken);
    }

    private IQueryable<SessionRow> Of(GroupId group)
    {
        var wanted = group.Value;
        return group.IsDefault ? Rows : Rows.Where(s => s.Group == wanted);
    }

    private Task<Page<SessionEntry>> PageAsync(IQueryable<SessionRow> rows, PageRequest request, CancellationToken cancellationToken) =>
        database.UseAsync(
            "list sessions",
            async token =>
            {
                var found = await rows.Take(request.Limit + 1).ToListAsync(token).ConfigureAwait(false);
                return Page<SessionEntry>.Of([.. found.Select(Entry)], request, e => e.Place);
            },
            cancellationToken);

    private static SessionEntry Entry(SessionRow row) =>
        new(new SessionId(row.Id), row.Goal, new PracticeId(row.Practice), row.Status, row.At, row.EndedAt)
        {
            Group = row.Group is { } group ? new GroupId(group) : default,
        };
}
