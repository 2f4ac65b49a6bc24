using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>A real host with a real database: what an application registers, and what its handlers are given.</summary>
public abstract class FeedServiceTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana");

    private readonly Diary diary = new();

    [Fact]
    public async Task WhatIsCommitted_ReachesTheHandlers_AndWhatTheyThrowAtIsParkedWithTheReason()
    {
        using var host = Host(ml => ml.AddFeedHandler<Reader>().AddFeedHandler<Choosy>());
        await host.StartAsync();
        foreach (var id in new[] { "bad", "good" })
        {
            await using var scope = host.Services.CreateAsyncScope();
            var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
            await responsibilities.TakeOnAsync(new ResponsibilityId(id), "Write the rota", Ana, new LocalDate(2030, 1, 31));
        }

        await diary.UntilAsync(() => diary.Lines.Count(l => l.StartsWith("reader", StringComparison.Ordinal)) == 2);
        await diary.UntilAsync(() => diary.Lines.Contains("choosy main/responsibility/good"));
        await diary.UntilAsync(() => diary.Told.Any(l => l.Contains("choosy gave up", StringComparison.Ordinal)));
        await host.StopAsync();
        diary.Lines.Should().BeEquivalentTo(
            "reader main/responsibility/bad", "reader main/responsibility/good", "choosy main/responsibility/good");
        await using var context = database.NewContext();
        var kept = await TestDatabase.Checkpoints(context).GetAsync("choosy", CancellationToken.None);
        kept.Parked.Should().ContainSingle().Which.Reason.Should().Be("System.NotSupportedException: Not bad ones.");
        (await TestDatabase.Checkpoints(context).GetAsync("reader", CancellationToken.None)).Position.Should().Be(kept.Position);
        diary.Told.Should().Contain(l => l.StartsWith("Warning: choosy failed at the event after position"))
            .And.Contain(l => l.StartsWith("Error: choosy gave up position") && l.EndsWith("Not bad ones."));
    }

    [Fact]
    public async Task ADatabaseThatComesLater_IsWaitedFor()
    {
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS mutual_learning_feed_checkpoints");
        using var host = Host(ml => ml.AddFeedHandler<Reader>());
        await host.StartAsync();
        await diary.UntilAsync(() => diary.Told.Count(l => l.Contains("could not be brought on", StringComparison.Ordinal)) >= 3);
        await context.AppendAsync(Appending.NewStream(), 0);
        diary.Lines.Should().BeEmpty();
        var create = context.Database.GenerateCreateScript().Split(';').Single(s => s.Contains("TABLE") && s.Contains("feed_checkpoints"));
        await context.Database.ExecuteSqlRawAsync(create);
        await diary.UntilAsync(() => !diary.Lines.IsEmpty);
        await host.StopAsync();
        diary.Told.Should().Contain(l => l.StartsWith("Warning: The feed could not be brought on (failure 3 in a row)"));
    }

    [Fact]
    public async Task ARunThatIsUnderWay_IsEndedByTheHost_AndNothingCountsAsAFailure()
    {
        await using var context = database.NewContext();
        await context.AppendAsync(Appending.NewStream(), 0);
        using var host = Host(ml => ml.AddFeedHandler<Endless>());
        await host.StartAsync();
        await diary.UntilAsync(() => diary.Lines.Contains("endless"));
        await host.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);
        (await TestDatabase.Checkpoints(context).GetAsync("endless", CancellationToken.None)).Should().Be(FeedCheckpoint.Start("endless"));
        diary.Told.Should().NotContain(l => l.StartsWith("Warning") || l.StartsWith("Error"));
    }

    [Fact]
    public async Task KeysOfWhatHasEnded_AreSweptAtTheStart_AndAgainAndAgain()
    {
        using var host = Host(ml => ml.AddFeedService(o => o.KeySweepInterval = Duration.FromMilliseconds(20)));
        await LeaveKeyAsync("before");
        await host.StartAsync();
        await diary.UntilAsync(() => diary.Told.Any(l => l.StartsWith("Information: 1 keys of phases", StringComparison.Ordinal)));
        (await KeysAsync()).Should().BeEmpty();
        await LeaveKeyAsync("while");
        await diary.UntilAsync(() => diary.Told.Count(l => l.StartsWith("Information: 1 keys of phases", StringComparison.Ordinal)) == 2);
        (await KeysAsync()).Should().BeEmpty();
        await host.StopAsync();
        diary.Told.Should().NotContain(l => l.StartsWith("Warning") || l.StartsWith("Error"));
    }

    [Fact]
    public async Task ASweepThatFails_IsTriedAgain_AndTheFeedGoesOn()
    {
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlRawAsync("DROP TABLE mutual_learning_pseudonym_keys");
        using var host = Host(ml => ml.AddFeedHandler<Reader>());
        await context.AppendAsync(Appending.NewStream(), 0);
        await host.StartAsync();
        await diary.UntilAsync(() => !diary.Lines.IsEmpty);
        await diary.UntilAsync(() => diary.Told.Count(l => l.StartsWith("Warning: The keys could not be swept", StringComparison.Ordinal)) >= 3);
        await host.StopAsync();
    }

    // A ballot that is over, and whose process did not come to destroy its key.
    private async Task LeaveKeyAsync(string id)
    {
        await using var context = database.NewContext();
        var stream = new StreamId(TenantId.Single, DecisionSlice.StreamKind, id);
        var declared = new DecisionDeclaration("Go?", new RuleSpec("consent"), [Ana]) { Secrecy = Secrecy.Secret };
        object[] events = [new DecisionDeclared(default, new(id), declared, Ana), new DecisionSuperseded(default, new("other"), Ana)];
        await TestDatabase.Store(context).AppendAsync(new(stream, 0, new("c"), events), CancellationToken.None);
        await new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context)).GetOrCreateAsync(stream, "ballot", CancellationToken.None);
    }

    private async Task<IReadOnlyList<KeyScope>> KeysAsync()
    {
        await using var context = database.NewContext();
        return await new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context)).ListAsync(default, 10, CancellationToken.None);
    }

    [Fact]
    public async Task WhatIsRegisteredWrongly_StopsTheHostAtItsStart()
    {
        database.NewContext().Dispose();
        using var host = Host(ml => ml.AddFeedHandler<Reader>().AddFeedHandler<SecondReader>());
        (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<ArgumentException>())
            .WithMessage("*Reader and *SecondReader both bring the feed handler 'reader'.*");
    }

    [Fact]
    public async Task AHandlerThatStandsStill_IsAnErrorInTheLog()
    {
        await using var context = database.NewContext();
        await context.AppendAsync(Appending.NewStream(), 0, 5);
        using var host = Host(ml => ml.AddFeedHandler<Broken>());
        await host.StartAsync();
        await diary.UntilAsync(() => diary.Told.Contains("Error: broken stands still, because 3 events are parked. Replay or drop them."));
        await host.StopAsync();
        (await TestDatabase.Checkpoints(context).GetAsync("broken", CancellationToken.None)).Parked.Should().HaveCount(3);
    }

    private IHost Host(Action<MutualLearningBuilder> add)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(diary);
        builder.Services.AddSingleton(diary).AddSingleton(new FeedOptions { MaxAttempts = 2, MaxParked = 3, FirstDelay = Duration.FromMilliseconds(20) });
        builder.Services.AddDbContext<HrContext>(database.Use);
        builder.Services.AddMutualLearning(ml =>
        {
            ml.UseEntityFrameworkCore<HrContext>().AddFeedService(o => o.PollingInterval = Duration.FromMilliseconds(20));
            ml.UseEntityFrameworkCore<HrContext>().AddFeedService();
            add(ml);
        });
        builder.Services.Where(s => s.ServiceType == typeof(IHostedService)).Select(s => s.ImplementationType!.Name).Should().Equal("RegistrationCheck", "PluginFailures", "FeedService");
        return builder.Build();
    }

    private class Reader(Diary diary) : IFeedHandler
    {
        public virtual string Name => "reader";

        public virtual Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            diary.Lines.Enqueue($"{Name} {feedEvent.Event.Stream}");
            return Task.CompletedTask;
        }
    }

    private sealed class SecondReader(Diary diary) : Reader(diary);

    private sealed class Choosy(Diary diary) : Reader(diary)
    {
        public override string Name => "choosy";

        public override Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken) => feedEvent.Event.Stream.Id == "bad"
            ? throw new NotSupportedException("Not bad ones.")
            : base.HandleAsync(feedEvent, cancellationToken);
    }

    private sealed class Broken(Diary diary) : Reader(diary)
    {
        public override string Name => "broken";

        public override Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Endless(Diary diary) : IFeedHandler
    {
        public string Name => "endless";

        public async Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            diary.Lines.Enqueue("endless");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    public sealed class OnSqliteFile : FeedServiceTests, IAsyncLifetime
    {
        private readonly SqliteFile file;

        public OnSqliteFile()
            : this(new SqliteFile())
        {
        }

        private OnSqliteFile(SqliteFile file)
            : base(file) => this.file = file;

        public ValueTask InitializeAsync() => file.InitializeAsync();

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }

    public sealed class OnPostgres : FeedServiceTests, IAsyncLifetime
    {
        private readonly Postgres own;

        public OnPostgres(PostgresServer server)
            : this(new Postgres(server))
        {
        }

        private OnPostgres(Postgres own)
            : base(own) => this.own = own;

        public ValueTask InitializeAsync() => own.InitializeAsync();

        public ValueTask DisposeAsync() => own.DisposeAsync();
    }
}
