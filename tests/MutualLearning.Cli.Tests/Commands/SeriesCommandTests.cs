using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.Interchange.Calendars;
using NodaTime;

namespace MutualLearning.Cli.Tests.Commands;

public sealed partial class SeriesCommandTests
{
    private static readonly string[] Tuesdays = ["series", "next", "FREQ=WEEKLY;BYDAY=TU", "--zone", "Europe/Berlin", "--from", "2026-03-01T09:00"];

    [Fact]
    public async Task Next_ListsLocalTimesWithTheirOffset_WithoutTheExceptions()
    {
        // The first of March is a Sunday; the clock changes on the 29th.
        var (code, output, error) = await Run([.. Tuesdays, "--count", "6", "--except", "2026-03-10", "2026-04-07T09:00"]);

        (code, error).Should().Be((0, string.Empty));
        Rows(output).Should().Equal(
            "1 Tue 2026-03-03 09:00 +01:00",
            "2 Tue 2026-03-17 09:00 +01:00",
            "3 Tue 2026-03-24 09:00 +01:00",
            "4 Tue 2026-03-31 09:00 +02:00",
            "5 Tue 2026-04-14 09:00 +02:00",
            "6 Tue 2026-04-21 09:00 +02:00");
        output.Should().NotContain("ends");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "1 Sun 2026-03-29 03:30 +02:00 skips 02:30: it begins later by the gap")]
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "1 Sun 2026-10-25 02:30 +02:00 shows 02:30 twice: the first time counts")]
    [InlineData("Europe/Berlin", "2026-10-25T03:00", "1 Sun 2026-10-25 03:00 +01:00")]
    [InlineData("Pacific/Apia", "2011-12-30T09:00", "1 Sat 2011-12-31 09:00 +14:00 skips 2011-12-30T09:00: it begins later by the gap")]
    public async Task Next_WhereTheClockChanges_SaysWhatHappens(string zone, string from, string row)
    {
        var (code, output, _) = await Run("series", "next", "FREQ=DAILY", "--zone", zone, "--from", from, "--count", "1");

        code.Should().Be(0);
        Rows(output).Should().Equal(row);
    }

    [Fact]
    public async Task Next_ASeriesThatEnds_SaysSo()
    {
        var (code, output, _) = await Run("series", "next", "FREQ=WEEKLY;COUNT=2", "--zone", "UTC", "--from", "2026-03-01T09:00:30");

        code.Should().Be(0);
        Rows(output).Should().Equal("1 Sun 2026-03-01 09:00:30 +00:00", "2 Sun 2026-03-08 09:00:30 +00:00");
        output.Should().Contain("The series ends there.");
        (await Run("series", "next", "FREQ=DAILY;COUNT=1", "--zone", "UTC", "--from", "2026-03-01T09:00", "--except", "2026-03-01")).Out
            .Should().Contain("There is no session.");
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", true)]
    [InlineData("FREQ=DAILY;COUNT=4", false)]
    [InlineData("FREQ=DAILY", false)]
    public async Task Next_AsManyAsWereAskedFor_KnowsWhetherMoreFollow(string rule, bool ends)
    {
        var (_, output, _) = await Run("series", "next", rule, "--zone", "UTC", "--from", "2026-03-01T09:00", "--count", "3", "--json");

        var json = JsonDocument.Parse(output).RootElement;
        (json.GetProperty("occurrences").GetArrayLength(), json.GetProperty("ends").GetBoolean()).Should().Be((3, ends));
    }

    [Fact]
    public async Task Next_Json_HasEveryDocumentedMember()
    {
        var (code, output, _) = await Run("series", "next", "FREQ=DAILY;COUNT=2", "--zone", "Europe/Berlin", "--from", "2026-10-24T02:30", "--minutes", "90", "--id", "x@y", "--json");

        code.Should().Be(0);
        var json = JsonDocument.Parse(output).RootElement;
        Members(json).Should().Be("id rule zone minutes occurrences ends");
        (json.GetProperty("id").GetString(), json.GetProperty("ends").GetBoolean()).Should().Be(("x@y", true));
        json.GetProperty("occurrences").EnumerateArray().Select(Members).Distinct().Should().Equal("local start end clock");
        var second = json.GetProperty("occurrences")[1];
        (second.GetProperty("local").GetString(), second.GetProperty("clock").GetString()).Should().Be(("2026-10-25T02:30", "twice"));
        (second.GetProperty("start").GetString(), second.GetProperty("end").GetString()).Should().Be(("2026-10-25T02:30:00+02:00", "2026-10-25T03:00:00+01:00"));
        json.GetProperty("occurrences")[0].GetProperty("clock").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Next_Ics_WritesTheWholeSeriesUnderOneNameForEver()
    {
        using var run = new CommandRun();
        string[] args = [.. Tuesdays, "--count", "1", "--except", "2026-04-07", "--goal", "Learn, from the week", "--minutes", "45", "--ics", run.Path("retro.ics")];

        (await run.Async(args)).Code.Should().Be(0);
        var first = SeriesCalendar.Read(await File.ReadAllTextAsync(run.Path("retro.ics"))).Value[0];
        (await run.Async(args)).Code.Should().Be(0);
        var again = SeriesCalendar.Read(await File.ReadAllTextAsync(run.Path("retro.ics"))).Value[0];

        again.Id.Should().Be(first.Id);
        (first.Start, first.Zone, first.Rule, first.Minutes, first.Goal).Should()
            .Be((new LocalDateTime(2026, 3, 3, 9, 0), "Europe/Berlin", "FREQ=WEEKLY;BYDAY=TU", 45, "Learn, from the week"));
        first.Exceptions.AsEnumerable().Should().Equal(new LocalDateTime(2026, 4, 7, 9, 0));
    }

    [Theory]
    [InlineData("Expected is DAILY, WEEKLY", "series", "next", "FREQ=FORTNIGHTLY", "--zone", "UTC", "--from", "2026-03-01T09:00")]
    [InlineData("RULE, column 19:", "series", "next", "FREQ=WEEKLY;BYDAY=XX", "--zone", "UTC", "--from", "2026-03-01T09:00")]
    [InlineData("expected is one such as Europe/Berlin", "series", "next", "FREQ=DAILY", "--zone", "Berlin", "--from", "2026-03-01T09:00")]
    [InlineData("expected is one such as 2026-03-01T09:00, without an offset", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00Z")]
    [InlineData("expected is one such as 2026-03-01T09:00, without an offset", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01")]
    [InlineData("--count is a number from 1 to 1000", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--count", "0")]
    [InlineData("--minutes is a number from 1 to 10080", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--minutes", "10081")]
    [InlineData("expected is one such as 2026-04-07", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--except", "07.04.2026")]
    [InlineData("--id is", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--id", " ")]
    [InlineData("--goal needs words", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--goal", " ")]
    [InlineData("Try 'mutual-learning series --help'.", "series")]
    [InlineData("Try 'mutual-learning series next --help'.", "series", "next", "FREQ=DAILY")]
    [InlineData("there is no session then; the next one is at 2026-03-03T09:00", "series", "next", "FREQ=WEEKLY;BYDAY=TU", "--zone", "UTC", "--from", "2026-03-01T09:00", "--except", "2026-03-01")]
    [InlineData("there is no session then", "series", "next", "FREQ=WEEKLY;COUNT=1", "--zone", "UTC", "--from", "2026-03-01T09:00", "--except", "2026-03-08")]
    [InlineData("The rule names no time", "series", "next", "FREQ=DAILY;UNTIL=20200101T000000Z", "--zone", "UTC", "--from", "2026-03-01T09:00")]
    [InlineData("does not exist", "series", "next", "FREQ=DAILY", "--zone", "UTC", "--from", "2026-03-01T09:00", "--ics", "/nowhere/at/all.ics")]
    public async Task Next_WhatCannotBe_SaysWhatWasExpected(string hint, params string[] args)
    {
        var (code, output, error) = await Run(args);

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain(hint);
    }

    private static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        using var run = new CommandRun();
        return await run.Async(args);
    }

    private static string Members(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(m => m.Name));

    private static string[] Rows(string output) => [.. output.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0 && char.IsDigit(line[0]))];

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
