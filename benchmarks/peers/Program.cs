using System;
using BenchmarkDotNet.Running;
using MutualLearning.Benchmarks.Peers.Databases;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

// One server for the whole run. The benchmarks run in processes of their own, which inherit the variable.
if (Environment.GetEnvironmentVariable(Database.Variable) is { Length: > 0 })
{
    BenchmarkSwitcher.FromAssembly(typeof(Database).Assembly).Run(args);
    return 0;
}

if (PostgresPrograms.Find() is not { } programs)
{
    await Console.Error.WriteLineAsync($"PostgreSQL is missing: install it, or name a server in {Database.Variable}.");
    return 1;
}

await using var cluster = new PostgresCluster(programs);
await cluster.StartAsync();
Environment.SetEnvironmentVariable(Database.Variable, cluster.ConnectionString);
BenchmarkSwitcher.FromAssembly(typeof(Database).Assembly).Run(args);
return 0;
