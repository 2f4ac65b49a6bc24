using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Inbox;

/// <summary>Where an item stands in an inbox: by when it is due, then by its kind. A day counts as its end in UTC, so that the order is the same in every time zone.</summary>
internal static class InboxPlace
{
    /// <summary>How many groups can be asked for at once.</summary>
    public const int MaxGroups = 100;

    // Room for 16 kinds within each 100 nanoseconds; the last day of the calendar times 16 is still a long.
    private const int Kinds = 16;
    private const long TicksOfDay = NodaConstants.TicksPerDay;

    public static long Of(InboxItemKind kind, LocalDate? on, Instant? at) =>
        (on is { } day ? OfDay(day) : at is { } instant ? OfInstant(instant) : OfInstant(Instant.MaxValue)) + (int)kind;

    /// <summary>The first place of what is due on a day.</summary>
    public static long OfDay(LocalDate day) => (DayNumber.Of(day) + 1L) * TicksOfDay * Kinds;

    /// <summary>The first place of what is due at an instant.</summary>
    public static long OfInstant(Instant instant) => instant.ToUnixTimeTicks() * Kinds;
}
