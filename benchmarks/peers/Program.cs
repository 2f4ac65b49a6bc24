using System;
using System.Globalization;
using System.Threading.Tasks;
using BenchmarkDotNet.Running;
using MutualLearning;
using MutualLearning.Benchmarks.Peers;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.EntityFrameworkCore.Tests.Child;

// One server for the whole run. BenchmarkDotNet's processes inherit the variable.
if (Environment.GetEnvironmentVariable(Database.Variable) is { Length: > 0 })
{
    await RunAsync();
    return 0;
}

if (PostgresPrograms.Find() is not { } programs)
{
    await Console.Error.WriteLineAsync($"PostgreSQL is missing: install it, or name a server in {Database.Variable}.");
    return 1;
}

await using var cluster = await PostgresCluster.StartAsync(programs);
Environment.SetEnvironmentVariable(Database.Variable, cluster.ConnectionString);
await RunAsync();
return 0;

async Task RunAsync()
{
    if (args is ["rounds", var name, var rounds, .. var settings])
    {
        await Rounds.RunAsync(name, int.Parse(rounds, CultureInfo.InvariantCulture), settings);
    }
    else if (args is ["inbox", var rows, var times])
    {
        await InboxRounds.RunAsync(int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(times, CultureInfo.InvariantCulture));
    }
    else
    {
        BenchmarkSwitcher.FromAssembly(typeof(Database).Assembly).Run(args);
    }
}
