using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>A database of the version of the package that had no feed and no lists yet, brought on by a migration of the host.</summary>
public abstract class UpgradeTests(TestDatabase database)
{
    [Fact]
    public async Task EventsFromBefore_AreKept_AndGivenByTheFeed()
    {
        database.NewContext().Dispose();
        var (before, after) = (Options<Before>(), Options<After>());
        await using var old = new Before(before);
        await old.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        var store = new EfEventStore<Before>(new EfDatabase<Before>(old), SystemClock.Instance, BuiltIn.Events);
        StreamId[] streams = [Appending.NewStream(), Appending.NewStream("south")];
        foreach (var stream in streams)
        {
            var bodies = Enumerable.Range(0, 30)
                .Select(i => new Responsibilities.ResponsibilityBlocked(default, new PersonId("ana"), "w" + i, default));
            await store.AppendAsync(new Append(stream, 0, new CommandId("c"), [.. bodies]), CancellationToken.None);
        }

        await using var upgraded = new After(after);
        var operations = Operations(old, upgraded);
        operations.Where(o => o is not (CreateTableOperation or CreateIndexOperation or DropIndexOperation))
            .Should().BeEmpty("no column of a table that holds data may change");
        await MigrateAsync(upgraded, operations);
        Operations(upgraded, upgraded).Should().BeEmpty();

        var feed = new EfEventFeed<After>(new EfDatabase<After>(upgraded), BuiltIn.Events);
        var given = await feed.ReadAsync(0, 100, CancellationToken.None);
        given.Select(e => e.Position).Should().Equal(Enumerable.Range(1, 60).Select(i => (long)i));
        foreach (var stream in streams)
        {
            given.Where(e => e.Event.Stream == stream).Select(e => e.Event.Version).Should().Equal(Enumerable.Range(1, 30).Select(i => (long)i));
            (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(30, "the old version runs on beside the new one");
        }

        await store.AppendAsync(
            new Append(streams[0], 30, new CommandId("d"), [given[0].Event.Body]), CancellationToken.None);
        (await feed.ReadAsync(60, 100, CancellationToken.None)).Should().ContainSingle().Which.Position.Should().Be(61);
    }

    private static IReadOnlyList<MigrationOperation> Operations(DbContext from, DbContext to) => to.GetService<IMigrationsModelDiffer>()
        .GetDifferences(Relational(from), Relational(to));

    private static IRelationalModel Relational(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    private static async Task MigrateAsync(DbContext context, IReadOnlyList<MigrationOperation> operations)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
        {
            await context.Database.ExecuteSqlRawAsync(command.CommandText);
        }
    }

    private DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        database.Use(options);
        return options.Options;
    }

    /// <summary>The model as it was: two tables, and one index over all positions.</summary>
    private sealed class Before(DbContextOptions<Before> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.UseMutualLearning(After.Names);
            modelBuilder.Ignore<FeedCheckpointRow>().Ignore<SessionRow>().Ignore<SessionPersonRow>().Ignore<DecisionRow>().Ignore<ResponsibilityRow>();
            modelBuilder.Model.RemoveEntityType(modelBuilder.Model.GetEntityTypes().Single(t => t.ClrType.Name == "FeedHeadRow"));
            var events = modelBuilder.Model.FindEntityType(typeof(EventRow))!;
            events.RemoveIndex(events.GetIndexes().Single(i => i.GetDatabaseName()!.EndsWith("_unnumbered", System.StringComparison.Ordinal)));
            events.GetIndexes().Single(i => i.GetDatabaseName()!.EndsWith("_position", System.StringComparison.Ordinal)).SetFilter(null);
        }
    }

    private sealed class After(DbContextOptions<After> options) : DbContext(options)
    {
        public static void Names(MutualLearningModelOptions o)
        {
            (o.EventTable, o.PseudonymKeyTable) = ("upgraded_events", "upgraded_keys");
            (o.FeedHeadTable, o.FeedCheckpointTable) = ("upgraded_head", "upgraded_checkpoints");
            (o.SessionTable, o.SessionPersonTable, o.InboxTable) = ("upgraded_sessions", "upgraded_people", "upgraded_inbox");
            (o.DecisionTable, o.ResponsibilityTable) = ("upgraded_decisions", "upgraded_responsibilities");
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning(Names);
    }

    public sealed class OnSqliteFile(SqliteFile database) : UpgradeTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : UpgradeTests(database), IClassFixture<Postgres>;
}
