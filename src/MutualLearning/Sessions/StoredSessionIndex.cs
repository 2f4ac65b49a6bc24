using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Lists sessions by reading all of them: always up to date, and only for as many as can be read for each page.</summary>
internal sealed class StoredSessionIndex : ISessionIndex
{
    private readonly StreamScan<Session, SessionCommand, SessionEvent> scan;
    private readonly ITenantContext tenant;

    /// <summary>Makes the index.</summary>
    /// <param name="store">Where the events are.</param>
    /// <param name="directory">Says which sessions there are.</param>
    /// <param name="decider">Makes sessions of events.</param>
    /// <param name="tenant">For whom.</param>
    public StoredSessionIndex(
        IEventStore store, IStreamDirectory directory, Decider<Session, SessionCommand, SessionEvent> decider, ITenantContext tenant)
    {
        scan = new(Guard.Against.Null(store), Guard.Against.Null(directory), Guard.Against.Null(decider), SessionSlice.StreamKind);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Page<SessionEntry>> ListAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var sessions = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        return PageOf(sessions, group, page);
    }

    /// <inheritdoc/>
    public async Task<Page<SessionEntry>> ListOfPersonAsync(
        PersonId person, PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default)
    {
        var sessions = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        return PageOf(sessions.Where(s => s.FindParticipant(person) is not null), group, page);
    }

    private static Page<SessionEntry> PageOf(IEnumerable<Session> sessions, GroupId group, PageRequest? page) => Page<SessionEntry>.From(
        sessions.Select(SessionEntry.Of).OfType<SessionEntry>().Where(e => group.IsDefault || e.Group == group), page, e => e.Place, newestFirst: true);
}
