using System;
using System.Globalization;
using System.Linq;
using MutualLearning.Interchange.Calendars;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Calendars;

/// <summary>The examples of RFC 5545, section 3.8.5.3, as facts: start, rule, and the dates that it gives. All are at 9:00 in New York.</summary>
public sealed class Rfc5545ExamplesTests
{
    [Theory]
    [InlineData("1997-09-02", "FREQ=DAILY;COUNT=10", 10, "09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11")]
    [InlineData("1997-09-02", "FREQ=DAILY;UNTIL=19971224T000000Z", 113, "09-02 09-03 … 12-22 12-23")]
    [InlineData("1997-09-02", "FREQ=DAILY;INTERVAL=2", 0, "09-02 09-04 09-06 09-08")]
    [InlineData("1997-09-02", "FREQ=DAILY;INTERVAL=10;COUNT=5", 5, "09-02 09-12 09-22 10-02 10-12")]
    [InlineData("1998-01-01", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", 93, "01-01 01-02 … 01-30 01-31")]
    [InlineData("1998-01-01", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", 93, "01-01 01-02 … 01-30 01-31")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;COUNT=10", 10, "09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;UNTIL=19971224T000000Z", 17, "09-02 09-09 … 12-16 12-23")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;INTERVAL=2;WKST=SU", 0, "09-02 09-16 09-30 10-14 10-28 11-11 11-25 12-09 12-23 01-06 01-20")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", 10, "09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", 10, "09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02")]
    [InlineData("1997-09-01", "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", 25, "09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22")]
    [InlineData("1997-09-02", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", 8, "09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16")]
    [InlineData("1997-09-05", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", 10, "09-05 10-03 11-07 12-05 01-02 02-06 03-06 04-03 05-01 06-05")]
    [InlineData("1997-09-05", "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", 4, "09-05 10-03 11-07 12-05")]
    [InlineData("1997-09-07", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", 10, "09-07 09-28 11-02 11-30 01-04 01-25 03-01 03-29 05-03 05-31")]
    [InlineData("1997-09-22", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", 6, "09-22 10-20 11-17 12-22 01-19 02-16")]
    [InlineData("1997-09-28", "FREQ=MONTHLY;BYMONTHDAY=-3", 0, "09-28 10-29 11-28 12-29 01-29 02-26")]
    [InlineData("1997-09-02", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", 10, "09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 01-02 01-15")]
    [InlineData("1997-09-30", "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", 10, "09-30 10-01 10-31 11-01 11-30 12-01 12-31 01-01 01-31 02-01")]
    [InlineData("1997-09-10", "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", 10, "09-10 09-11 09-12 09-13 09-14 09-15 03-10 03-11 03-12 03-13")]
    [InlineData("1997-09-02", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", 0, "09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25 01-06 01-13 01-20 01-27 03-03 03-10 03-17 03-24 03-31")]
    [InlineData("1997-06-10", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", 10, "06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10")]
    [InlineData("1997-03-10", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", 10, "03-10 01-10 02-10 03-10 01-10 02-10 03-10 01-10 02-10 03-10")]
    [InlineData("1997-01-01", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", 10, "01-01 04-10 07-19 01-01 04-09 07-18 01-01 04-10 07-19 01-01")]
    [InlineData("1997-05-19", "FREQ=YEARLY;BYDAY=20MO", 0, "05-19 05-18 05-17")]
    [InlineData("1997-05-12", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 0, "05-12 05-11 05-17")]
    [InlineData("1997-03-13", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", 0, "03-13 03-20 03-27 03-05 03-12 03-19 03-26 03-04 03-11 03-18 03-25")]
    [InlineData("1997-06-05", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", 0, "06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 08-14 08-21 08-28 06-04")]
    [InlineData("1997-09-13", "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", 0, "09-13 10-11 11-08 12-13 01-10 02-07 03-07 04-11 05-09 06-13")]
    [InlineData("1996-11-05", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", 0, "11-05 11-07 11-02")]
    [InlineData("1997-09-04", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", 3, "09-04 10-07 11-06")]
    [InlineData("1997-09-29", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", 0, "09-29 10-30 11-27 12-30 01-29 02-26 03-30")]
    [InlineData("1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", 4, "08-05 08-10 08-19 08-24")]
    [InlineData("1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", 4, "08-05 08-17 08-19 08-31")]
    [InlineData("2007-01-15", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", 5, "01-15 01-30 02-15 03-15 03-30")]
    public void Dates_AreThoseOfTheStandard(string start, string rule, int count, string dates)
    {
        var series = Some.Series(start + "T09:00", "America/New_York", rule);
        var expected = dates.Split(' ');
        var found = SeriesCalendar.Next(series, series.At(series.Start)!.Value, count == 0 ? expected.Length : 500).Value;

        found.Should().OnlyContain(o => o.Local.TimeOfDay == new LocalTime(9, 0), "nine o'clock stays nine o'clock");
        if (count > 0)
        {
            found.Count.Should().Be(count);
        }

        var words = found.Select(o => o.Local.ToString("MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var gap = Array.IndexOf(expected, "…");
        (gap < 0 ? words : [.. words[..gap], "…", .. words[^(expected.Length - gap - 1)..]]).Should().Equal(expected);
    }

    [Fact]
    public void EveryFridayThe13th_WithoutTheStart()
    {
        var start = new LocalDateTime(1997, 9, 2, 9, 0);
        var series = Some.Series("1997-09-02T09:00", "America/New_York", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13") with { Exceptions = [start] };

        SeriesCalendar.Next(series, series.At(start)!.Value, 5).Value.Select(o => o.Local.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))
            .Should().Equal("1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13");
    }

    [Fact]
    public void Every20Minutes_OfTheDay()
    {
        var series = Some.Series("1997-09-02T09:00", "America/New_York", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40");

        var found = SeriesCalendar.Next(series, series.At(series.Start)!.Value, 25).Value;
        found.Select(o => o.Local.ToString("HH:mm", CultureInfo.InvariantCulture)).Take(4).Should().Equal("09:00", "09:20", "09:40", "10:00");
        found[23].Local.Should().Be(new LocalDateTime(1997, 9, 2, 16, 40));
        found[24].Local.Should().Be(new LocalDateTime(1997, 9, 3, 9, 0));
    }
}
