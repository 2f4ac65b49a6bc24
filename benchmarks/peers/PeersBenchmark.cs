using System;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Benchmarks.Peers.Databases;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>What all benchmarks of this project have: a database of their own and those who work on it.</summary>
[MemoryDiagnoser]
public abstract class PeersBenchmark
{
    protected Database Database { get; private set; } = null!;

    protected HandWritten HandWritten { get; private set; } = null!;

    protected MartenEvents Marten { get; private set; } = null!;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        Database = await Database.CreateAsync(MaxAutoPrepare);
        HandWritten = new HandWritten(Database.Source);
        Marten = await MartenEvents.CreateAsync(Database.ConnectionString);
        await PrepareAsync();
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await Marten.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>How many statements the driver keeps prepared, a setting of the connection string; 0 unless the host sets it.</summary>
    protected virtual int MaxAutoPrepare => 0;

    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Works in a scope of its own, as an application does for each request.</summary>
    protected async Task InScopeAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Database.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
