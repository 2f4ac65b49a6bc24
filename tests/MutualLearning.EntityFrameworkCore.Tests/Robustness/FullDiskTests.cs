using System.IO;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>Where there is no room, a command fails with a clear error and leaves nothing; with room again it is written.</summary>
public sealed class FullDiskTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    // Three events are one statement, 900 are three in a transaction.
    [Theory]
    [InlineData(3)]
    [InlineData(900)]
    public async Task ASqliteFileThatMayNotGrow_TakesNothingUntilItMay(int eventsOfCommand)
    {
        var folder = Directory.CreateTempSubdirectory("mutual-learning-").FullName;
        await using (var context = Sqlite(folder))
        {
            await context.Database.EnsureCreatedAsync();
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 600");
            await CheckAsync(
                context, eventsOfCommand, "database or disk is full", () => context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 99999"));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(900)]
    public async Task ASqliteFileOnAFullDisk_TakesNothingUntilThereIsRoom(int eventsOfCommand)
    {
        using var disk = SmallDisk.TryMount("4m");
        Assert.SkipWhen(disk is null, SmallDisk.SkipReason);
        await using (var context = Sqlite(disk.Folder))
        {
            await context.Database.EnsureCreatedAsync();
            await CheckAsync(context, eventsOfCommand, "database or disk is full", () => Task.Run(() => disk.Grow("64m")));
            (await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync())
                .Should().Be("ok");
        }

        SqliteConnection.ClearAllPools();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(900)]
    public async Task APostgresTableOnAFullDisk_TakesNothingUntilThereIsRoom(int eventsOfCommand)
    {
        await using var context = postgres.NewContext();
        using var disk = SmallDisk.TryMount("4m");
        Assert.SkipWhen(disk is null, SmallDisk.SkipReason);
        var folder = Directory.CreateDirectory(Path.Combine(disk.Folder, "tables")).FullName;
        await PostgresPrograms.Find()!.GiveAsync(folder);
        await postgres.ExecuteAsync($"CREATE TABLESPACE small LOCATION '{folder}'");
        await postgres.ExecuteAsync("ALTER TABLE mutual_learning_events SET TABLESPACE small");

        await CheckAsync(context, eventsOfCommand, "No space left on device", () => Task.Run(() => disk.Grow("64m")));

        await postgres.ExecuteAsync("TRUNCATE mutual_learning_events");
        await postgres.ExecuteAsync("ALTER TABLE mutual_learning_events SET TABLESPACE pg_default");
        await postgres.ExecuteAsync("DROP TABLESPACE small");
    }

    private static async Task CheckAsync(HrContext context, int eventsOfCommand, string words, System.Func<Task> makeRoom)
    {
        var filling = new Filling(context, eventsOfCommand);
        (await filling.UntilFullAsync()).Message.Should().Contain(words);
        await filling.IsIntactAsync();
        await makeRoom();
        await filling.OnceAsync();
        await filling.OnceAsync();
        await filling.IsIntactAsync();
    }

    private static HrContext Sqlite(string folder) =>
        new(new DbContextOptionsBuilder<HrContext>().UseSqlite($"Data Source={Path.Combine(folder, "hr.db")}").Options);
}
