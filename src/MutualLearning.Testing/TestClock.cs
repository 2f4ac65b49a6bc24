using NodaTime;

namespace MutualLearning.Testing;

/// <summary>A clock that stands still until it is moved. Safe for use by many threads.</summary>
public sealed class TestClock : IClock
{
    private readonly Instant[] now;

    /// <summary>Makes a clock that shows an instant.</summary>
    /// <param name="now">The instant.</param>
    public TestClock(Instant now) => this.now = [now];

    /// <summary>Makes a clock that shows midday, UTC, of a day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day, from 1.</param>
    public TestClock(int year, int month, int day)
        : this(Instant.FromUtc(year, month, day, 12, 0))
    {
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant()
    {
        lock (now)
        {
            return now[0];
        }
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="time">By how much; negative to move it back, as real clocks do.</param>
    /// <returns>What it shows then.</returns>
    public Instant Advance(Duration time)
    {
        lock (now)
        {
            return now[0] += time;
        }
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="instant">What it shows from now on.</param>
    public void Set(Instant instant)
    {
        lock (now)
        {
            now[0] = instant;
        }
    }
}
