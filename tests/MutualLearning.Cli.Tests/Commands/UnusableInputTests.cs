using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Whatever cannot be used ends with 2, a place and a reason; nothing is shown and no page is left behind.</summary>
public sealed class UnusableInputTests
{
    private const string Start = "10:00 <ada> scribe+\n10:01 <ada> Topic: Blåbär\n";

    [Theory]
    [InlineData("missing.log", "no such file")]
    [InlineData(".", "is a directory, not a file")]
    [InlineData("", "no such file")]
    public async Task Review_NoFile_IsRefused(string name, string reason)
    {
        using var run = new RealRun();

        (await RefusedAsync(run, name.Length == 0 ? name : run.Path(name))).Should().EndWith($": {reason}");
    }

    [Fact]
    public Task Review_Binary_IsRefusedWithThePlaceOfItsFirstZeroByte() =>
        RefusedAsync(
            [.. Encoding.UTF8.GetBytes(Start), 0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 255],
            "line 3, column 5 (offset 52): There is a zero byte: this is not a text. Expected is a W3C scribe log in UTF-8.");

    [Theory]
    [InlineData("utf-16", 2)]
    [InlineData("utf-16BE", 1)]
    public Task Review_Utf16WithoutAMark_IsRefused(string encoding, int column) =>
        RefusedAsync(
            Encoding.GetEncoding(encoding).GetBytes(Start),
            $"line 1, column {column} (offset {column - 1}): There is a zero byte: this is not a text. Expected is a W3C scribe log in UTF-8.");

    [Fact]
    public Task Review_Latin1_IsRefusedWithThePlaceOfTheLetter() =>
        RefusedAsync(
            Encoding.Latin1.GetBytes(Start),
            "line 2, column 22 (offset 41): The bytes are not UTF-8. Save the log as UTF-8 and try again. Expected is a W3C scribe log in UTF-8.");

    [Fact]
    public Task Review_AnEmptyFile_IsRefusedWithoutAPlaceThatDoesNotExist() =>
        RefusedAsync([], "The log is empty: nobody says anything in it. Expected is a W3C scribe log in UTF-8.");

    [Fact]
    public Task Review_AnotherText_IsRefusedWithItsFirstLine() =>
        RefusedAsync(
            "\nDear all,\nplease find the minutes attached.\n"u8.ToArray(),
            "line 2: No line has the form of a line of a log: a nick in angle brackets. Expected is a W3C scribe log in UTF-8.");

    [Fact]
    public Task Review_AFileCutInsideACharacter_IsRefusedWithItsPlace()
    {
        var bytes = Encoding.UTF8.GetBytes(Start);
        return RefusedAsync(
            bytes[..^3],
            "line 2, column 24 (offset 44): The input ends inside a character of UTF-8. Expected is a W3C scribe log in UTF-8.");
    }

    [Fact]
    public async Task Review_AFileCutBetweenCharacters_IsReadAsFarAsItGoes()
    {
        using var run = new RealRun();

        var json = await RealRun.JsonAsync(run.Write("cut.log", Start[..^3]));

        json.GetProperty("topics")[0].GetProperty("title").GetString().Should().Be("Blåb");
    }

    [Fact]
    public async Task Review_AnUnknownRule_IsRefusedWithTheKnownOnes()
    {
        using var run = new RealRun();

        var reason = await RefusedAsync(run, RealRun.Sample, "--rule", "consent", "feelings");

        reason.Should().Contain("there is no decision rule 'feelings'").And.ContainAll("simple-majority", "consent", "apache-3-plus-1");
    }

    [Theory]
    [InlineData("", "line 1, column 1: ")]
    [InlineData("[\n  { \"name\": }\n]", "line 2, column 13: ")]
    [InlineData("[{ \"name\": \"Ada\", \"nick\": [\"ada\"]", "line 1, column 34: ")]
    [InlineData("{}", "line 1: ")]
    [InlineData("[{ \"name\": \"Ada\", \"nick\": [1] }]", "line 1: ")]
    public async Task Review_AliasesOfAnotherForm_AreRefusedWithTheirPlace(string aliases, string place)
    {
        using var run = new RealRun();

        var reason = await RefusedAsync(run, RealRun.Sample, "--aliases", run.Write("people.json", aliases));

        reason.Should().Contain("people.json: " + place).And.EndWith("Expected is JSON such as [{ \"name\": \"Ada Example\", \"nick\": [\"ada\"] }].");
    }

    private static async Task RefusedAsync(byte[] log, string reason)
    {
        using var run = new RealRun();
        var path = run.Write("a.log", log);

        (await RefusedAsync(run, path)).Should().Be($"{path}: {reason}");
    }

    private static async Task<string> RefusedAsync(RealRun run, params string[] args)
    {
        var before = Directory.GetFileSystemEntries(run.Directory);
        foreach (var form in new[] { [], new[] { "--json" } })
        {
            var (code, output, _) = await RealRun.Async(["review", .. args, "--html", run.Path("out.html"), .. form]);
            (code, output).Should().Be((2, string.Empty));
        }

        var error = (await RealRun.Async(["review", .. args, "--html", run.Path("out.html")])).Error;
        Directory.GetFileSystemEntries(run.Directory).Order().Should().Equal(before.Order(), "nothing is left behind");
        error.Split('\n', System.StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle("the reason is one line");
        error.Should().StartWith("mutual-learning: ");
        return error.Trim()["mutual-learning: ".Length..];
    }
}
