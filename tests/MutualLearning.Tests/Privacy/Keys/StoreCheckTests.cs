using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>Events that stay beside keys that go with the process are refused, however they were registered.</summary>
public sealed class StoreCheckTests
{
    private static readonly Type[] Services = [typeof(ISessions), typeof(IDecisions), typeof(IResponsibilities), typeof(IPersonalData), typeof(KeySweep)];

    private static readonly Dictionary<string, Action<IServiceCollection>> Wrong = new(StringComparer.Ordinal)
    {
        ["UseEventStore alone"] = s => s.AddMutualLearning(ml => ml.UseEventStore<Durable>()),
        ["a store before"] = s => s.AddScoped<IEventStore, Durable>().AddMutualLearning(),
        ["a store afterwards"] = s => s.AddMutualLearning().AddSingleton<IEventStore>(new Durable()),
        ["keys in memory of the host's own"] = s => s.AddSingleton<IPseudonymKeys>(new InMemoryPseudonymKeys()).AddMutualLearning(ml => ml.UseEventStore<Durable>()),
        ["keys in memory for each scope"] = s => s.AddMutualLearning(ml => ml.UsePseudonymKeys<InMemoryPseudonymKeys>().UseEventStore<Durable>()),
        ["keys taken back"] = s => s.AddMutualLearning(ml => ml.UsePseudonymKeys<DurableKeys>().UseEventStore<Durable>()).AddSingleton<IPseudonymKeys, InMemoryPseudonymKeys>(),
    };

    private static readonly Dictionary<string, Action<IServiceCollection>> Right = new(StringComparer.Ordinal)
    {
        ["all in memory"] = s => s.AddMutualLearning(),
        ["both"] = s => s.AddMutualLearning(ml => ml.UseEventStore<Durable>().UsePseudonymKeys<DurableKeys>()),
        ["keys first"] = s => s.AddMutualLearning(ml => ml.UsePseudonymKeys<DurableKeys>()).AddMutualLearning(ml => ml.UseEventStore<Durable>()),
        ["keys of the host's own, afterwards"] = s => s.AddMutualLearning(ml => ml.UseEventStore<Durable>()).AddSingleton<IPseudonymKeys, DurableKeys>(),
        ["a store that says it is in memory"] = s => s.AddMutualLearning().AddSingleton<IEventStore>(new Passing()),
    };

    public static TheoryData<string> Wrongs => [.. Wrong.Keys];

    public static TheoryData<string> Rights => [.. Right.Keys];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task EventsThatOutliveTheirKeys_AreRefused_AndItIsSaidWhatToAdd(string how)
    {
        var services = new ServiceCollection();
        Wrong[how](services);
        await using var provider = services.BuildServiceProvider();
        foreach (var service in Services)
        {
            await using var scope = provider.CreateAsyncScope();
            FluentActions.Invoking(() => scope.ServiceProvider.GetRequiredService(service)).Should().Throw<InvalidOperationException>()
                .WithMessage($"{typeof(Durable)} keeps events, and {typeof(InMemoryPseudonymKeys)} loses*ml.UsePseudonymKeys<TKeys>()*");
        }
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task KeysThatLastAsLongAsTheEvents_AreTaken(string how)
    {
        var services = new ServiceCollection();
        Right[how](services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        foreach (var service in new[] { typeof(ISessions), typeof(IDecisions), typeof(IResponsibilities), typeof(KeySweep) })
        {
            scope.ServiceProvider.GetRequiredService(service).Should().BeAssignableTo(service);
        }
    }

    private class Durable : IEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            inner.ReadAsync(stream, afterVersion, cancellationToken);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);
    }

    private sealed class Passing : Durable, IVolatileStore
    {
        public bool IsVolatile => true;
    }

    private sealed class DurableKeys : IPseudonymKeys
    {
        private readonly InMemoryPseudonymKeys inner = new();

        public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.GetOrCreateAsync(stream, scope, cancellationToken);

        public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.FindAsync(stream, scope, cancellationToken);

        public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) => inner.ListAsync(after, limit, cancellationToken);

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.DestroyAsync(stream, scope, cancellationToken);
    }
}
