using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Storage;

public sealed class EraseTests
{
    [Fact]
    public async Task Erase_TakesThePersonOut_AndLeavesCountsAndVerdicts()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var before = await store.JsonAsync("export");

        (await store.GoodAsync("erase", "Bruno Sá", "--yes")).Should().StartWith("erased from 4 sessions, decisions and responsibilities");

        var text = await store.GoodAsync("export", "--json");
        text.Should().NotContain("Bruno").And.NotContain("newcomers would serve too often").And.Contain("(erased)").And.Contain("[erased]");
        var after = await store.JsonAsync("export");
        string[] same = ["id", "question", "status", "verdict"];
        foreach (var (was, now) in before.GetProperty("decisions").EnumerateArray().Zip(after.GetProperty("decisions").EnumerateArray()))
        {
            same.Select(m => now.GetProperty("decision").GetProperty(m).ToString()).Should().Equal(
                same.Select(m => was.GetProperty("decision").GetProperty(m).ToString()));
            now.GetProperty("alternatives").ToString().Should().Be(was.GetProperty("alternatives").ToString());
            now.GetProperty("electorate").GetArrayLength().Should().Be(was.GetProperty("electorate").GetArrayLength());
        }
    }

    [Fact]
    public async Task Erase_LeavesNothingInTheFile()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        (await File.ReadAllBytesAsync(store.File)).AsSpan().IndexOf(Encoding.UTF8.GetBytes("newcomers would serve too often")).Should().BePositive();

        await store.GoodAsync("erase", "Bruno Sá", "--yes");

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store.File)!))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var words in new[] { "newcomers would serve too often", "Bruno" })
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)).Should().Be(-1, "{0} must not hold it", file);
            }
        }
    }

    [Fact]
    public async Task Erase_Twice_IsRefusedAndTheSameRecordDoesNotBringThePersonBack()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        await store.GoodAsync("erase", "Bruno Sá", "--yes");

        var (code, _, error) = await store.Async("erase", "Bruno Sá", "--yes");
        (await store.ImportSampleAsync()).Should().Contain("nothing changed");

        code.Should().Be(2);
        error.Should().Contain("knows nobody called 'Bruno Sá'");
        (await store.GoodAsync("export", "--json")).Should().NotContain("Bruno");
        (await store.Async("session", "list", "--person", "Bruno Sá")).Code.Should().Be(2);
    }

    [Fact]
    public async Task Erase_SaysWhereOthersWroteTheName()
    {
        using var store = new StoreUse();
        var log = store.Write("2024-01-01.log", "10:00 <ana> hello, ben\n10:01 <ben> hello\n10:02 <ana> PROPOSAL: Thank ben\n");
        await store.GoodAsync("import", log);

        var (code, output, _) = await store.Async("erase", "ben", "--yes");

        code.Should().Be(1);
        output.Should().Contain("the name still stands").And.Contain("/p3");
    }

    [Fact]
    public async Task Erase_ADryRun_SaysTheSameAndChangesNoByte()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var before = await File.ReadAllBytesAsync(store.File);

        var tried = await store.GoodAsync("erase", "Bruno Sá", "--dry-run");

        tried.Should().StartWith("would be erased from 4 sessions, decisions and responsibilities: ");
        (await File.ReadAllBytesAsync(store.File)).Should().Equal(before);
        Directory.GetFiles(Path.GetDirectoryName(store.File)!).Should().ContainSingle();
        (await store.GoodAsync("erase", "Bruno Sá", "--yes")).Should().Be(tried.Replace("would be erased", "erased", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_WithNobodyAtAKeyboard_NeedsYes()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();

        var (code, output, error) = await store.Async("erase", "Bruno Sá");

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain("cannot be undone").And.Contain("--dry-run").And.Contain("--yes");
        (await store.GoodAsync("export", "--json")).Should().Contain("Bruno");
        (await store.Async("erase", "Bruno Sá", "--yes", "--dry-run")).Code.Should().Be(2);
    }
}
