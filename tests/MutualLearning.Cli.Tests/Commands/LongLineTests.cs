using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Runs alone, since it counts what the whole process allocates.</summary>
[CollectionDefinition(nameof(LongLineTests), DisableParallelization = true)]
[Collection(nameof(LongLineTests))]
public sealed class LongLineTests
{
    private const int Mebibyte = 1 << 20;

    [Fact]
    public async Task Review_ALineOf100Megabytes_IsRefusedInLittleMemory()
    {
        using var run = new RealRun();
        var log = run.Path("long.log");
        await WriteAsync(log);
        await RealRun.Async("review", RealRun.Sample);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var (code, output, error) = await RealRun.Async("review", log, "--html", run.Path("out.html"));

        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(8 * Mebibyte);
        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain("long.log: line 2, ").And.Contain("Expected are lines of at most 65536 characters.");
        Directory.GetFiles(run.Directory).Should().Equal(log);
    }

    private static async Task WriteAsync(string path)
    {
        await using var file = File.Create(path);
        await file.WriteAsync(Encoding.UTF8.GetBytes("10:00 <ada> hello\n10:01 <ada> "));
        var block = new byte[Mebibyte];
        Array.Fill(block, (byte)'x');
        for (var written = 0; written < 100; written++)
        {
            await file.WriteAsync(block);
        }
    }
}
