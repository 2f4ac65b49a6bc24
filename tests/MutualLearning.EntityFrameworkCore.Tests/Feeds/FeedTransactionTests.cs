using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

public abstract class FeedTransactionTests(TestDatabase database)
{
    private readonly StreamId stream = Appending.NewStream();

    protected TestDatabase Database { get; } = database;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithinATransactionOfTheHost_NothingIsNumbered(bool commit)
    {
        await using var context = Database.NewContext();
        await context.AppendAsync(stream, 0);
        var before = await context.EndAsync();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            await context.AppendAsync(stream, 1);
            (await context.ReadAsync(before)).Should().BeEmpty();
            (await context.ReadAsync(before - 1)).Should().ContainSingle().Which.Event.Version.Should().Be(1);
            await (commit ? transaction.CommitAsync() : transaction.RollbackAsync());
        }

        (await context.ReadAsync(before)).Select(e => e.Event.Version).Should().Equal(commit ? [2L] : []);
    }

    [Fact]
    public async Task OneReading_NumbersAPartOfALongQueue()
    {
        await using var context = Database.NewContext();
        var start = await context.EndAsync();
        StreamId[] streams = [Appending.NewStream(), Appending.NewStream("south"), Appending.NewStream("Main")];
        foreach (var queued in streams)
        {
            await context.AppendAsync(queued, 0, 700);
        }

        const int All = 2_100;
        var (seen, page) = (0, await context.ReadAsync(start));
        for (var expected = EfEventFeed<HrContext>.MaxNumbered; seen < All; expected = int.Min(expected, All - seen))
        {
            page.Should().HaveCount(expected);
            page.Select(e => e.Position).Should().Equal(Enumerable.Range(1, expected).Select(i => start + seen + i));
            foreach (var part in page.GroupBy(e => e.Event.Stream))
            {
                part.Select(e => e.Event.Version).Should().BeInAscendingOrder();
            }

            seen += expected;
            page = await context.ReadAsync(start + seen);
        }

        page.Should().BeEmpty();
        (await context.Set<EventRow>().CountAsync(e => e.Position == null)).Should().Be(0);
    }

    [Fact]
    public async Task AfterTheLastEventsAndTheHeadAreGone_NoPositionIsGivenBelowAnotherOne()
    {
        await using var context = Database.NewContext();
        await context.AppendAsync(stream, 0, 3);
        var end = await context.EndAsync();
        await context.Set<EventRow>().Where(e => e.Position == end).ExecuteDeleteAsync();
        await context.AppendAsync(stream, 2);
        (await context.ReadAsync(end)).Should().ContainSingle().Which.Position.Should().Be(end + 1);
        await context.Database.ExecuteSqlRawAsync("DELETE FROM mutual_learning_feed_head");
        await context.AppendAsync(stream, 3);
        (await context.ReadAsync(end + 1)).Should().ContainSingle().Which.Position.Should().Be(end + 2);
    }

    [Fact]
    public async Task AnEventThatCannotBeRead_IsGivenAsSuch_AndTheOthersAreToo()
    {
        await using var context = Database.NewContext();
        var start = await context.EndAsync();
        await context.AppendAsync(stream, 0, 3);
        await context.EndAsync();
        var second = context.Set<EventRow>().Where(e => e.StreamId == stream.Id && e.Version == 2);
        var good = await second.Select(e => e.Payload).SingleAsync();
        await second.ExecuteUpdateAsync(s => s.SetProperty(e => e.Payload, "{\"by\": 1}"));
        var events = await context.ReadAsync(start);
        events.Select(e => e.Event.Version).Should().Equal(1, 2, 3);
        var damaged = events[1].Event.Body.Should().BeOfType<UnknownEvent>().Subject;
        (damaged.Name, damaged.Json).Should().Be(("responsibility.blocked.v1", "{\"by\": 1}"));
        damaged.Error.Should().Contain("Expected a string for PersonId");

        // The other tests read the same feed, and take its last event for the last position that was given.
        await second.ExecuteUpdateAsync(s => s.SetProperty(e => e.Payload, good));
    }

    public sealed class OnSqliteFile(SqliteFile database) : FeedTransactionTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : FeedTransactionTests(database), IClassFixture<Postgres>
    {
        [Fact]
        public async Task AnOpenTransaction_HoldsNobodyUp_AndItsEventsComeLater()
        {
            await using var writer = Database.NewContext();
            await using var reader = Database.NewContext();
            var start = await reader.EndAsync();
            var (early, late) = (Appending.NewStream(), Appending.NewStream());
            await using var transaction = await writer.Database.BeginTransactionAsync();
            await writer.AppendAsync(late, 0, 2);
            await reader.AppendAsync(early, 0);
            (await reader.ReadAsync(start)).Select(e => e.Event.Stream).Should().Equal(early);
            await transaction.CommitAsync();
            (await reader.ReadAsync(start + 1)).Select(e => e.Event.Stream).Should().Equal(late, late);
            (await reader.ReadAsync(start)).Select(e => e.Position).Should().Equal(start + 1, start + 2, start + 3);
        }

        [Fact]
        public async Task ARetryingStrategy_NumbersToo_AndAllowsRowsOnce()
        {
            Database.NewContext().Dispose();
            var options = new DbContextOptionsBuilder<HrContext>();
            Database.Use(options);
            options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure());
            await using var context = new HrContext(options.Options);
            var queued = Appending.NewStream();
            await context.AppendAsync(queued, 0, 5);
            var (scope, checkpoints) = (new EfDatabase<HrContext>(context), TestDatabase.Checkpoints(context));
            var mirror = new Mirror(context, checkpoints, queued);
            var runner = new FeedRunner(new EfEventFeed<HrContext>(scope, BuiltIn.Events), checkpoints, [mirror], SystemClock.Instance, new FeedOptions());
            while (await runner.RunOnceAsync() > 0)
            {
                // On to the end.
            }

            (await context.Employees.CountAsync(e => e.Name.StartsWith(queued.Id))).Should().Be(5);
        }
    }
}
