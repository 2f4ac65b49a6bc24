using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Inbox;

/// <summary>An item in the inbox of one person, or of everybody in a group: what a store of inboxes keeps. Immutable; equal by content.</summary>
/// <param name="Person">Whose; <c>default</c> for what waits for a group.</param>
/// <param name="Item">What waits, with its title.</param>
/// <param name="Since">Since when it has had its due date, deadline or review date: before that nobody could be told of it.</param>
public sealed record InboxEntry(PersonId Person, InboxItem Item, Instant Since)
{
    /// <summary>The place in a list of entries. No two entries of a tenant have the same.</summary>
    [JsonIgnore]
    public Cursor Place => new(InboxPlace.Of(Item.Kind, Item.DueOn, Item.DueAt), Id());

    /// <summary>What waits in a session, and for whom.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The entries, in no special order; at most one for each person.</returns>
    public static ValueList<InboxEntry> Of(Session session) => SessionInbox.Of(Guard.Against.Null(session));

    /// <summary>What waits in a decision, and for whom.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The entries, in no special order; at most one for each person. Those of a secret ballot do not depend on who has voted.</returns>
    public static ValueList<InboxEntry> Of(Decision decision) => DecisionInbox.Of(Guard.Against.Null(decision));

    /// <summary>What waits in a responsibility, and for whom.</summary>
    /// <param name="responsibility">The responsibility.</param>
    /// <returns>The entries, in no special order; at most one for each person and each group.</returns>
    public static ValueList<InboxEntry> Of(Responsibility responsibility) => ResponsibilityInbox.Of(Guard.Against.Null(responsibility));

    /// <summary>Whether it waits now: a review not before its day, a ballot not after its deadline.</summary>
    /// <param name="now">The time.</param>
    /// <param name="today">The day, in the time zone of whoever looks.</param>
    /// <returns>Whether it does.</returns>
    public bool Waits(Instant now, LocalDate today) => Item.Kind switch
    {
        InboxItemKind.Review => Item.DueOn <= today,
        InboxItemKind.Ballot => Item.DueAt is not { } deadline || deadline >= now,
        _ => true,
    };

    /// <summary>What there is to tell of it for a span of time: that it has become due, or overdue, which says more.</summary>
    /// <param name="after">The beginning of the span, which does not belong to it.</param>
    /// <param name="until">The end of the span, which belongs to it.</param>
    /// <param name="zone">The time zone in which a day begins and ends.</param>
    /// <param name="ahead">How long before it is due it is to be told; not negative.</param>
    /// <returns>The entry, with <see cref="InboxItem.IsOverdue"/> as it has become; null when there is nothing to tell.</returns>
    /// <remarks>What gets its due date when the time for it has passed is told at once, so that nothing falls between two spans.</remarks>
    public InboxEntry? DueBetween(Instant after, Instant until, DateTimeZone zone, Duration ahead)
    {
        Guard.Against.Null(zone);
        Guard.Against.OutOfRange(ahead, nameof(ahead), Duration.Zero, Duration.FromDays(366));
        if (Item.DueAt is { } deadline)
        {
            return IsIn(deadline - ahead) ? this : null;
        }

        return Item.DueOn is not { } day ? null
            : IsIn(zone.AtStartOfDay(day.PlusDays(1)).ToInstant()) ? this with { Item = Item with { IsOverdue = true } }
            : IsIn(zone.AtStartOfDay(day).ToInstant() - ahead) ? this
            : null;

        bool IsIn(Instant moment) => Instant.Max(moment, Since) is var told && told > after && told <= until;
    }

    // Of the stream and of whose it is: an id of a session alone may be as long as a cursor.
    private string Id()
    {
        var (kind, id) = !Item.Session.IsDefault ? (SessionSlice.StreamKind, Item.Session.Value)
            : !Item.Decision.IsDefault ? (DecisionSlice.StreamKind, Item.Decision.Value)
            : (ResponsibilitySlice.StreamKind, Item.Responsibility.Value);
        var bytes = Encoding.UTF8.GetBytes($"{kind}\n{id}\n{(Person.IsDefault ? "group" : "person")}\n{(Person.IsDefault ? Item.Group.Value : Person.Value)}");
#if NET
        var hash = SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
#endif
        var text = new StringBuilder(32);
        for (var i = 0; i < 16; i++)
        {
            text.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
