using System.Globalization;
using System.Linq;
using CsCheck;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Calendars;

public sealed class ClockChangeTests
{
    // Berlin sets the clock forward on 29 March 2026 and back on 25 October, at 1:00 UTC (Directive 2000/84/EC).
    [Theory]
    [InlineData("2026-03-27T09:00", "2026-03-27T08:00Z 2026-03-28T08:00Z 2026-03-29T07:00Z 2026-03-30T07:00Z")]
    [InlineData("2026-10-24T09:00", "2026-10-24T07:00Z 2026-10-25T08:00Z 2026-10-26T08:00Z 2026-10-27T08:00Z")]
    [InlineData("2026-03-28T02:30", "2026-03-28T01:30Z 2026-03-29T01:30Z 2026-03-30T00:30Z 2026-03-31T00:30Z")]
    [InlineData("2026-10-24T02:30", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z 2026-10-27T01:30Z")]
    public void Daily_InBerlin_StaysAtItsHour(string start, string instants) => Instants(Some.Series(start, "Europe/Berlin", "FREQ=DAILY")).Should().Be(instants);

    // The gap of Lord Howe Island is half an hour, and Apia skipped 30 December 2011 as a whole.
    [Theory]
    [InlineData("2026-10-03T02:15", "Australia/Lord_Howe", "2026-10-02T15:45Z 2026-10-03T15:45Z 2026-10-04T15:15Z 2026-10-05T15:15Z")]
    [InlineData("2011-12-29T09:00", "Pacific/Apia", "2011-12-29T19:00Z 2011-12-30T19:00Z 2011-12-30T19:00Z 2011-12-31T19:00Z")]
    public void OtherGaps_MoveForwardByTheGap(string start, string zone, string instants) => Instants(Some.Series(start, zone, "FREQ=DAILY")).Should().Be(instants);

    [Fact]
    public void TheSkippedHour_IsShownInThePlanAsItStands()
    {
        var occurrence = SeriesCalendar.Next(Some.Series("2026-03-29T02:30", "Europe/Berlin", string.Empty), default, 1).Value[0];

        (occurrence.Local, occurrence.Minutes).Should().Be((new LocalDateTime(2026, 3, 29, 2, 30), 60));
        occurrence.Start.InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).TimeOfDay.Should().Be(new LocalTime(3, 30));
    }

    // Without Ical.Net and without our own mapping: NodaTime alone says which local time an instant is.
    [Fact]
    public void AnyZone_AnyTime_TheLocalTimeStays() => Gen.Select(
        Gen.OneOfConst([.. DateTimeZoneProviders.Tzdb.Ids]), Gen.Int[0, 3_000], Gen.Int[0, 23], Gen.Int[0, 3].Select(q => q * 15)).Sample(
        (zone, day, hour, minute) =>
        {
            var start = new LocalDateTime(2020, 1, 1, hour, minute).PlusDays(day);
            var tz = DateTimeZoneProviders.Tzdb[zone];
            var found = SeriesCalendar.Next(Some.Series("2020-01-01T00:00", zone, "FREQ=DAILY") with { Start = start }, default, 200).Value;
            for (var i = 0; i < 200; i++)
            {
                var expected = start.PlusDays(i);
                var map = tz.MapLocal(expected);
                var shown = found[i].Start.InZone(tz).LocalDateTime;
                found[i].Original.Should().Be(expected);
                if (map.Count == 0)
                {
                    shown.Should().Be(expected + Period.FromTicks((map.LateInterval.WallOffset - map.EarlyInterval.WallOffset).Ticks));
                }
                else
                {
                    (shown, found[i].Start).Should().Be((expected, map.First().ToInstant()));
                }
            }
        },
        iter: 200);

    private static string Instants(SessionSeries series) => string.Join(' ', SeriesCalendar.Next(series, default, 4).Value
        .Select(o => o.Start.ToString("uuuu-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)));
}
