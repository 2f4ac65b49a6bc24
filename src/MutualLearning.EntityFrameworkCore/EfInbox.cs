using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Inbox;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Finds what waits in the table that <see cref="EfReadModels{TContext}"/> keeps: as far as its feed has come.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
public sealed class EfInbox<TContext> : IInbox
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly IResponsibilities responsibilities;
    private readonly ITenantContext tenant;
    private readonly IClock clock;

    /// <summary>Makes the inbox.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <param name="responsibilities">Says who may see what is orphaned in a group.</param>
    /// <param name="tenant">For whom.</param>
    /// <param name="clock">Says what time it is.</param>
    public EfInbox(EfDatabase<TContext> database, IResponsibilities responsibilities, ITenantContext tenant, IClock clock)
    {
        this.database = Guard.Against.Null(database);
        this.responsibilities = Guard.Against.Null(responsibilities);
        this.tenant = Guard.Against.Null(tenant);
        this.clock = Guard.Against.Null(clock);
    }

    /// <inheritdoc/>
    public async Task<Page<InboxItem>> ForAsync(
        PersonId person,
        ValueList<GroupId>? groups = null,
        PageRequest? page = null,
        DateTimeZone? zone = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.OutOfRange(groups?.Count ?? 0, nameof(groups), 0, InboxPlace.MaxGroups);
        var (owner, request, now) = (Keys.Owner(tenant), page ?? PageRequest.First, clock.GetCurrentInstant());
        if (person.IsDefault)
        {
            return new Page<InboxItem>(ValueList<InboxItem>.Empty, default);
        }

        var today = now.InZone(zone ?? DateTimeZone.Utc).Date;
        var found = await ReadAsync(InboxQueries.Waiting(database.Context, owner, person, groups, now, today, request), request, cancellationToken).ConfigureAwait(false);
        var items = new List<InboxItem>(found.Items.Count);
        foreach (var entry in found.Items)
        {
            items.Add(await SeenAsync(entry.Item with { IsOverdue = entry.Item.DueOn < today }, person, cancellationToken).ConfigureAwait(false));
        }

        return new Page<InboxItem>(ValueList<InboxItem>.Of(items), found.Next);
    }

    /// <inheritdoc/>
    public async Task<Page<InboxEntry>> DueBetweenAsync(
        Instant after,
        Instant until,
        DateTimeZone? zone = null,
        Duration ahead = default,
        PageRequest? page = null,
        CancellationToken cancellationToken = default)
    {
        var (owner, request, place) = (Keys.Owner(tenant), page ?? PageRequest.First, zone ?? DateTimeZone.Utc);
        var span = new InboxSpan(after, until, place, ahead);
        var found = await ReadAsync(InboxQueries.Due(database.Context, owner, span, request), request, cancellationToken).ConfigureAwait(false);
        return new Page<InboxEntry>(
            ValueList<InboxEntry>.Of(found.Items.Select(e => e.DueBetween(after, until, place, ahead)).OfType<InboxEntry>()), found.Next);
    }

    private Task<Page<InboxEntry>> ReadAsync(IQueryable<InboxRow> rows, PageRequest request, CancellationToken cancellationToken) => database.UseAsync(
        "read an inbox",
        token => InboxQueries.ReadAsync(database.Context, Keys.Owner(tenant), rows, request, token),
        cancellationToken);

    // Somebody of the group need not have a part in it.
    private async Task<InboxItem> SeenAsync(InboxItem item, PersonId person, CancellationToken cancellationToken) =>
        item.Group.IsDefault || await responsibilities.ViewAsync(item.Responsibility, person, cancellationToken).ConfigureAwait(false) is not null
            ? item
            : item with { Title = string.Empty };
}
