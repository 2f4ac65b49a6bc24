using System;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Sessions;

/// <summary>Sessions of a group that recur: at a local time, by a rule, with exceptions.</summary>
/// <remarks>
/// Immutable; equal by content. It holds local time and the name of a zone, never an offset, so that 9:00 stays 9:00 when the clock
/// changes. The rule is kept as text; <c>MutualLearning.Interchange</c> reads it, lists occurrences, and writes and reads calendars.
/// Nothing is checked here: a series that cannot be is refused there, with the place and the reason.
/// </remarks>
/// <param name="Id">Its name, for ever the same.</param>
/// <param name="Practice">The practice that its sessions follow; <c>default</c> where nobody has said.</param>
/// <param name="Goal">What its sessions are for; never empty.</param>
/// <param name="Start">When the first one begins, in local time, to the second. It belongs to the series whether the rule names it or not (RFC 5545, section 3.8.5.3).</param>
/// <param name="Zone">The IANA name of the time zone, such as <c>Europe/Berlin</c>.</param>
/// <param name="Minutes">How long one takes, in minutes; 1 to 10,080, which is a week.</param>
/// <param name="Rule">The recurrence rule, such as <c>FREQ=WEEKLY;BYDAY=TU</c> (RFC 5545, section 3.3.10); empty for none.</param>
public sealed record SessionSeries(SeriesId Id, PracticeId Practice, string Goal, LocalDateTime Start, string Zone, int Minutes, string Rule)
{
    private static readonly LocalDateTimePattern Name = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>The group of the host whose sessions they are; <c>default</c> for none. No calendar holds it.</summary>
    public GroupId Group { get; init; }

    /// <summary>Who is invited to each of them.</summary>
    public ValueList<PersonId> Participants { get; init; } = ValueList<PersonId>.Empty;

    /// <summary>When there is one although the rule does not say so, in local time.</summary>
    public ValueList<LocalDateTime> Additions { get; init; } = ValueList<LocalDateTime>.Empty;

    /// <summary>When there is none although the rule says so, in local time.</summary>
    public ValueList<LocalDateTime> Exceptions { get; init; } = ValueList<LocalDateTime>.Empty;

    /// <summary>Which occurrences were moved, called off or otherwise changed; at most one change for each. A change that names no occurrence changes nothing.</summary>
    public ValueList<SeriesChange> Changes { get; init; } = ValueList<SeriesChange>.Empty;

    /// <summary>Whether the whole series was called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How often the series was changed since others heard of it; 0 at first. A calendar takes the greater one for the newer.</summary>
    public int Revision { get; init; }

    /// <summary>The instant of a local time of the series.</summary>
    /// <param name="local">The local time.</param>
    /// <returns>
    /// The instant: the first of two where the clock is set back, and forward by the gap where it skips the time (RFC 5545, section 3.3.5);
    /// null when there is no zone of that name.
    /// </returns>
    public Instant? At(LocalDateTime local) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Guard.Against.Null(Zone))?.AtLeniently(local).ToInstant();

    /// <summary>The name of the session of an occurrence: the same however often it is asked for, so that nothing is planned twice.</summary>
    /// <param name="original">When the occurrence begins by the rule.</param>
    /// <returns>Such as <c>retro@example.org-20260324T090000</c>.</returns>
    /// <exception cref="ArgumentException">The name of the series is longer than 112 characters.</exception>
    public SessionId SessionIdOf(LocalDateTime original) => new(Id.Value + "-" + Name.Format(original));

    /// <summary>The next session of the group, for an occurrence of its series.</summary>
    /// <param name="occurrence">Which one.</param>
    /// <param name="after">The session before it.</param>
    /// <param name="by">Who plans it.</param>
    /// <returns>What to plan.</returns>
    /// <exception cref="ArgumentException">The name of the series is longer than 112 characters.</exception>
    public NextSession Next(Occurrence occurrence, SessionId after, PersonId by) =>
        new(SessionIdOf(Guard.Against.Null(occurrence).Original), after, by) { Goal = occurrence.Goal, Participants = Participants, Group = Group };
}
