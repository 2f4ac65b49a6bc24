using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class KeyTableTests(TestDatabase database)
{
    private readonly StreamId stream = new(TenantId.Single, "decision", Guid.NewGuid().ToString("N"));

    protected TestDatabase Database { get; } = database;

    [Fact]
    public async Task ADestroyedKey_IsNullInTheTable()
    {
        await using var context = Database.NewContext();
        await MakeAndDestroy(context);
        var row = await context.Set<PseudonymKeyRow>().SingleAsync(k => k.StreamId == stream.Id);
        row.IsDestroyed.Should().BeTrue();
        var raw = context.Database.SqlQueryRaw<int>(
            "SELECT COUNT(*) AS \"Value\" FROM mutual_learning_pseudonym_keys WHERE stream_id = {0} AND key IS NULL", stream.Id);
        (await raw.SingleAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Finding_WritesNothing()
    {
        await using var context = Database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        (await keys.FindAsync(stream, "ballot", CancellationToken.None)).Should().BeNull();
        (await context.Set<PseudonymKeyRow>().CountAsync(k => k.StreamId == stream.Id)).Should().Be(0);
    }

    [Fact]
    public async Task RacingUseAndDestruction_EndDestroyed()
    {
        for (var round = 0; round < 20; round++)
        {
            var scope = "visit-" + round;
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
            {
                await using var context = Database.NewContext();
                var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
                await (i % 2 == 0
                    ? keys.GetOrCreateAsync(stream, scope, CancellationToken.None)
                    : keys.DestroyAsync(stream, scope, CancellationToken.None));
            })));
            await using var after = Database.NewContext();
            var found = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(after));
            (await found.GetOrCreateAsync(stream, scope, CancellationToken.None)).Should().BeNull();
        }
    }

    [Fact]
    public async Task ATooLongScope_IsAnError()
    {
        await using var context = Database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        await FluentActions.Invoking(() => keys.GetOrCreateAsync(stream, new string('x', 65), CancellationToken.None))
            .Should().ThrowAsync<ArgumentException>();
    }

    protected async Task<byte[]> MakeAndDestroy(HrContext context)
    {
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        var key = await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
        await keys.DestroyAsync(stream, "ballot", CancellationToken.None);
        return key!;
    }

    public sealed class OnSqliteFile(SqliteFile database) : KeyTableTests(database), IClassFixture<SqliteFile>
    {
        [Fact]
        public async Task ADestroyedKey_IsNotInTheFileAfterVacuum()
        {
            await using var context = Database.NewContext();
            var key = await MakeAndDestroy(context);
            await context.Database.ExecuteSqlRawAsync("VACUUM");
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(((SqliteFile)Database).File)!))
            {
                var bytes = await File.ReadAllBytesAsync(file);
                bytes.AsSpan().IndexOf(key).Should().Be(-1, "{0} must not hold the key", Path.GetFileName(file));
            }
        }
    }

    public sealed class OnPostgres(Postgres database) : KeyTableTests(database), IClassFixture<Postgres>;
}
