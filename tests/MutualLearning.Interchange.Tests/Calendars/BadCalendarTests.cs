using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Calendars;

public sealed class BadCalendarTests
{
    private static readonly string Good = SeriesCalendar.Write(
        [Some.Series("2026-03-24T09:00", "Europe/Berlin", "FREQ=WEEKLY;BYDAY=TU") with { Exceptions = [Some.Time("2026-03-31T09:00")], Changes = [new(Some.Time("2026-04-07T09:00")) { IsCancelled = true }] }],
        Some.Now).Value;

    [Theory]
    [InlineData("", 1, "'' is no part of a rule")]
    [InlineData("FREQ=SECONDLY", 6, "'SECONDLY' does not fit FREQ. Expected is DAILY, WEEKLY, MONTHLY or YEARLY")]
    [InlineData("BYDAY=TU", 1, "The rule has no FREQ")]
    [InlineData("FREQ=WEEKLY;BYDAY=TU,XX", 22, "'XX' does not fit BYDAY. Expected is days such as TU")]
    [InlineData("FREQ=WEEKLY;;BYDAY=TU", 13, "'' is no part of a rule")]
    [InlineData("FREQ=WEEKLY;COUNT=0", 19, "'0' does not fit COUNT")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20260101", 21, "ends by COUNT and by UNTIL")]
    [InlineData("FREQ=WEEKLY;UNTIL=2026-01-01", 19, "Expected is a date such as 20261231")]
    [InlineData("FREQ=WEEKLY;FREQ=DAILY", 13, "FREQ stands there twice")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", 13, "A day with a number needs a month or a year")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1", 13, "does not go with FREQ=WEEKLY")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=20", 14, "need FREQ=YEARLY")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1", 14, "nothing to choose from")]
    [InlineData("FREQ=DAILY;BYSECOND=1", 12, "'BYSECOND=1' is no part of a rule")]
    [InlineData("FREQ=DAILY;BYHOUR=24", 19, "hours from 0 to 23")]
    [InlineData("FREQ=DAILY;X", 12, "'X' is no part of a rule")]
    public void ABadRule_HasAPlaceAndAReason(string rule, int column, string words)
    {
        var failure = SeriesCalendar.CheckRule(rule)!;

        (failure.Line, failure.Column).Should().Be((0, column));
        failure.ToString().Should().Contain(words);
    }

    [Fact]
    public void TooManyTimesOfTheDay_AreRefused() => SeriesCalendar.CheckRule(
        "FREQ=YEARLY;BYHOUR=" + string.Join(',', Enumerable.Range(0, 24)) + ";BYMINUTE=" + string.Join(',', Enumerable.Range(0, 60)))!.Reason.Should().Contain("too many times");

    [Fact]
    public void RulesWithoutEndOrDates_AreBounded()
    {
        Next("FREQ=DAILY", 1_000).Count.Should().Be(1_000);
        Next("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 5).Count.Should().Be(1, "the start is all there is");
        Next("FREQ=YEARLY;INTERVAL=1000", 1_000).Count.Should().Be(8, "the calendar ends with the year 9999");
        Next("FREQ=DAILY;UNTIL=20200101", 5).Count.Should().Be(1);
        FluentActions.Invoking(() => Next("FREQ=DAILY", 1_001)).Should().Throw<ArgumentOutOfRangeException>();

        static MutualLearning.ValueList<Occurrence> Next(string rule, int count) => SeriesCalendar.Next(Some.Series("2026-03-24T09:00", "Europe/Berlin", rule), default, count).Value;
    }

    [Fact]
    public void ASeriesThatCannotBe_IsRefusedWithTheReason()
    {
        var good = Some.Series("2026-03-24T09:00", "Europe/Berlin", "FREQ=WEEKLY");
        Reason(good with { Zone = "Europe/Nowhere" }).Should().Contain("no time zone 'Europe/Nowhere'");
        Reason(good with { Minutes = 0 }).Should().Contain("0 minutes. Expected is 1 to 10080");
        Reason(good with { Goal = " " }).Should().Contain("no goal");
        Reason(good with { Rule = "FREQ=NEVER" }).Should().StartWith("column 6:");
        Reason(good with { Changes = [new(good.Start), new(good.Start)] }).Should().Contain("2026-03-24 09:00 is changed twice");
        SeriesCalendar.Write([good, good], Some.Now).Failure.Reason.Should().Contain("two series");

        static string Reason(SessionSeries series)
        {
            SeriesCalendar.Write([series], Some.Now).IsRead.Should().BeFalse();
            return SeriesCalendar.Next(series, default, 1).Failure.ToString();
        }
    }

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=TU", "RRULE:FREQ=WEEKLY;BYDAY=QU", "column 25: 'QU' does not fit BYDAY")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260324T090000", "DTSTART;TZID=Mars:20260324T090000", "no time zone 'Mars'")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260324T090000", "DTSTART:20260324T090000", "names no time zone")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260324T090000", "DTSTART;VALUE=DATE:20260324", "no time of the day")]
    [InlineData("DURATION:PT60M", "X-NOTHING:1", "no length of whole minutes")]
    [InlineData("SUMMARY:Learn from the week", "X-NOTHING:1", "no goal")]
    [InlineData("UID:retro@example.org", "X-NOTHING:1", "no UID")]
    [InlineData("SUMMARY:Learn from the week", "EXRULE:FREQ=DAILY", "no EXRULE")]
    [InlineData("SUMMARY:Learn from the week", "just words", "'just words' is no line of a calendar")]
    [InlineData("END:VEVENT", "END:VTODO", "'VTODO' ends and did not begin last")]
    [InlineData("END:VCALENDAR", "", "VCALENDAR of line 1 does not end")]
    [InlineData("BEGIN:VCALENDAR", "BEGIN:VCARD", "line 1, column 1: This is no calendar")]
    [InlineData("RECURRENCE-ID;TZID", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID", "meant for all occurrences")]
    [InlineData("X-MUTUALLEARNING-PRACTICE:retrospective", "X-MUTUALLEARNING-PRACTICE: ", "is no identifier")]
    public void ABadCalendar_HasAPlaceAndAReason(string was, string now, string words)
    {
        Good.Should().Contain(was);
        var failure = SeriesCalendar.Read(Good.Replace(was, now, StringComparison.Ordinal)).Failure;

        failure.Line.Should().BePositive();
        failure.ToString().Should().Contain(words);
    }

    [Fact]
    public async Task TooMuch_IsRefused()
    {
        SeriesCalendar.Read(Good, new() { MaxLength = 100 }).Failure.Reason.Should().Contain("too long");
        SeriesCalendar.Read(Good, new() { MaxComponents = 2 }).Failure.Reason.Should().Contain("too many components");
        SeriesCalendar.Read(Good.Replace("SUMMARY:", "SUMMARY:" + new string('x', 70_000), StringComparison.Ordinal)).Failure.Reason.Should().Contain("line is too long");
        SeriesCalendar.Read("BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\n", 100_000))).IsRead.Should().BeFalse();
        SeriesCalendar.Read(string.Empty).Failure.Reason.Should().Contain("nothing in it");
        (await SeriesCalendar.ReadAsync(new MemoryStream(new byte[3 << 20]))).Failure.Reason.Should().Contain("too long");
        (await SeriesCalendar.ReadAsync(new MemoryStream([0xFF, 0xFE]))).Failure.Reason.Should().Contain("not UTF-8");
    }

    [Fact]
    public void WindowsZones_AndUtc_AreUnderstood()
    {
        SeriesCalendar.Read(Good.Replace("TZID=Europe/Berlin", "TZID=W. Europe Standard Time", StringComparison.Ordinal)).Value[0].Zone.Should().Be("Europe/Berlin");
        SeriesCalendar.Read(Good.Replace("DTSTART;TZID=Europe/Berlin:20260324T090000", "DTSTART:20260324T080000Z", StringComparison.Ordinal)).Value[0].Zone.Should().Be("Etc/UTC");
        SeriesCalendar.Read(Good.Replace("DTSTART;TZID=Europe/Berlin", "DTSTART", StringComparison.Ordinal), new() { Zone = "Europe/Berlin" }).Value[0]
            .Should().Be(SeriesCalendar.Read(Good).Value[0]);
    }

    [Fact]
    public void AnythingElse_IsASeriesOrSaysWhyNot() => Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 30], Gen.String[0, 20]).Array[1, 4].Sample(
        edits =>
        {
            var text = Good;
            foreach (var (at, length, words) in edits)
            {
                var place = at % text.Length;
                text = text[..place] + words + text[Math.Min(text.Length, place + length)..];
            }

            var read = SeriesCalendar.Read(text);
            if (!read.IsRead)
            {
                read.Failure.ToString().Should().NotBeEmpty();
                return;
            }

            read.Value.Should().NotBeEmpty("a calendar that is read holds a series");

            // What was read can be looked at, and is the same after it is written.
            read.Value.Should().OnlyContain(one => SeriesCalendar.Next(one, default, 3).IsRead);
            SeriesCalendar.Read(SeriesCalendar.Write(read.Value, Some.Now).Value).Value.Should().Equal(read.Value);
        },
        iter: string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG")) ? 1_000 : 30_000);
}
