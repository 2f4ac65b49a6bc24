using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>A process that appends is killed at random moments; the next one is made ready meanwhile.</summary>
public abstract class CrashTests(TestDatabase database, ITestOutputHelper output)
{
    private const int Kills = 200;

    // Made ready ahead of the kills: most of the time of a process goes into its start.
    private const int Ahead = 2;

    [Fact]
    public async Task NothingAcknowledgedIsLost_AndNothingIsHalfDone()
    {
        database.NewContext().Dispose();
        var seed = (ulong)Environment.TickCount64;
        output.WriteLine($"seed {seed}");
        var random = new SplitMix64(seed);
        var runs = new (Work Work, int Acknowledged)[Kills];
        var waiting = new Queue<ChildProcess>();
        for (var kill = 0; kill < Kills; kill++)
        {
            while (waiting.Count < Math.Min(Ahead, Kills - kill))
            {
                waiting.Enqueue(new ChildProcess("append", database.Provider, database.ConnectionString));
            }

            using var child = waiting.Dequeue();
            var work = new Work($"kill-{kill}");
            runs[kill] = (work, await RunAsync(child, work, random));
            await WorkCheck.HoldsAsync(database, work, runs[kill].Acknowledged, $"after kill {kill} of seed {seed}");
        }

        await CheckAllAsync(runs, seed);
    }

    private async Task CheckAllAsync((Work Work, int Acknowledged)[] runs, ulong seed)
    {
        var (events, unacknowledged) = (0L, 0);
        foreach (var (work, acknowledged) in runs)
        {
            var done = await WorkCheck.HoldsAsync(database, work, acknowledged, $"at the end, {work.Duty}, seed {seed}");
            events += Work.After(done).Count + Enumerable.Range(1, done).Count(n => n % 2 == 0);
            unacknowledged += done - acknowledged;
        }

        await WorkCheck.HasNothingElseAsync(database, events);
        output.WriteLine($"{runs.Sum(r => r.Acknowledged)} commands acknowledged, {unacknowledged} written and not acknowledged");
    }

    // After a few acknowledgements, and then a moment more, so that every step of an append is hit now and then.
    private static async Task<int> RunAsync(ChildProcess child, Work work, SplitMix64 random)
    {
        var (commands, microseconds) = (random.Next(14), random.Next(4_000));
        await child.ReadyAsync();
        await child.GoAsync(work.Duty.Value);
        var acknowledged = 0;
        while (acknowledged < commands && await child.HearAsync() is { } line)
        {
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        }

        var until = TimeProvider.System.GetTimestamp();
        SpinWait.SpinUntil(() => TimeProvider.System.GetElapsedTime(until).TotalMicroseconds >= microseconds);
        child.Kill();
        var rest = await child.RestAsync();
        (await child.ErrorAsync()).Should().BeEmpty();
        return rest.Count > 0 ? int.Parse(rest[^1], CultureInfo.InvariantCulture) : acknowledged;
    }

    public sealed class OnSqliteFile(SqliteFile database, ITestOutputHelper output) : CrashTests(database, output), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database, ITestOutputHelper output) : CrashTests(database, output), IClassFixture<Postgres>;
}
