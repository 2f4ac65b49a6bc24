using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>At a keyboard the command asks: in a terminal of its own, which util-linux makes.</summary>
public sealed class EraseQuestionTests
{
    private const string Terminal = "/usr/bin/script";

    [Theory]
    [InlineData("n", "nothing was changed", true)]
    [InlineData("", "nothing was changed", true)]
    [InlineData("y", "[y/N] y erased from 4 sessions, decisions and responsibilities", false)]
    public async Task Erase_AtAKeyboard_AsksAndDoesWhatIsAnswered(string answer, string said, bool isThere)
    {
        Assert.SkipUnless(File.Exists(Terminal), $"There is no {Terminal} on this machine.");
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        var output = await AskAsync($"erase 'Bruno Sá' --store '{store.File}'", answer);

        output.Should().Contain("would be erased from 4 sessions").And.Contain("erase Bruno Sá (person-3): really? [y/N]").And.Contain(said);
        (await store.GoodAsync("export", "--json")).Contains("Bruno", StringComparison.Ordinal).Should().Be(isThere);
    }

    private static async Task<string> AskAsync(string words, string answer)
    {
        var stop = TestContext.Current.CancellationToken;
        var command = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "MutualLearning.Cli.dll")}' {words}";
        var start = new ProcessStartInfo(Terminal, ["-qec", command, "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(answer.AsMemory(), stop);
        await process.StandardInput.FlushAsync(stop);
        var output = await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return output.ReplaceLineEndings(" ");
    }
}
