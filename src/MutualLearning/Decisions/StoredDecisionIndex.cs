using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Lists decisions by reading all of them: always up to date, and only for as many as can be read for each page.</summary>
internal sealed class StoredDecisionIndex : IDecisionIndex
{
    private readonly StreamScan<Decision, DecisionCommand, DecisionEvent> scan;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="store">Where the events are.</param>
    /// <param name="directory">Says which decisions there are.</param>
    /// <param name="decider">Makes decisions of events.</param>
    /// <param name="tenant">For whom.</param>
    public StoredDecisionIndex(
        IEventStore store, IStreamDirectory directory, Decider<Decision, DecisionCommand, DecisionEvent> decider, ITenantContext tenant)
    {
        scan = new(Guard.Against.Null(store), Guard.Against.Null(directory), Guard.Against.Null(decider), DecisionSlice.StreamKind);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Page<DecisionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var entries = await ReadAsync(group, cancellationToken).ConfigureAwait(false);
        return Page<DecisionEntry>.From(entries, page, e => e.Place, newestFirst: true);
    }

    /// <inheritdoc/>
    public async Task<Page<DecisionEntry>> ListInForceAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var entries = await ReadAsync(group, cancellationToken).ConfigureAwait(false);
        return Page<DecisionEntry>.From(entries.Where(static e => e.IsInForce), page, e => e.Place, newestFirst: true);
    }

    /// <inheritdoc/>
    public async Task<Page<DecisionEntry>> ListDueForReviewAsync(
        LocalDate on, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var entries = await ReadAsync(group, cancellationToken).ConfigureAwait(false);
        var day = on.WithCalendar(CalendarSystem.Iso);
        return Page<DecisionEntry>.From(entries.Where(e => e.DueForReviewOn <= day), page, e => e.ReviewPlace, newestFirst: false);
    }

    private async Task<IEnumerable<DecisionEntry>> ReadAsync(GroupId group, CancellationToken cancellationToken)
    {
        var all = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        return all.Select(DecisionEntry.Of).OfType<DecisionEntry>().Where(e => group.IsDefault || e.Group == group);
    }
}
