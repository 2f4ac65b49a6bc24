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

/// <summary>
/// A process that appends to a database of each kind is killed at random moments. The start of a process costs the most, so one
/// process works on both databases, and the next ones are made ready ahead of the kills.
/// </summary>
public sealed class CrashTests(SqliteFile file, Postgres postgres, ITestOutputHelper output)
    : IClassFixture<SqliteFile>, IClassFixture<Postgres>
{
    private const int Ahead = 2;

    // A number for a long run, in which all of them come while ballots and phases are closed; otherwise every other one.
    private static readonly string? Many = Environment.GetEnvironmentVariable("MUTUALLEARNING_KILLS");
    private static readonly int Kills = Many is null ? 200 : int.Parse(Many, CultureInfo.InvariantCulture);

    private readonly TestDatabase[] databases = [file, postgres];

    [Fact]
    public async Task NothingAcknowledgedIsLost_AndNothingIsHalfDone()
    {
        postgres.NewContext().Dispose();
        var seed = (ulong)Environment.TickCount64;
        output.WriteLine($"seed {seed}");
        var random = new SplitMix64(seed);
        var acknowledged = new int[Kills][];
        var waiting = new Queue<ChildProcess>();
        for (var kill = 0; kill < Kills; kill++)
        {
            while (waiting.Count < Math.Min(Ahead, Kills - kill))
            {
                waiting.Enqueue(new ChildProcess(["append", .. databases.SelectMany(d => new[] { d.Provider, d.ConnectionString })]));
            }

            using var child = waiting.Dequeue();
            acknowledged[kill] = await RunAsync(child, Name(kill), random);
            foreach (var (database, count) in databases.Zip(acknowledged[kill]))
            {
                await WorkCheck.HoldsAsync(database, new Work(Name(kill)), count, $"after kill {kill} of seed {seed}");
            }
        }

        var left = 0;
        for (var i = 0; i < databases.Length; i++)
        {
            left += await CheckAllAsync(databases[i], [.. acknowledged.Select(counts => counts[i])], seed);
        }

        left.Should().BePositive("some of {0} kills come between the end of a ballot and that of its key, seed {1}", Kills, seed);
    }

    // How many keys were left.
    private async Task<int> CheckAllAsync(TestDatabase database, int[] acknowledged, ulong seed)
    {
        var (events, unacknowledged) = (0L, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var done = await WorkCheck.HoldsAsync(database, new Work(Name(kill)), acknowledged[kill], $"{kill} at the end, seed {seed}");
            events += Work.Events(done);
            unacknowledged += done - acknowledged[kill];
        }

        await WorkCheck.HasNothingElseAsync(database, events);
        var swept = await KeyCheck.NoneIsLeftAfterASweepAsync(database);
        output.WriteLine(
            $"{database.Provider}: {acknowledged.Sum()} commands acknowledged, {unacknowledged} written and not acknowledged; {swept} keys were left, and none after a sweep");
        return swept;
    }

    private static string Name(int kill) => (kill % 4) switch
    {
        0 => Closing.Ballots,
        2 => Closing.Phases,
        1 when Many is not null => Closing.Ballots,
        3 when Many is not null => Closing.Phases,
        _ => "kill-",
    } + kill.ToString(CultureInfo.InvariantCulture);

    // After a few acknowledgements, and then a moment more, so that every step of an append is hit now and then.
    private static async Task<int[]> RunAsync(ChildProcess child, string name, SplitMix64 random)
    {
        var (commands, microseconds) = (random.Next(24), random.Next(name.StartsWith("kill-", StringComparison.Ordinal) ? 4_000 : 30_000));
        await child.ReadyAsync();
        await child.GoAsync(name);
        var acknowledged = new int[2];
        while (acknowledged.Sum() < commands && await child.HearAsync() is { } line)
        {
            Acknowledge(acknowledged, line);
        }

        var since = TimeProvider.System.GetTimestamp();
        SpinWait.SpinUntil(() => TimeProvider.System.GetElapsedTime(since).TotalMicroseconds >= microseconds);
        child.Kill();
        foreach (var line in await child.RestAsync())
        {
            Acknowledge(acknowledged, line);
        }

        (await child.ErrorAsync()).Should().BeEmpty();
        return acknowledged;
    }

    private static void Acknowledge(int[] acknowledged, string line)
    {
        var parts = line.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        acknowledged[parts[0]] = parts[1];
    }
}
