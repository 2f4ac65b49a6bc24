using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Privacy;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

/// <summary>The tables say what the streams say, whatever the feed does.</summary>
public abstract class ReadModelTests(TestDatabase database)
{
    private static readonly Gen<(int Kind, int Which, int Detail, int Delivery)[]> Steps =
        Gen.Select(Gen.Int[0, Work.Kinds - 1], Gen.Int[0, 3], Gen.Int[0, 8], Gen.Int[0, 5]).Array[1, 40];

    [Fact]
    public async Task Tables_SayWhatTheStreamsSay_WhenEventsComeTwiceLateOrOutOfOrder()
    {
        // The clock stands still, so that only the ids tell the places in a list apart.
        using var application = new HrApplication(database, new TestClock(2026, 6, 10));
        await Steps.SampleAsync(steps => CheckAsync(application, steps), iter: 25, threads: 1);
    }

    private static async Task CheckAsync(HrApplication application, (int Kind, int Which, int Detail, int Delivery)[] steps)
    {
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        var (work, models, store) = (new Work(scope, "x"), scope.Get<EfReadModels<HrContext>>(), scope.Get<IEventStore>());
        var late = new List<FeedEvent>();
        var delivered = new Dictionary<StreamId, long>();
        foreach (var (kind, which, detail, delivery) in steps)
        {
            var stream = await work.DoAsync(kind, which, detail);
            var events = await store.ReadAsync(stream, delivered.GetValueOrDefault(stream), default);
            late.AddRange(events.Select(e => new FeedEvent(1, e)));
            delivered[stream] = events.Count == 0 ? delivered.GetValueOrDefault(stream) : events[^1].Version;
            if (delivery > 1)
            {
                // Backwards, and the last one twice.
                foreach (var feedEvent in late.AsEnumerable().Reverse().Append(late.LastOrDefault()).OfType<FeedEvent>())
                {
                    await models.HandleAsync(feedEvent, default);
                }

                late.Clear();
            }
        }

        foreach (var feedEvent in late)
        {
            await models.HandleAsync(feedEvent, default);
        }

        await AgreeAsync(scope, limit: 1 + (steps.Length % 5));
    }

    [Fact]
    public async Task Rebuild_MendsWhateverHappenedToTheTables()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        using var neighbour = application.Open("n" + Guid.NewGuid().ToString("N"));
        var tenant = scope.Get<ITenantContext>().Tenant;
        var models = scope.Get<EfReadModels<HrContext>>();
        await DoManyAsync(scope, 60);
        await DoManyAsync(neighbour, 20);
        await neighbour.Get<EfReadModels<HrContext>>().RebuildAsync(neighbour.Get<ITenantContext>().Tenant);
        (await models.RebuildAsync(tenant)).Should().BeGreaterThan(10);
        await AgreeAsync(scope, limit: 3);

        foreach (var sql in Damage(tenant.Value))
        {
            (await scope.Context.Database.ExecuteSqlRawAsync(sql)).Should().BeGreaterThan(0, sql);
        }

        (await Lists.OfTables(scope).ReadAsync(500)).Should().NotEqual(await Lists.OfStreams(scope).ReadAsync(500));
        await models.RebuildAsync(tenant);
        await AgreeAsync(scope, limit: 3);
        await AgreeAsync(neighbour, limit: 500);
    }

    // A row too new, a row gone, rows of streams that are not, people who are not, wrong words.
    private static IEnumerable<string> Damage(string tenant) =>
    [
        $"UPDATE mutual_learning_sessions SET version = 99999, goal = 'wrong' WHERE tenant = '{tenant}'",
        $"DELETE FROM mutual_learning_responsibilities WHERE tenant = '{tenant}'",
        $"INSERT INTO mutual_learning_decisions (tenant, id, version, question, status, declared_at) VALUES ('{tenant}', 'nowhere', 7, 'q', 'Open', 0)",
        $"INSERT INTO mutual_learning_sessions (tenant, id, version, goal, practice, status, at) VALUES ('{tenant}', 'nowhere', 7, 'g', 'p', 'Open', 0)",
        $"INSERT INTO mutual_learning_session_people (tenant, session_id, person, at) VALUES ('{tenant}', 'nowhere', 'ana', 0)",
        $"INSERT INTO mutual_learning_session_people (tenant, session_id, person, at) VALUES ('{tenant}', 'x0', 'nobody', 0)",
        $"UPDATE mutual_learning_inbox SET person = 'cleo', place = 0 WHERE tenant = '{tenant}'",
    ];

    [Fact]
    public async Task RacingRunners_LeaveTheLatestState()
    {
        using var application = new HrApplication(database);
        var tenant = "t" + Guid.NewGuid().ToString("N");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(runner => Task.Run(async () =>
        {
            using var scope = application.Open(tenant);
            var (work, models) = (new Work(scope, "x"), scope.Get<EfReadModels<HrContext>>());
            for (var i = 0; i < 30; i++)
            {
                var stream = await work.DoAsync((i + runner) % Work.Kinds, i % 2, (i + runner) % 9);
                if (i == 15 && runner == 0)
                {
                    await models.RebuildAsync(stream.Tenant);
                }

                await models.UpdateAsync(stream);
            }
        })));
        using var after = application.Open(tenant);
        await AgreeAsync(after, limit: 2);
    }

    [Fact]
    public async Task ARewrittenStream_TakesTheErasedPersonOutOfTheRows()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        var models = scope.Get<EfReadModels<HrContext>>();
        var streams = new[] { await new Work(scope, "x").DoAsync(0, 0, 1), await new Work(scope, "x").DoAsync(8, 0, 4) };
        var store = scope.Get<IEventStore>();
        foreach (var stream in streams)
        {
            await models.UpdateAsync(stream);
            (await DumpAsync(scope, stream)).Should().Contain("ben");

            await scope.Context.Database.ExecuteSqlRawAsync(
                "UPDATE mutual_learning_events SET payload = REPLACE(payload, 'ben', 'gone') WHERE tenant = {0} AND kind = {1}",
                stream.Tenant.Value,
                stream.Kind);
            var head = (await store.ReadAsync(stream, 0, default))[^1].Version;
            var append = new Append(stream, head, new CommandId("erase"), [new UnknownEvent("stream.rewritten.v9", "{}")]);
            (await store.AppendAsync(append, default)).Should().Be(AppendResult.Appended);
            await models.HandleAsync(new FeedEvent(1, (await store.ReadAsync(stream, head, default))[0]), default);

            (await DumpAsync(scope, stream)).Should().Contain("gone").And.NotContain("ben");
        }
    }

    [Fact]
    public async Task TheFeed_BringsEveryChange_AlsoAnErasure()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        await DoManyAsync(scope, 60);
        await RunFeedAsync(application);
        await AgreeAsync(scope, limit: 4);
        (await scope.Get<ISessionIndex>().ListOfPersonAsync(Lists.People[1])).Items.Should().NotBeEmpty();

        var erased = await scope.Get<IPersonalData>().EraseAsync(Lists.People[1]);
        await RunFeedAsync(application);

        await AgreeAsync(scope, limit: 4);
        (await scope.Get<ISessionIndex>().ListOfPersonAsync(Lists.People[1])).Items.Should().BeEmpty();
        (await scope.Get<ISessionIndex>().ListOfPersonAsync(erased.Tombstone)).Items.Should().NotBeEmpty();
        var tenant = scope.Get<ITenantContext>().Tenant.Value;
        var accountable = await scope.Context.Set<ResponsibilityRow>().Where(r => r.Tenant == tenant).Select(r => r.Accountable).ToListAsync();
        accountable.Should().Contain(erased.Tombstone.Value).And.NotContain(Lists.People[1].Value);
    }

    private static async Task RunFeedAsync(HrApplication application)
    {
        using var scope = application.Open();
        while (await scope.Get<FeedRunner>().RunOnceAsync() > 0)
        {
        }
    }

    [Fact]
    public async Task InATransactionOfTheHost_RowsVanishWithIt()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        var models = scope.Get<EfReadModels<HrContext>>();
        await using (var transaction = await scope.Context.Database.BeginTransactionAsync())
        {
            await models.UpdateAsync(await new Work(scope, "x").DoAsync(0, 0, 1));
            (await Lists.OfTables(scope).ReadAsync(9)).Should().NotBeEmpty();
            await transaction.RollbackAsync();
        }

        (await Lists.OfTables(scope).ReadAsync(9)).Should().BeEmpty();
    }

    private static async Task<string> DumpAsync(HrApplication.Scope scope, StreamId stream)
    {
        var people = await scope.Context.Set<SessionPersonRow>().Where(p => p.Tenant == stream.Tenant.Value).Select(p => p.Person).ToListAsync();
        var owners = await scope.Context.Set<ResponsibilityRow>().Where(r => r.Tenant == stream.Tenant.Value).Select(r => r.Accountable).ToListAsync();
        return string.Join(' ', stream.Kind is "session" ? people : owners);
    }

    private static async Task DoManyAsync(HrApplication.Scope scope, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await new Work(scope, "x").DoAsync((int)(i * 7L % Work.Kinds), i % 5, i % 9);
        }
    }

    private static async Task AgreeAsync(HrApplication.Scope scope, int limit) =>
        (await Lists.OfTables(scope).ReadAsync(limit)).Should().Equal(await Lists.OfStreams(scope).ReadAsync(500));

    public sealed class OnSqliteFile(SqliteFile database) : ReadModelTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : ReadModelTests(database), IClassFixture<Postgres>;
}
