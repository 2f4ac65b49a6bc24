using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

public sealed class ModelTests(SqliteFile database) : IClassFixture<SqliteFile>
{
    [Fact]
    public void Tables_HaveTheirKeysAndColumns()
    {
        using var context = database.NewContext();
        var script = context.Database.GenerateCreateScript();
        script.Should().Contain("\"payload\" TEXT NOT NULL")
            .And.Contain("\"recorded_at\" INTEGER NOT NULL")
            .And.Contain("\"position\" INTEGER NULL");
        script.Should().Contain("PRIMARY KEY (\"tenant\", \"kind\", \"stream_id\", \"version\")")
            .And.Contain("(\"tenant\", \"kind\", \"stream_id\", \"command_id\", \"ordinal\")")
            .And.Contain("PRIMARY KEY (\"tenant\", \"kind\", \"stream_id\", \"scope\")")
            .And.Contain("(\"stream_id\", \"tenant\", \"kind\", \"version\") WHERE position IS NULL")
            .And.Contain("(\"position\") WHERE position IS NOT NULL");
    }

    [Theory]
    [InlineData("SqlServer:ValueGenerationStrategy", "Latin1_General_BIN2")]
    [InlineData("Npgsql:ValueGenerationStrategy", "C")]
    [InlineData("Other", null)]
    public void Ids_TellUpperFromLowerCase(string provider, string? collation)
    {
        var builder = new ModelBuilder(new ConventionSet());
        builder.Model.SetAnnotation(provider, 1);
        builder.UseMutualLearning(o => o.Schema = "ml");
        var type = builder.Model.FindEntityType(typeof(EventRow))!;
        type.GetSchema().Should().Be("ml");
        string[] ids = [nameof(EventRow.Tenant), nameof(EventRow.Kind), nameof(EventRow.StreamId), nameof(EventRow.CommandId)];
        ids.Select(id => type.FindProperty(id)!.GetCollation()).Should().OnlyContain(c => c == collation);
        builder.UseMutualLearning(o => o.IdCollation = "mine");
        ids.Select(id => type.FindProperty(id)!.GetCollation()).Should().OnlyContain(c => c == "mine");
    }

    [Fact]
    public async Task OddNames_AndConventionsOfTheHost_DoNoHarm()
    {
        var options = new DbContextOptionsBuilder<OddContext>().UseSqlite($"Data Source={database.File}.odd").Options;
        await using var context = new OddContext(options);
        await context.Database.EnsureCreatedAsync();
        var clock = new TestClock(2026, 3, 4);
        var hour = clock.GetCurrentInstant();
        var store = new EfEventStore<OddContext>(new EfDatabase<OddContext>(context), clock, BuiltIn.Events);
        var stream = new StreamId(new TenantId("x'; DROP TABLE \"Events\"; --"), "{0}", "{{1}}\"'");
        var body = new ResponsibilityBlocked(default, new PersonId("{0}"), new string('{', 5_000), default);
        foreach (var version in new long[] { 0, 1 })
        {
            var append = new Append(stream, version, new CommandId("{" + version), [body]);
            (await store.AppendAsync(append, CancellationToken.None)).Should().Be(AppendResult.Appended);
            clock.Advance(Duration.FromMinutes(59));
        }

        (await store.ReadAsync(stream, 0, CancellationToken.None)).Select(e => e.Body).Should().Equal(body, body);
        var keys = new EfPseudonymKeys<OddContext>(new EfDatabase<OddContext>(context));
        await keys.DestroyAsync(stream, "{0}'", CancellationToken.None);
        (await keys.GetOrCreateAsync(stream, "{0}'", CancellationToken.None)).Should().BeNull();
        var rows = await context.Set<EventRow>().IgnoreQueryFilters().ToListAsync();
        rows.Should().OnlyContain(r => r.RecordedAt == hour && r.Position == null);
        rows.Should().OnlyContain(r => r.Name == "responsibility.blocked.v1");
        var given = await new EfEventFeed<OddContext>(new EfDatabase<OddContext>(context), BuiltIn.Events).ReadAsync(0, 9, CancellationToken.None);
        given.Select(e => (e.Position, e.Event.Stream, e.Event.Version)).Should().Equal((1, stream, 1), (2, stream, 2));
        var checkpoints = new EfFeedCheckpoints<OddContext>(new EfDatabase<OddContext>(context));
        var checkpoint = FeedCheckpoint.Start("{0}'") with { Position = 2, Retry = new FeedRetry(1, hour, "{1}") };
        (await checkpoints.SaveAsync(checkpoint, CancellationToken.None)).Should().BeTrue();
        (await checkpoints.SaveAsync(checkpoint with { Revision = 1 }, CancellationToken.None)).Should().BeTrue();
        (await checkpoints.GetAsync("{0}'", CancellationToken.None)).Should().Be(checkpoint with { Revision = 2 });
    }

    /// <summary>A host with conventions for all of its own tables.</summary>
    private sealed class OddContext(DbContextOptions<OddContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<string>().HaveMaxLength(50);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.UseMutualLearning(o =>
            {
                (o.EventTable, o.PseudonymKeyTable) = ("{0} \"events\"", "it's {keys}");
                (o.FeedHeadTable, o.FeedCheckpointTable) = ("{head}", "\"how\" {far}");
            });
            modelBuilder.Entity<EventRow>().HasQueryFilter(e => e.Tenant == "nobody");
            modelBuilder.Entity<EventRow>().Property(e => e.Kind).HasColumnName("kind {2} \"of\"");
            foreach (var type in modelBuilder.Model.GetEntityTypes())
            {
                type.SetChangeTrackingStrategy(ChangeTrackingStrategy.Snapshot);
            }
        }
    }
}
