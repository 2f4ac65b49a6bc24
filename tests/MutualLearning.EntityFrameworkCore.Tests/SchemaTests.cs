using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

public sealed class SchemaTests(Postgres database) : IClassFixture<Postgres>
{
    [Fact]
    public Task TheSchemaOfTheTables_IsUsed() => Check<OwnSchema>("Learning");

    [Fact]
    public Task TheDefaultSchemaOfTheHost_IsUsed() => Check<DefaultSchema>("people");

    private async Task Check<TContext>(string schema)
        where TContext : DbContext
    {
        database.NewContext().Dispose();
        var options = new DbContextOptionsBuilder<TContext>();
        database.Use(options);
        await using var context = (TContext)System.Activator.CreateInstance(typeof(TContext), options.Options)!;
        context.Model.FindEntityType(typeof(EventRow))!.GetSchema().Should().Be(schema);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        var stream = new StreamId(TenantId.Single, "responsibility", schema);
        var store = new EfEventStore<TContext>(new EfDatabase<TContext>(context), SystemClock.Instance, BuiltIn.Events);
        foreach (var version in new long[] { 0, 1 })
        {
            var body = new ResponsibilityBlocked(default, new PersonId("ana"), "x", default);
            var append = new Append(stream, version, new CommandId("c" + version), [body]);
            (await store.AppendAsync(append, CancellationToken.None)).Should().Be(AppendResult.Appended);
        }

        (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(2);
        var inSchema = new EfDatabase<TContext>(context);
        (await new EfEventFeed<TContext>(inSchema, BuiltIn.Events).ReadAsync(0, 9, CancellationToken.None)).Select(e => e.Position).Should().Equal(1, 2);
        (await new EfFeedCheckpoints<TContext>(inSchema).SaveAsync(FeedCheckpoint.Start("h"), CancellationToken.None)).Should().BeTrue();
        var keys = new EfPseudonymKeys<TContext>(new EfDatabase<TContext>(context));
        await keys.DestroyAsync(stream, "ballot", CancellationToken.None);
        (await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None)).Should().BeNull();
        var inOtherSchema = database.NewContext();
        (await TestDatabase.Store(inOtherSchema).ReadAsync(stream, 0, CancellationToken.None)).Should().BeEmpty();
    }

    private sealed class OwnSchema(DbContextOptions<OwnSchema> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning(o => o.Schema = "Learning");
    }

    private sealed class DefaultSchema(DbContextOptions<DefaultSchema> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("people").UseMutualLearning();
    }
}
