using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>One process of an application: events that all of them share, and keys that need not be.</summary>
internal sealed class Process : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public Process(IEventStore store, IPseudonymKeys keys)
    {
        services = new ServiceCollection().AddSingleton(store).AddSingleton(keys).AddMutualLearning().BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public IDecisions Decisions => Get<IDecisions>();

    public ISessions Sessions => Get<ISessions>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}

/// <summary>The store of version 0.2: events without check values.</summary>
internal sealed class OldStore(InMemoryEventStore inner) : IEventStore, IVolatileStore
{
    public bool IsVolatile => true;

    public Task<System.Collections.Generic.IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, afterVersion, cancellationToken);

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => inner.AppendAsync(
        new(append.Stream, append.ExpectedVersion, append.Command, [.. System.Linq.Enumerable.Select(append.Events, Old)]), cancellationToken);

    private static object Old(object body) => body switch
    {
        BallotCast e => e with { KeyCheck = null },
        Contributed e => e with { KeyCheck = null },
        _ => body,
    };
}
