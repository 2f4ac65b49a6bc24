using System.Globalization;
using MutualLearning.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Interchange.Tests.Calendars;

/// <summary>Series to test with.</summary>
internal static class Some
{
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static SessionSeries Series(string start, string zone, string rule) =>
        new(new("retro@example.org"), new("retrospective"), "Learn from the week", Time(start), zone, 60, rule);

    public static LocalDateTime Time(string text) => LocalDateTimePattern.Create("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture).Parse(text).Value;
}
