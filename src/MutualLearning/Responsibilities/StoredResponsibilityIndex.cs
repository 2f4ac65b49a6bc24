using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Lists responsibilities by reading all of them: always up to date, and only for as many as can be read for each page.</summary>
internal sealed class StoredResponsibilityIndex : IResponsibilityIndex
{
    private readonly StreamScan<Responsibility, ResponsibilityCommand, ResponsibilityEvent> scan;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="store">Where the events are.</param>
    /// <param name="directory">Says which responsibilities there are.</param>
    /// <param name="decider">Makes responsibilities of events.</param>
    /// <param name="tenant">For whom.</param>
    public StoredResponsibilityIndex(
        IEventStore store,
        IStreamDirectory directory,
        Decider<Responsibility, ResponsibilityCommand, ResponsibilityEvent> decider,
        ITenantContext tenant)
    {
        scan = new(Guard.Against.Null(store), Guard.Against.Null(directory), Guard.Against.Null(decider), ResponsibilitySlice.StreamKind);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Page<ResponsibilityEntry>> ListOpenAsync(
        ResponsibilityFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var wanted = filter ?? ResponsibilityFilter.All;
        var before = wanted.DueBefore?.WithCalendar(CalendarSystem.Iso);
        var sessions = new HashSet<SessionId>(wanted.Sessions);
        var entries = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var open = entries.Where(e => e.IsOpen
            && (sessions.Count == 0 || sessions.Contains(e.Session))
            && (wanted.Group.IsDefault || e.Group == wanted.Group)
            && (wanted.Accountable.IsDefault || e.Accountable == wanted.Accountable)
            && (before is null || e.Due < before));
        return Page<ResponsibilityEntry>.From(open, page, e => e.Place, newestFirst: false);
    }

    /// <inheritdoc/>
    public async Task<Page<ResponsibilityEntry>> ListClosedAsync(
        PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var entries = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return Page<ResponsibilityEntry>.From(entries.Where(e => !e.IsOpen && (group.IsDefault || e.Group == group)), page, e => e.Place, newestFirst: false);
    }

    private async Task<IEnumerable<ResponsibilityEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var all = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        return all.Select(ResponsibilityEntry.Of).OfType<ResponsibilityEntry>();
    }
}
