using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using Ical.Net;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Calendars;

public sealed class CalendarRoundTripTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abc ,;:\\\"\nüß€=0Z"], 1, 90].Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Trim());

    private static readonly Gen<SessionSeries> Any =
        from zone in Gen.OneOfConst("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Etc/UTC", "Pacific/Auckland", "America/Sao_Paulo", "Africa/Casablanca", "America/Santiago", "Australia/Lord_Howe")
        from start in Gen.Int[0, 2_000_000].Select(m => new LocalDateTime(2024, 1, 1, 0, 0).PlusMinutes(m))
        from rule in Gen.OneOfConst(string.Empty, "FREQ=DAILY;COUNT=12", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;COUNT=9;BYMONTH=3,10")
        from minutes in Gen.Int[1, 10_080]
        from goal in Words
        from people in Gen.String[Gen.Char["ab,;\\:é"], 1, 20].Array[0, 4]
        from extra in Gen.Int[1, 40].Array[0, 3]
        from changes in Gen.Select(Gen.Int[0, 11], Gen.Bool, Gen.Int[1, 99], Words).Array[0, 4]
        from revision in Gen.Int[0, 9]
        select new SessionSeries(new("retro-" + minutes + "@example.org"), new("retrospective"), goal, start, zone, minutes, rule)
        {
            Participants = ValueList<PersonId>.Of(people.Distinct(StringComparer.Ordinal).Select(p => new PersonId(p))),
            Additions = ValueList<LocalDateTime>.Of(extra.Distinct().Order().Select(d => start.PlusDays(d).PlusHours(1))),
            Exceptions = ValueList<LocalDateTime>.Of(extra.Distinct().Order().Select(d => start.PlusDays(d))),
            Changes = ValueList<SeriesChange>.Of(changes.DistinctBy(c => c.Item1).Select(c => new SeriesChange(start.PlusDays(c.Item1))
            {
                Start = c.Item2 ? start.PlusDays(c.Item1).PlusMinutes(c.Item3) : null,
                Minutes = c.Item3 == minutes ? null : c.Item3,
                Goal = c.Item4 == goal ? null : c.Item4,
                IsCancelled = !c.Item2,
            })),
            Revision = revision,
        };

    [Fact]
    public void WhatIsWritten_IsReadBackTheSame() => Any.Sample(
        series => SeriesCalendar.Read(SeriesCalendar.Write([series], Some.Now).Value).Value.Should().Equal(series), iter: 500);

    // A start in the hour that the clock shows twice, in the one that it skips, and just before both.
    [Theory]
    [InlineData("2026-10-25T02:30", "Europe/Berlin")]
    [InlineData("2026-10-25T01:30", "Europe/Berlin")]
    [InlineData("2026-03-29T02:30", "Europe/Berlin")]
    [InlineData("2026-03-29T01:30", "Europe/Berlin")]
    [InlineData("2026-02-15T02:30", "Africa/Casablanca")]
    [InlineData("2026-04-05T01:45", "Australia/Lord_Howe")]
    public void AStartWhenTheClockIsSet_KeepsItsLength(string start, string zone)
    {
        var series = Some.Series(start, zone, "FREQ=DAILY;COUNT=2");

        var read = SeriesCalendar.Read(SeriesCalendar.Write([series], Some.Now).Value);

        (read.IsRead ? read.Value[0].Minutes : 0).Should().Be(60);
        read.Value.Should().Equal(series);
    }

    // As far as the standard is clear: the rule names the start, and changes name occurrences. Not those of an hour that the clock skips: Ical.Net
    // compares the text of RECURRENCE-ID with the time that it moved forward, and finds the occurrence beside its change. Nor an addition at the time
    // to which an exception in such an hour is moved: here both are local times, and two; Ical.Net compares where they come to, and leaves it out.
    [Fact]
    public void IcalNet_FindsTheSameOccurrences() => Gen.Select(Any, Gen.OneOfConst("FREQ=DAILY;COUNT=12", "FREQ=WEEKLY;INTERVAL=2", "FREQ=DAILY;INTERVAL=3;COUNT=40")).Sample(
        (any, rule) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[any.Zone];
            var plain = any with { Rule = rule, Changes = [], Additions = any.Additions.Where(a => !any.Exceptions.Any(e => e != a && any.At(e) == any.At(a))) };
            var dates = SeriesCalendar.Next(plain, Instant.MinValue, 30).Value;
            var series = plain with { Changes = ValueList<SeriesChange>.Of(any.Changes.Select((c, i) => c with { Original = dates[Math.Min(i * 2, dates.Count - 1)].Original })
                .DistinctBy(c => c.Original).Where(c => zone.MapLocal(c.Original).Count > 0)) };
            var calendar = Calendar.Load(SeriesCalendar.Write([series], Some.Now).Value)!;

            var ours = SeriesCalendar.Next(series, Instant.MinValue, 30).Value.Select(o => (o.Start.InUtc().LocalDateTime, o.Goal)).ToList();
            var theirs = calendar.GetOccurrences(null, null).Take(30).Select(o => (LocalDateTime.FromDateTime(o.Period.StartTime.AsUtc), o.Source is Ical.Net.CalendarComponents.CalendarEvent e ? e.Summary : null));
            theirs.Should().BeEquivalentTo(ours);
        },
        iter: 300);

    // The clock skips the hour after two; half past two is read as half past three, and is another time all the same.
    [Fact]
    public void AnExceptionInTheSkippedHour_CallsOffNoOtherTime()
    {
        var series = Some.Series("2025-03-08T02:30", "America/New_York", "FREQ=DAILY;COUNT=3") with
        {
            Exceptions = [new LocalDateTime(2025, 3, 9, 2, 30)], Additions = [new LocalDateTime(2025, 3, 9, 3, 30)],
        };

        SeriesCalendar.Next(series, default, 9).Value.Select(o => o.Original).Should().Equal(
            new LocalDateTime(2025, 3, 8, 2, 30), new LocalDateTime(2025, 3, 9, 3, 30), new LocalDateTime(2025, 3, 10, 2, 30));
        SeriesCalendar.Read(SeriesCalendar.Write([series], Some.Now).Value).Value.Should().Equal(series);
    }

    [Fact]
    public void AnotherReader_FindsTheSameTimes() => Any.Sample(
        series =>
        {
            var plain = new PlainCalendar(SeriesCalendar.Write([series], Some.Now).Value);

            plain.Events.Should().HaveCount(1 + series.Changes.Count);
            plain.Events.Should().OnlyContain(e => PlainCalendar.One(e, "UID") == series.Id.Value);
            Same(plain, plain.Events[0], "DTSTART", [series.Start], series);
            Same(plain, plain.Events[0], "EXDATE", series.Exceptions, series);
            Same(plain, plain.Events[0], "RDATE", series.Additions, series);
            for (var i = 0; i < series.Changes.Count; i++)
            {
                var change = series.Changes[i];
                Same(plain, plain.Events[i + 1], "RECURRENCE-ID", [change.Original], series);
                Same(plain, plain.Events[i + 1], "DTSTART", [change.Start ?? change.Original], series);
                PlainCalendar.One(plain.Events[i + 1], "STATUS").Should().Be(change.IsCancelled ? "CANCELLED" : "CONFIRMED");
            }
        },
        iter: 300);

    // The zone that goes with a calendar is right for decades, whatever happens in it: summer times that come, go and move with the moon.
    [Fact]
    public void TheZoneInTheFile_IsRightForEveryZone_For39Years() => Gen.Select(
        Gen.OneOfConst([.. DateTimeZoneProviders.Tzdb.Ids]), Gen.Int[0, 500_000].Select(h => new LocalDateTime(1971, 1, 1, 0, 30).PlusHours(h))).Sample(
        (zone, start) =>
        {
            var series = Some.Series("2026-01-01T00:00", zone, string.Empty) with { Start = start, Additions = ValueList<LocalDateTime>.Of(Enumerable.Range(1, 350).Select(i => start.PlusDays(i * 40))) };
            var plain = new PlainCalendar(SeriesCalendar.Write([series], Some.Now).Value);
            var wrong = plain.Times(plain.Events[0], "RDATE").Zip(series.Additions).Where(t => t.First != series.At(t.Second)).Select(t => t.Second);
            wrong.Should().BeEmpty();
        },
        iter: 100);

    [Fact]
    public void SeveralSeries_KeepTheirOrder_AndEachZoneComesOnce()
    {
        var first = Some.Series("2026-03-24T09:00", "Europe/Berlin", "FREQ=WEEKLY");
        var second = first with { Id = new("cop@example.org"), Goal = "Trade tricks", IsCancelled = true, Practice = default };
        var text = SeriesCalendar.Write([first, second], Some.Now).Value;

        SeriesCalendar.Read(text).Value.Should().Equal(first, second);
        text.Split("BEGIN:VTIMEZONE").Should().HaveCount(2);
        text.Split("\r\n").Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 75, "RFC 5545, section 3.1");
        SeriesCalendar.Write([first, second], Some.Now).Value.Should().Be(text, "the same series give the same calendar");
    }

    // A rule that ends at a local time ends at the instant of that time; a day ends with its last second.
    [Theory]
    [InlineData("FREQ=DAILY;UNTIL=20260330T090000", "20260330T070000Z")]
    [InlineData("FREQ=DAILY;UNTIL=20260330", "20260330T215959Z")]
    [InlineData("FREQ=DAILY;UNTIL=20260330T070000Z", "20260330T070000Z")]
    public void UntilALocalTime_IsWrittenAsAnInstant(string rule, string until)
    {
        var series = Some.Series("2026-03-27T09:00", "Europe/Berlin", rule);
        var text = SeriesCalendar.Write([series], Some.Now).Value;

        text.Should().Contain("UNTIL=" + until);
        SeriesCalendar.Next(series, default, 9).Value.Should().HaveCount(4);
        SeriesCalendar.Next(SeriesCalendar.Read(text).Value[0], default, 9).Value.Should().Equal(SeriesCalendar.Next(series, default, 9).Value);
    }

    [Fact]
    public async Task Bytes_AreReadLikeText()
    {
        var series = Some.Series("2026-03-24T09:00", "Europe/Berlin", "FREQ=WEEKLY") with { Goal = "Größe, ¾" };
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SeriesCalendar.Write([series], Some.Now).Value)]);

        (await SeriesCalendar.ReadAsync(stream)).Value.Should().Equal(series);
    }

    private static void Same(PlainCalendar plain, List<(string Name, string Parameters, string Value)> lines, string name, IEnumerable<LocalDateTime> times, SessionSeries series) =>
        plain.Times(lines, name).Should().Equal(times.Select(t => series.At(t)!.Value), name);
}
