using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Inbox;

/// <summary>Finds what waits by reading all streams: always up to date, and only for as many as can be read for each page.</summary>
internal sealed class StoredInbox(
    IEventStore store,
    IStreamDirectory directory,
    Decider<Session, SessionCommand, SessionEvent> sessions,
    Decider<Decision, DecisionCommand, DecisionEvent> decisions,
    Decider<Responsibility, ResponsibilityCommand, ResponsibilityEvent> duties,
    IResponsibilities responsibilities,
    ITenantContext tenant,
    IClock clock) : IInbox
{
    /// <inheritdoc/>
    public async Task<Page<InboxItem>> ForAsync(
        PersonId person,
        ValueList<GroupId>? groups = null,
        PageRequest? page = null,
        DateTimeZone? zone = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.OutOfRange(groups?.Count ?? 0, nameof(groups), 0, InboxPlace.MaxGroups);
        var now = clock.GetCurrentInstant();
        var today = now.InZone(zone ?? DateTimeZone.Utc).Date;
        var theirs = new HashSet<GroupId>(groups ?? ValueList<GroupId>.Empty);
        var entries = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var waiting = entries.Where(e => !person.IsDefault && (e.Person == person || (e.Person.IsDefault && theirs.Contains(e.Item.Group))) && e.Waits(now, today));
        var found = Page<InboxEntry>.From(waiting, page, static e => e.Place, newestFirst: false);
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
        var entries = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var due = entries.Select(e => e.DueBetween(after, until, zone ?? DateTimeZone.Utc, ahead)).OfType<InboxEntry>();
        return Page<InboxEntry>.From(due, page, static e => e.Place, newestFirst: false);
    }

    // Somebody of the group need not have a part in it.
    private async Task<InboxItem> SeenAsync(InboxItem item, PersonId person, CancellationToken cancellationToken) =>
        item.Group.IsDefault || await responsibilities.ViewAsync(item.Responsibility, person, cancellationToken).ConfigureAwait(false) is not null
            ? item
            : item with { Title = string.Empty };

    private async Task<List<InboxEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new List<InboxEntry>();
        foreach (var session in await ReadAsync(sessions, SessionSlice.StreamKind, cancellationToken).ConfigureAwait(false))
        {
            entries.AddRange(InboxEntry.Of(session));
        }

        foreach (var decision in await ReadAsync(decisions, DecisionSlice.StreamKind, cancellationToken).ConfigureAwait(false))
        {
            entries.AddRange(InboxEntry.Of(decision));
        }

        foreach (var responsibility in await ReadAsync(duties, ResponsibilitySlice.StreamKind, cancellationToken).ConfigureAwait(false))
        {
            entries.AddRange(InboxEntry.Of(responsibility));
        }

        return entries;
    }

    private Task<List<TState>> ReadAsync<TState, TCommand, TEvent>(
        Decider<TState, TCommand, TEvent> decider, string kind, CancellationToken cancellationToken)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        new StreamScan<TState, TCommand, TEvent>(store, directory, decider, kind).ReadAsync(tenant.Tenant, cancellationToken);
}
