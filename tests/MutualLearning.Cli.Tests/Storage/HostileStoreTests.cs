using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>Files that are no store, or not one that can be used now: a reason, exit code 2, and the file as it was.</summary>
public sealed class HostileStoreTests
{
    [Fact]
    public async Task NoStoreNamed_SaysHowToNameOne()
    {
        var (code, output, error) = await RealRun.Async("session", "list");

        (code, output).Should().Be((2, string.Empty));
        error.Should().Contain("--store FILE").And.Contain("MUTUAL_LEARNING_STORE");
    }

    [Fact]
    public async Task AMissingStore_IsNotMadeByAQuestion()
    {
        using var store = new StoreUse();

        (await RefusedAsync(store, "session", "list")).Should().Contain("no such store; 'import' makes it");

        File.Exists(store.File).Should().BeFalse();
    }

    [Theory]
    [InlineData("this is text and no database, and long enough to be taken for the head of one, were it not for its words ........")]
    [InlineData("SQLite format 3\0 and then something else, which is not what stands in the head of a database of any version at all")]
    public async Task AFileThatIsNoDatabase_IsLeftAlone(string content)
    {
        using var store = new StoreUse();
        store.Write("meetings.db", content);

        (await RefusedAsync(store, "session", "list")).Should().Contain("is not a store");
        (await RefusedAsync(store, "import", RealRun.Sample)).Should().Contain("is not a store");

        (await File.ReadAllTextAsync(store.File)).Should().Be(content);
    }

    [Fact]
    public async Task AnEmptyFile_IsFilledByAnImportOnly()
    {
        using var store = new StoreUse();
        store.Write("meetings.db", string.Empty);

        (await RefusedAsync(store, "decision", "list")).Should().Contain("is empty; 'import' fills it");
        await store.ImportSampleAsync();
        (await store.GoodAsync("decision", "list")).Should().Contain(StoreUse.SampleId);
    }

    [Fact]
    public async Task ADatabaseOfAnotherApplication_IsLeftAlone()
    {
        using var store = new StoreUse();
        await SqlAsync(store, "CREATE TABLE leave (day TEXT)");

        (await RefusedAsync(store, "import", RealRun.Sample)).Should().Contain("is not a store: it is a database of another application");
    }

    [Fact]
    public async Task ANewerSchema_IsLeftAlone()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        await SqlAsync(store, "PRAGMA user_version = 3");

        (await RefusedAsync(store, "session", "list")).Should().Contain("written by a newer version").And.Contain("its schema is 3, and this version knows 2");
        (await RefusedAsync(store, "import", RealRun.Sample)).Should().Contain("written by a newer version");
    }

    [Fact]
    public async Task AnOlderSchema_IsBroughtUp_AndSaysTheSame()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var before = await store.GoodAsync("export", "--json");
        await SqlAsync(store, "DROP TABLE mutual_learning_inbox");
        foreach (var (table, indexes) in new[] { ("sessions", "group"), ("decisions", "group_declared group_review"), ("responsibilities", "group") })
        {
            foreach (var index in indexes.Split(' '))
            {
                await SqlAsync(store, $"DROP INDEX ix_mutual_learning_{table}_{index}");
            }

            await SqlAsync(store, $"ALTER TABLE mutual_learning_{table} DROP COLUMN group_id");
        }

        await SqlAsync(store, "PRAGMA user_version = 1");

        (await store.GoodAsync("export", "--json")).Should().Be(before);
        (await store.GoodAsync("decision", "list")).Should().Contain(StoreUse.SampleId);
        await store.ImportSampleAsync();
    }

    [Fact]
    public async Task ALockedStore_SaysSo_AndIsAsItWas()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var log = store.Write("2024-01-01.log", "10:00 <ana> hello\n");
        await using (var other = new SqliteConnection($"Data Source={store.File};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
            (await RefusedAsync(store, "import", log)).Should().Contain("is in use by another program; nothing was changed, try again");
        }

        (await store.GoodAsync("import", log)).Should().Contain("new: ");
    }

    [Theory]
    [InlineData("UPDATE mutual_learning_events SET payload = '{' WHERE name = 'decision.declared.v1'", "holds an event that cannot be read")]
    [InlineData("UPDATE mutual_learning_decisions SET status = 'Nonsense'", "holds something that cannot be read")]
    [InlineData("UPDATE mutual_learning_decisions SET id = '' WHERE status = 'Superseded'", "holds something that cannot be read")]
    [InlineData("DROP TABLE people", "no such table: people")]
    public async Task ADamagedStore_SaysWhatIsWrong(string sql, string reason)
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        await SqlAsync(store, sql);

        (await RefusedAsync(store, "export", "--json")).Should().Contain(reason);
    }

    [Fact]
    public async Task AStoreCutShort_SaysSo()
    {
        using var store = new StoreUse();
        await store.ImportSampleAsync();
        var bytes = await File.ReadAllBytesAsync(store.File);
        await File.WriteAllBytesAsync(store.File, bytes.Take(bytes.Length / 2).ToArray());

        (await RefusedAsync(store, "export", "--json")).Should().Contain("damaged");
    }

    [Fact]
    public async Task ADirectory_IsNoStore()
    {
        using var store = new StoreUse();
        Directory.CreateDirectory(store.File);

        (await RefusedAsync(store, "import", RealRun.Sample)).Should().Contain("is a directory, not a file");
    }

    private static async Task<string> RefusedAsync(StoreUse store, params string[] args)
    {
        var (code, output, error) = await store.Async(args);
        (code, output).Should().Be((2, string.Empty), error);
        error.Should().StartWith("mutual-learning: " + store.File + ": ");
        error.Trim().Should().NotContain("\n", "one reason is enough");
        return error;
    }

    private static async Task SqlAsync(StoreUse store, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={store.File};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
