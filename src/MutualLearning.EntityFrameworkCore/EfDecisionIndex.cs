using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Lists decisions from the tables that <see cref="EfReadModels{TContext}"/> keeps: as far as its feed has come.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
public sealed class EfDecisionIndex<TContext> : IDecisionIndex
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="tenant">For whom.</param>
    public EfDecisionIndex(EfDatabase<TContext> database, ITenantContext tenant)
    {
        this.database = Guard.Against.Null(database);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public Task<Page<DecisionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default) =>
        NewestFirstAsync(Rows(group), page ?? PageRequest.First, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<DecisionEntry>> ListInForceAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default) => NewestFirstAsync(
        Rows(group).Where(d => d.Status == DecisionStatus.Closed && (d.Verdict == VerdictKind.Adopted || d.Verdict == VerdictKind.Chosen)),
        page ?? PageRequest.First,
        cancellationToken);

    /// <inheritdoc/>
    public Task<Page<DecisionEntry>> ListDueForReviewAsync(
        LocalDate on, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var request = page ?? PageRequest.First;
        var until = DayNumber.Of(on);
        var rows = Rows(group).Where(d => d.Status == DecisionStatus.Closed && d.ReviewDay <= until);
        if (!request.After.IsDefault)
        {
            var (day, id) = (Keys.Day(request.After), request.After.Id);
            rows = rows.Where(d => d.ReviewDay >= day && (d.ReviewDay > day || string.Compare(d.Id, id) > 0));
        }

        return PageAsync(rows.OrderBy(d => d.ReviewDay).ThenBy(d => d.Id), request, e => e.ReviewPlace, cancellationToken);
    }

    private Task<Page<DecisionEntry>> NewestFirstAsync(IQueryable<DecisionRow> rows, PageRequest request, CancellationToken cancellationToken)
    {
        if (!request.After.IsDefault)
        {
            var (at, id) = (Keys.Time(request.After), request.After.Id);
            rows = rows.Where(d => d.DeclaredAt <= at && (d.DeclaredAt < at || string.Compare(d.Id, id) < 0));
        }

        return PageAsync(rows.OrderByDescending(d => d.DeclaredAt).ThenByDescending(d => d.Id), request, e => e.Place, cancellationToken);
    }

    private IQueryable<DecisionRow> Rows(GroupId group)
    {
        var (owner, wanted) = (Keys.Owner(tenant), group.Value);
        var rows = database.Context.Set<DecisionRow>().AsNoTracking().IgnoreQueryFilters().Where(d => d.Tenant == owner);
        return group.IsDefault ? rows : rows.Where(d => d.Group == wanted);
    }

    private Task<Page<DecisionEntry>> PageAsync(
        IQueryable<DecisionRow> rows, PageRequest request, System.Func<DecisionEntry, Cursor> place, CancellationToken cancellationToken) =>
        database.UseAsync(
            "list decisions",
            async token =>
            {
                var found = await rows.Take(request.Limit + 1).ToListAsync(token).ConfigureAwait(false);
                return Page<DecisionEntry>.Of([.. found.Select(Entry)], request, place);
            },
            cancellationToken);

    private static DecisionEntry Entry(DecisionRow row) => new(
        new DecisionId(row.Id),
        row.Question,
        row.Status,
        row.Verdict,
        row.DeclaredAt,
        row.ClosedAt,
        row.ReviewDay is { } day ? DayNumber.ToDate(day) : null,
        row.Session is { } session ? new SessionId(session) : default)
    {
        Group = row.Group is { } group ? new GroupId(group) : default,
    };
}
