using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Benchmarks.Peers.Databases;
using NodaTime;
using Npgsql;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>How long a page of an inbox takes in a table of a million rows.</summary>
internal static class InboxRounds
{
    private const int Limit = 20;

    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);

    public static async Task RunAsync(int rows, int rounds)
    {
        var connection = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Database.Variable)) { Database = "inbox", MaxAutoPrepare = 20 };
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(new StoppedClock())
            .AddDbContext<InboxContext>(o => o.UseNpgsql(connection.ConnectionString))
            .AddMutualLearning(ml => ml.UseEntityFrameworkCore<InboxContext>().UseReadModels<InboxContext>(fedElsewhere: true))
            .BuildServiceProvider();
        await FillAsync(services, rows);
        await MeasureAsync(services, rounds, "first page", i => inbox => inbox.ForAsync(new PersonId("p" + (i % 1_000)), page: new PageRequest { Limit = Limit }));
        await MeasureAsync(services, rounds, "first page, three groups", i => inbox =>
            inbox.ForAsync(new PersonId("p" + (i % 1_000)), [new("g" + (i % 50)), new("g51"), new("g52")], new PageRequest { Limit = Limit }));
        var next = default(Streams.Cursor);
        await MeasureAsync(services, rounds, "a page further on", i => async inbox =>
        {
            var page = await inbox.ForAsync(new PersonId("p7"), page: new PageRequest { Limit = Limit, After = next });
            next = page.Next;
            return page;
        });
        await MeasureAsync(services, rounds, "due in an hour, everybody", i => async inbox =>
        {
            var page = await inbox.DueBetweenAsync(Now - Duration.FromHours(i + 1), Now - Duration.FromHours(i), page: new PageRequest { Limit = Limit });
            return new Page<InboxItem>([.. page.Items.Select(static e => e.Item)], page.Next);
        });
    }

    // A thousand people, each with as many items; one in ten is orphaned in one of a hundred groups. Titles stand in the table of responsibilities.
    private static async Task FillAsync(ServiceProvider services, int rows)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<InboxContext>();
        context.Database.SetCommandTimeout(600);
        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();
        var numbers = string.Create(CultureInfo.InvariantCulture, $"FROM generate_series(1, {rows}) AS t(n)");
        await context.Database.ExecuteSqlRawAsync(
            "INSERT INTO mutual_learning_responsibilities (tenant, id, version, what, accountable, status, is_open, due_day, is_orphaned) "
            + "SELECT 'main', 'r' || n, 1, 'Write the rota number ' || n, 'p' || n % 1000, 'Open', true, 20500 + n % 400, false " + numbers);
        await context.Database.ExecuteSqlRawAsync(
            "INSERT INTO mutual_learning_inbox (tenant, kind, stream_id, id, person, group_id, item, place, due_day, since) "
            + "SELECT 'main', 'responsibility', 'r' || n, md5(n::text), CASE WHEN n % 10 = 0 THEN NULL ELSE 'p' || n / 10 % 1000 END, "
            + "CASE WHEN n % 10 = 0 THEN 'g' || n / 10 % 100 ELSE NULL END, CASE WHEN n % 10 = 0 THEN 'Orphaned' ELSE 'Responsibility' END, "
            + "(20501 + n % 400)::bigint * 13824000000000 + 4, 20500 + n % 400, 17000000000000000 + n::bigint * 10000000 " + numbers);
        await context.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static async Task MeasureAsync(ServiceProvider services, int rounds, string name, Func<int, Func<IInbox, Task<Page<InboxItem>>>> read)
    {
        var times = new double[rounds];
        var items = 0;
        for (var i = -50; i < rounds; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var inbox = scope.ServiceProvider.GetRequiredService<IInbox>();
            var page = read(Math.Max(0, i));
            var started = Stopwatch.GetTimestamp();
            var found = await page(inbox);
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                items += found.Items.Count;
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {times[rounds / 2]:0.00} ms, 95th {times[rounds * 95 / 100]:0.00} ms, most {times[^1]:0.00} ms, {items / (double)rounds:0.#} items"));
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }

    public sealed class InboxContext(DbContextOptions<InboxContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
    }
}
