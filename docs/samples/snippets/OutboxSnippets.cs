using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace Snippets;

/// <summary>A host with a database of its own, and what it does with the events in it.</summary>
public sealed class OutboxSnippets : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mutual-learning-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Events_ReachTheirHandlers()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<IMailer, Mailer>();
        builder.Services.AddDbContext<HrDbContext>(o => o.UseSqlite($"Data Source={Path.Combine(folder, "hr.db")}"));
        Register(builder.Services);
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<HrDbContext>();
        await context.Database.EnsureCreatedAsync();
        await host.StartAsync();

        var (ana, id) = (new PersonId("ana"), new DecisionId("rota"));
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("consent"), [ana]), ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CloseAsync(id, ana);
        await scope.ServiceProvider.GetRequiredService<IResponsibilities>()
            .TakeOnAsync(new ResponsibilityId("r-1"), "Write the rota", ana, new LocalDate(2030, 1, 31));

        var sent = ((Mailer)host.Services.GetRequiredService<IMailer>()).Sent;
        for (var i = 0; i < 1_000 && (sent.IsEmpty || !await context.Promises.AnyAsync()); i++)
        {
            await Task.Delay(20);
        }

        await host.StopAsync();
        sent.Should().ContainSingle().Which.Should().StartWith("verdict-").And.EndWith("main/decision/rota: Adopted");
        (await context.Promises.SingleAsync()).Should().BeEquivalentTo(new { Id = "r-1", What = "Write the rota", Owner = "ana" });

        await AgainAsync(scope.ServiceProvider.GetRequiredService<IFeedCheckpoints>(), CancellationToken.None);
        await RunAsync(host.Services, CancellationToken.None);
        sent.Should().HaveCount(2, "the mail handler began again");
    }

    private static void Register(IServiceCollection services) =>
        // <outbox-register>
        services.AddMutualLearning(ml => ml
            .UseEntityFrameworkCore<HrDbContext>()
            .AddFeedHandler<MailVerdicts>()
            .AddFeedHandler<KeepPromises>()
            .AddFeedService(o => o.PollingInterval = Duration.FromMilliseconds(500)));
        // </outbox-register>

    private static async Task AgainAsync(IFeedCheckpoints checkpoints, CancellationToken cancellationToken)
    {
        // <outbox-again>
        var kept = await checkpoints.GetAsync("mail-verdicts", cancellationToken);
        await checkpoints.SaveAsync(kept with { Position = 0 }, cancellationToken);   // from the first event
        // </outbox-again>
    }

    private static async Task RunAsync(IServiceProvider services, CancellationToken stopping)
    {
        // <outbox-run>
        int passed;
        do
        {
            await using var scope = services.CreateAsyncScope();
            passed = await scope.ServiceProvider.GetRequiredService<FeedRunner>().RunOnceAsync(stopping);
        }
        while (passed > 0);
        // </outbox-run>
    }

    internal interface IMailer
    {
        Task SendOnceAsync(string key, string text, CancellationToken cancellationToken);
    }

    // <outbox-handler>
    internal sealed class MailVerdicts(IMailer mailer) : IFeedHandler
    {
        public string Name => "mail-verdicts";

        public async Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            if (feedEvent.Event.Body is DecisionClosed closed)
            {
                var key = $"verdict-{feedEvent.Position}";   // the same when the event comes again
                await mailer.SendOnceAsync(key, $"{feedEvent.Event.Stream}: {closed.Verdict.Kind}", cancellationToken);
            }
        }
    }
    // </outbox-handler>

    // <outbox-rows>
    internal sealed class KeepPromises(HrDbContext context, IFeedCheckpoints checkpoints)
        : EfFeedHandler<HrDbContext>(context, checkpoints)
    {
        public override string Name => "keep-promises";

        protected override bool Concerns(FeedEvent feedEvent) => feedEvent.Event.Body is ResponsibilityTakenOn;

        protected override Task ApplyAsync(HrDbContext context, FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            var taken = (ResponsibilityTakenOn)feedEvent.Event.Body;
            context.Add(new Promise { Id = taken.Id.Value, What = taken.What, Owner = taken.Accountable.Value });
            return Task.CompletedTask;
        }
    }
    // </outbox-rows>

    internal sealed class HrDbContext(DbContextOptions<HrDbContext> options) : DbContext(options)
    {
        public DbSet<Promise> Promises => Set<Promise>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
    }

    internal sealed class Promise
    {
        public string Id { get; set; } = string.Empty;

        public string What { get; set; } = string.Empty;

        public string Owner { get; set; } = string.Empty;
    }

    private sealed class Mailer : IMailer
    {
        public ConcurrentQueue<string> Sent { get; } = new();

        public Task SendOnceAsync(string key, string text, CancellationToken cancellationToken)
        {
            Sent.Enqueue($"{key} {text}");
            return Task.CompletedTask;
        }
    }
}
