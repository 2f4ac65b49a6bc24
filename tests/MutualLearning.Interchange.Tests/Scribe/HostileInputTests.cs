using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class HostileInputTests
{
    private const long Mebibyte = 1 << 20;

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("10:00 <RRSAgent> logging to https://example.org/log\n")]
    public async Task Read_NothingSaid_IsEmptyOrARecordWithoutEntries(string text)
    {
        var result = await ScribeLogReader.ReadAsync(Bytes(text));

        if (text.Length < 10)
        {
            result.Failure.Kind.Should().Be(ScribeFailureKind.Empty);
        }
        else
        {
            result.Value.Entries.Count.Should().Be(0);
        }
    }

    [Fact]
    public async Task Read_AnotherText_IsNotALog()
    {
        var failure = await FailAsync(Bytes("\nDear all,\nplease find the minutes attached.\n"));

        (failure.Kind, failure.Line).Should().Be((ScribeFailureKind.NotALog, 2));
    }

    [Fact]
    public async Task Read_Binary_GivesThePlaceOfTheZeroByte()
    {
        var failure = await FailAsync(Bytes("10:00 <ada> hé\n10:01 <ada> a\0b\n"));

        (failure.Kind, failure.Line, failure.Column, failure.Offset).Should().Be((ScribeFailureKind.Binary, 2, 14, 29));
        failure.ToString().Should().StartWith("line 2, column 14 (offset 29): ");
    }

    [Fact]
    public async Task Read_Latin1_GivesThePlaceOfTheByte()
    {
        var failure = await FailAsync(new MemoryStream(Encoding.Latin1.GetBytes("10:00 <ada> hello\r\n10:01 <ada> Dörte\r\n")));

        (failure.Kind, failure.Line, failure.Column, failure.Offset).Should().Be((ScribeFailureKind.Encoding, 2, 14, 32));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Read_CutInsideACharacter_SaysSo(int missing)
    {
        var bytes = Encoding.UTF8.GetBytes("10:00 <ada> 🎨");

        var failure = await FailAsync(new MemoryStream(bytes, 0, bytes.Length - missing));

        (failure.Kind, failure.Line, failure.Column, failure.Offset).Should().Be((ScribeFailureKind.Encoding, 1, 13, 12));
        failure.Reason.Should().Contain("ends inside a character");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Read_AByteOrderMark_IsFollowed(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes("10:00 <ada> Topic: Blåbär\r\n")).ToArray();

        var record = (await ScribeLogReader.ReadAsync(new MemoryStream(bytes))).Value;

        record.Topics.Select(topic => topic.Title).Should().Equal("Blåbär");
    }

    [Fact]
    public async Task Read_InvalidUtf16_IsRefused()
    {
        var failure = await FailAsync(new MemoryStream([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00]));

        failure.Kind.Should().Be(ScribeFailureKind.Encoding);
    }

    [Fact]
    public async Task Read_ALineOf100Megabytes_StopsAtItsStartInLittleMemory()
    {
        var start = Encoding.UTF8.GetBytes("10:00 <ada> hello\n10:01 <ada> ");
        using var log = new GeneratedStream(start, [(byte)'x'], 100 * Mebibyte);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var failure = await FailAsync(log);

        (failure.Kind, failure.Line, failure.Offset).Should().Be((ScribeFailureKind.LineTooLong, 2, 18));
        log.Position.Should().BeLessThan(Mebibyte);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(4 * Mebibyte);
    }

    [Fact]
    public async Task Read_MillionsOfLinesOfNoise_TakesLittleMemoryUpToTheLimit()
    {
        const int Limit = 2_000_000;
        var line = Encoding.UTF8.GetBytes("10:00 -!- zan [z@host.example] has joined #x\n");
        var start = Encoding.UTF8.GetBytes("10:00 <ada> hello\n");
        using var log = new GeneratedStream(start, line, start.Length + ((long)Limit * line.Length));
        var peak = new Peak();

        var failure = (await ScribeLogReader.ReadAsync(log, new ScribeOptions { MaxLines = Limit }, peak)).Failure;

        (failure.Kind, failure.Line).Should().Be((ScribeFailureKind.TooManyLines, Limit + 1));
        peak.Growth.Should().BeInRange(1, 64 * Mebibyte);
    }

    [Fact]
    public async Task Read_TenMillionLinesOfTalk_StopsAtTheLimitWithItsPlace()
    {
        var line = Encoding.UTF8.GetBytes("10:00 <ada> hello\n");
        using var log = new GeneratedStream([], line, 10_000_000L * line.Length);

        var failure = await FailAsync(log);

        (failure.Kind, failure.Line, failure.Offset).Should().Be((ScribeFailureKind.TooMuchKept, 200_001, 200_000L * line.Length));
    }

    [Fact]
    public async Task Read_BeyondALimit_StopsWithItsPlace()
    {
        const string Log = "10:00 <ada> one\n10:01 <ada> two\n10:02 <ada> three\n";

        (await FailAsync(Bytes(Log), new ScribeOptions { MaxLines = 2 })).Should().Match<ScribeFailure>(
            failure => failure.Kind == ScribeFailureKind.TooManyLines && failure.Line == 3);
        (await FailAsync(Bytes(Log), new ScribeOptions { MaxLength = 20 })).Kind.Should().Be(ScribeFailureKind.TooLong);
        (await FailAsync(Bytes(Log), new ScribeOptions { MaxKeptCharacters = 40 })).Should().Match<ScribeFailure>(
            failure => failure.Kind == ScribeFailureKind.TooMuchKept && failure.Line == 2);
        (await FailAsync(Bytes(Log), new ScribeOptions { MaxLineLength = 16 })).Should().Match<ScribeFailure>(
            failure => failure.Kind == ScribeFailureKind.LineTooLong && failure.Line == 3 && failure.Column == 17);
    }

    [Theory]
    [InlineData("ada: ... on and on")]
    [InlineData("ada: s/hello/hullo/")]
    [InlineData("ada: s/not there/at all/")]
    [InlineData("bare")]
    [InlineData("ada: +1")]
    [InlineData("ada: PROPOSAL: hello")]
    [InlineData("ada: q+")]
    [InlineData("ada: ACTION: zan and bnil to paint")]
    public async Task Read_OneKindOfLineOverAndOver_StaysLinear(string line)
    {
        var one = Encoding.UTF8.GetBytes((line is "bare" ? line : "<ada> " + line[5..]) + "\n");
        var start = Encoding.UTF8.GetBytes("<ada> scribe+\n<ada> PROPOSAL: hello\n<ada> zan: hello\n");
        using var log = new GeneratedStream(start, one, start.Length + (100_000L * one.Length));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var result = await ScribeLogReader.ReadAsync(log, await Logs.OptionsAsync(), null, limit.Token);

        result.Value.LineCount.Should().Be(100_003);
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var reading = () => ScribeLogReader.ReadTextAsync(new StringReader("10:00 <ada> hello"), null, null, cancelled.Token);

        await reading.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[\n{ \"name\": }]", 2)]
    [InlineData("{}", 1)]
    [InlineData("[{}]", 1)]
    [InlineData("[{ \"name\": \" \" }]", 1)]
    [InlineData("[{ \"name\": \"Ada\", \"nick\": [1] }]", 1)]
    [InlineData("[{ \"name\": \"\\ud800\" }]", 1)]
    public async Task ReadAliases_OfAnotherForm_GivesThePlace(string json, int line)
    {
        var result = await ScribeAliases.ReadAsync(Bytes(json));

        (result.Failure.Kind, result.Failure.Line).Should().Be((ScribeFailureKind.NotAnAliasTable, line));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<ScribeFailure> FailAsync(Stream log, ScribeOptions? options = null) =>
        (await ScribeLogReader.ReadAsync(log, options)).Failure;

    private sealed class Peak : IProgress<long>
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private int reports;

        public long Growth { get; private set; }

        public void Report(long value)
        {
            if (++reports % 100 == 0)
            {
                Growth = Math.Max(Growth, Math.Max(1, GC.GetTotalMemory(forceFullCollection: true) - before));
            }
        }
    }
}
