using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Whether an open responsibility needs somebody's attention, and why.</summary>
/// <param name="Age">How long it has been open; of a closed one, how long it was.</param>
/// <param name="IsOrphaned">Whether its accountable person left and nobody took over.</param>
/// <param name="IsPastDue">Whether it is open after its due date; the due date itself is not past.</param>
/// <param name="IsOverlong">Whether it has been open longer than is usual in its group; null when nobody can tell.</param>
/// <param name="Reason">Why <paramref name="IsOverlong"/> has no value; null when it has one.</param>
/// <remarks>Immutable; equal by content. A closed responsibility needs no attention.</remarks>
public sealed record ResponsibilityHealth(Duration Age, bool IsOrphaned, bool IsPastDue, bool? IsOverlong, Refusal? Reason)
{
    /// <summary>Whether it is stalled: past due, or open longer than is usual in its group; null when nobody can tell.</summary>
    public bool? IsStalled => IsPastDue ? true : IsOverlong;

    /// <summary>The health of a responsibility. A pure function.</summary>
    /// <param name="responsibility">The responsibility; not <see cref="Responsibility.Initial"/>.</param>
    /// <param name="usual">What is usual in its group.</param>
    /// <param name="now">The instant to look from.</param>
    /// <param name="zone">The time zone whose date decides about the due date.</param>
    /// <returns>The health.</returns>
    /// <exception cref="System.ArgumentException">The responsibility does not exist.</exception>
    public static ResponsibilityHealth Of(Responsibility responsibility, FinishTime usual, Instant now, DateTimeZone zone)
    {
        Guard.Against.Null(responsibility);
        Guard.Against.Null(usual);
        Guard.Against.Null(zone);
        var since = responsibility.TakenOnAt
            ?? throw new System.ArgumentException("The responsibility does not exist.", nameof(responsibility));
        if (!responsibility.IsOpen)
        {
            return new ResponsibilityHealth(Moments.Between(since, responsibility.ClosedAt ?? now), false, false, false, default);
        }

        var age = Moments.Between(since, now);
        var pastDue = responsibility.Due?.WithCalendar(CalendarSystem.Iso) < now.InZone(zone).Date;
        bool? overlong = usual.Value is { } limit ? age > limit : null;
        return new ResponsibilityHealth(age, responsibility.IsOrphaned, pastDue, overlong, usual.Reason);
    }
}
