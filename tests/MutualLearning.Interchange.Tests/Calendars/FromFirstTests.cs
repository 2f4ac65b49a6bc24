using System.Globalization;
using System.Linq;
using CsCheck;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Calendars;

public sealed class FromFirstTests
{
    [Theory]
    [InlineData("2026-03-01T09:00", "FREQ=WEEKLY;BYDAY=TU", "2026-03-03T09:00")]
    [InlineData("2026-03-03T09:00", "FREQ=WEEKLY;BYDAY=TU", "2026-03-03T09:00")]
    [InlineData("2026-03-01T09:00", "FREQ=WEEKLY;COUNT=1", "2026-03-01T09:00")]
    [InlineData("2026-03-01T09:00", "FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=16;BYMINUTE=30", "2026-03-27T16:30")]
    [InlineData("2026-03-31T09:00", "FREQ=MONTHLY;BYMONTHDAY=30", "2026-04-30T09:00")]
    [InlineData("2026-03-01T09:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T09:00")]
    [InlineData("2026-03-01T09:00", "", "2026-03-01T09:00")]
    public void ASeries_BeginsWithTheFirstTimeOfItsRule(string start, string rule, string first)
    {
        var series = Some.Series(start, "Europe/Berlin", rule);
        SeriesCalendar.FromFirst(series).Value.Should().Be(series with { Start = Some.Time(first) });
    }

    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20200101T000000Z")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260302T000000Z")]
    public void ARuleThatNamesNoTime_IsSaid(string rule) =>
        SeriesCalendar.FromFirst(Some.Series("2026-03-01T09:00", "Europe/Berlin", rule)).Failure.Reason.Should().Be("The rule names no time from 2026-03-01T09:00 on");

    // A host may write times as 9.00.
    [Fact]
    public void WhatIsWrong_IsSaidTheSameInEveryCulture()
    {
        var (before, dotted) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        dotted.DateTimeFormat.TimeSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = dotted;
            ARuleThatNamesNoTime_IsSaid("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
            var twice = Some.Series("2026-03-01T09:00", "Europe/Berlin", "FREQ=DAILY");
            var change = new SeriesChange(twice.Start) { IsCancelled = true };
            SeriesCalendar.Next(twice with { Changes = [change, change] }, default, 1).Failure.Reason.Should().Contain("2026-03-01 09:00");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnUnusableSeries_SaysWhy() =>
        SeriesCalendar.FromFirst(Some.Series("2026-03-01T09:00", "Berlin", "FREQ=DAILY")).Failure.Expected.Should().Contain("Europe/Berlin");

    // Of every start and every set of days: all occurrences are on these days, and none of the first week is missing.
    [Fact]
    public void EveryOccurrence_IsByTheRule() => Gen.Select(Gen.Int[0, 2_000], Gen.Int[1, 127]).Sample((day, days) =>
    {
        string[] names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        var start = new LocalDateTime(2024, 1, 1, 9, 0).PlusDays(day);
        var rule = "FREQ=WEEKLY;BYDAY=" + string.Join(',', names.Where((_, i) => (days & (1 << i)) != 0));
        var wanted = Enumerable.Range(0, 14).Select(start.PlusDays).Where(d => (days & (1 << ((int)d.DayOfWeek - 1))) != 0).ToList();

        var series = SeriesCalendar.FromFirst(Some.Series("2024-01-01T09:00", "Europe/Berlin", rule) with { Start = start }).Value;

        SeriesCalendar.Next(series, Instant.MinValue, wanted.Count).Value.Select(o => o.Original).AsEnumerable().Should().Equal(wanted);
    });
}
