using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Sessions;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>One process of an application, with caches of its own, over a store and keys that others use too.</summary>
internal sealed class Application : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IServiceScope scope;

    public Application(IEventStore store, IPseudonymKeys keys, string tenant = "main", IIdSource? ids = null)
    {
        services = new ServiceCollection()
            .AddSingleton(store).AddSingleton(keys).AddSingleton<IClock>(Clock)
            .AddSingleton<ITenantContext>(new Tenant(tenant)).AddSingleton(ids ?? new RandomIdSource())
            .AddMutualLearning(ml => ml.AddPractice(Everything))
            .BuildServiceProvider();
        scope = services.CreateScope();
    }

    /// <summary>A practice with every visibility.</summary>
    public static Practice Everything { get; } = Template.Practice(
        Template.Phase("talk"), Template.Phase("write", Visibility.AnonymousUntilReveal), Template.Phase("note", Visibility.PrivateUntilReveal),
        Template.Phase("mood", Visibility.AnonymousAlways), Template.Phase("journal", Visibility.OwnerOnly), Template.Phase("end"));

    public TestClock Clock { get; } = new(2026, 3, 2);

    public ISessions Sessions => Get<ISessions>();

    public IDecisions Decisions => Get<IDecisions>();

    public IResponsibilities Responsibilities => Get<IResponsibilities>();

    public IPersonalData Data => Get<IPersonalData>();

    public void Dispose()
    {
        scope.Dispose();
        services.Dispose();
    }

    private T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private sealed class Tenant(string name) : ITenantContext
    {
        TenantId ITenantContext.Tenant => new(name);
    }

    /// <summary>Everything that a store holds of a tenant, as it would stand in a file.</summary>
    public static async Task<List<Row>> Rows(InMemoryEventStore store, string tenant = "main")
    {
        var rows = new List<Row>();
        foreach (var kind in new[] { "session", "decision", "responsibility", "erasure" })
        {
            foreach (var stream in await store.ListStreamsAsync(new TenantId(tenant), kind, null, 10_000, CancellationToken.None))
            {
                var events = await store.ReadAsync(stream, 0, CancellationToken.None);
                rows.AddRange(events.Select(e => new Row(e.Stream, e.Version, e.Command.Value, BuiltIn.Events.NameOf(e.Body)!, BuiltIn.Events.Write(e.Body))));
            }
        }

        return rows;
    }

    internal sealed record Row(StreamId Stream, long Version, string Command, string Name, string Json)
    {
        public bool IsMarker => Name == "stream.rewritten.v1";
    }
}
