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
    public async Task<Page<SessionEntry>> ListAsync(PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var sessions = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        return Page<SessionEntry>.From(sessions.Select(SessionEntry.Of).OfType<SessionEntry>(), page, e => e.Place, newestFirst: true);
    }

    /// <inheritdoc/>
    public async Task<Page<SessionEntry>> ListOfPersonAsync(
        PersonId person, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var sessions = await scan.ReadAsync(tenant.Tenant, cancellationToken).ConfigureAwait(false);
        var theirs = sessions.Where(s => s.FindParticipant(person) is not null).Select(SessionEntry.Of).OfType<SessionEntry>();
        return Page<SessionEntry>.From(theirs, page, e => e.Place, newestFirst: true);
    }
}
