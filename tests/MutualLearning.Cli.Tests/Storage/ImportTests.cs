using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Storage;

public sealed class ImportTests
{
    private static readonly string[][] Exports =
    [
        ["export", "--markdown"], ["export", "--json"], ["export", "--csv"], ["export", "--csv", "--table", "ballots"],
        ["export", "--csv", "--table", "responsibilities"], ["export", "--csv", "--table", "sessions"],
    ];

    [Fact]
    public async Task Import_SaysWhatIsNew_AndWhatWasNotTaken()
    {
        using var store = new StoreUse();

        (await store.ImportSampleAsync()).Should().Be($"""
            {StoreUse.SampleId}  {RealRun.Sample}: new: 2 decisions, 1 proposal that was not decided, 1 responsibility
              not taken, line 50: write to the other teams about it (A responsibility needs exactly one accountable person.)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Import_TheSameRecordTwice_ChangesNothing()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var before = await ExportsAsync(store);
        var bytes = await File.ReadAllBytesAsync(store.File);

        // Not even with other names, another date, or the ends of lines of another system.
        (await store.ImportSampleAsync()).Should().Contain("is in the store already, nothing changed");
        var copy = store.Write("copy.log", (await File.ReadAllTextAsync(RealRun.Sample)).ReplaceLineEndings("\r\n"));
        (await store.GoodAsync("import", copy)).Should().Contain(StoreUse.SampleId).And.Contain("nothing changed");

        (await ExportsAsync(store)).Should().Equal(before);
        (await File.ReadAllBytesAsync(store.File)).Should().Equal(bytes);
    }

    [Fact]
    public async Task Import_IntoAnotherStore_LeadsToTheSameExports()
    {
        using var one = new StoreUse();
        using var other = new StoreUse();
        await one.ImportSampleAsync();
        await other.ImportSampleAsync();

        (await ExportsAsync(one)).Should().Equal(await ExportsAsync(other));
    }

    [Fact]
    public async Task Import_OneUnusableFile_TakesTheOthersAndSaysWhichItWas()
    {
        using var store = new StoreUse();
        var broken = store.Write("broken.log", "no log\n");

        var (code, output, error) = await store.Async("import", broken, store.Path("missing.log"), RealRun.Sample, "--date", "2026-11-02");

        code.Should().Be(2);
        output.Should().Contain(StoreUse.SampleId);
        error.Should().Contain($"{broken}: ").And.Contain("missing.log: no such file");
        (await store.JsonAsync("session", "list")).GetProperty("sessions").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Import_NothingUsable_LeavesNoStore()
    {
        using var store = new StoreUse();

        (await store.Async("import", store.Write("broken.log", "no log\n"))).Code.Should().Be(2);

        File.Exists(store.File).Should().BeFalse();
    }

    [Theory]
    [InlineData("meeting.log", null, "1970-01-01", "--date gives it one")]
    [InlineData("2024-02-29-meeting.log", null, "2024-02-29", "")]
    [InlineData("2024-02-30-meeting.log", null, "1970-01-01", "--date gives it one")]
    [InlineData("2024-02-29-meeting.log", "2025-01-31", "2025-01-31", "")]
    public async Task Import_TakesTheDateOfTheOption_OrOfTheName(string name, string? date, string expected, string hint)
    {
        using var store = new StoreUse();
        var log = store.Write(name, "10:00 <ana> hello\n");

        var (code, _, error) = await store.Async(date is null ? ["import", log] : ["import", log, "--date", date]);

        code.Should().Be(0);
        (hint.Length == 0 ? error : string.Empty).Should().BeEmpty();
        error.Contains(hint, StringComparison.Ordinal).Should().BeTrue();
        (await store.JsonAsync("session", "list")).GetProperty("sessions")[0].GetProperty("at").GetString().Should().StartWith(expected);
    }

    [Fact]
    public async Task Import_InATimeZone_KeepsInstants()
    {
        using var store = new StoreUse();
        var log = store.Write("2024-07-01.log", "10:00 <ana> hello\n");

        await store.GoodAsync("import", log, "--zone", "Europe/Lisbon");

        (await store.JsonAsync("session", "list")).GetProperty("sessions")[0].GetProperty("at").GetString().Should().Be("2024-07-01T09:00:00Z");
    }

    [Fact]
    public async Task RacingImports_TakeEachRecordOnce()
    {
        using var store = new StoreUse();
        var logs = Enumerable.Range(0, 6).Select(i => store.Write($"2024-01-0{i + 1}.log", $"10:00 <ana> hello {i}\n10:01 <ben> PROPOSAL: Go {i}\n")).ToArray();

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.Async(["import", .. logs]))));

        runs.Should().OnlyContain(r => r.Code == 0, string.Join('\n', runs.Select(r => r.Error)));
        runs.Sum(r => r.Out.Split('\n').Count(line => line.Contains(": new: ", StringComparison.Ordinal))).Should().Be(6);
        (await store.JsonAsync("session", "list")).GetProperty("sessions").GetArrayLength().Should().Be(6);
        (await store.JsonAsync("decision", "list")).GetProperty("decisions").GetArrayLength().Should().Be(6);
    }

    private static async Task<string[]> ExportsAsync(StoreUse store)
    {
        var texts = new string[Exports.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = await store.GoodAsync(Exports[i]);
            texts[i].Should().NotBeEmpty();
        }

        return texts;
    }
}
