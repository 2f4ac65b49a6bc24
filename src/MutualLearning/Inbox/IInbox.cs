using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Inbox;
using NodaTime;

namespace MutualLearning;

/// <summary>What waits for a person, and what has become due, in a tenant.</summary>
/// <remarks>
/// Items are ordered by when they are due, a day counting as its end in UTC; those that are never due stand last. Sending reminders is the host's.
/// </remarks>
public interface IInbox
{
    /// <summary>What waits for a person now.</summary>
    /// <param name="person">Who.</param>
    /// <param name="groups">The groups to which they belong, which the host knows, at most 100; null for none. What is orphaned there waits for them too.</param>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="zone">The time zone that says which day it is; null for UTC.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page; empty for <c>default</c>.</returns>
    /// <exception cref="System.ArgumentException">There are more than 100 groups.</exception>
    Task<Page<InboxItem>> ForAsync(
        PersonId person,
        ValueList<GroupId>? groups = null,
        PageRequest? page = null,
        DateTimeZone? zone = null,
        CancellationToken cancellationToken = default);

    /// <summary>What has become due or overdue in a span of time, for everybody: what a timer of the host asks, each time from where it stopped.</summary>
    /// <param name="after">Where the last span ended; not in this one.</param>
    /// <param name="until">The end of this span, which belongs to it; not later than now, and over tables not later than their feed has come.</param>
    /// <param name="zone">The time zone in which days begin; null for UTC.</param>
    /// <param name="ahead">How long before it is due something is to be told; a year at most, nothing unless said.</param>
    /// <param name="page">Which part of the list; null for the first page.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>
    /// The page; it may hold fewer than asked for, also none, and go on. An entry has become overdue where its item says so, and due otherwise; with
    /// its title, whoever may see it. Spans that follow each other miss nothing and repeat nothing: what gets its due date late is told in the span of that time.
    /// </returns>
    Task<Page<InboxEntry>> DueBetweenAsync(
        Instant after,
        Instant until,
        DateTimeZone? zone = null,
        Duration ahead = default,
        PageRequest? page = null,
        CancellationToken cancellationToken = default);
}
