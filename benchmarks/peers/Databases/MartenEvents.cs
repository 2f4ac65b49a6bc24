using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>Marten, an event store on PostgreSQL, on the same server: a session for each piece of work, versions checked.</summary>
public sealed class MartenEvents : IAsyncDisposable
{
    private readonly DocumentStore store;

    private MartenEvents(DocumentStore store) => this.store = store;

    public static async Task<MartenEvents> CreateAsync(string connectionString)
    {
        var newStore = DocumentStore.For(options =>
        {
            options.Connection(connectionString);
            options.DatabaseSchemaName = "marten";
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Events.AddEventType(typeof(Said));
            options.AutoCreateSchemaObjects = AutoCreate.All;
        });
        await newStore.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new MartenEvents(newStore);
    }

    /// <summary>Appends events to streams, each at its version, in one transaction.</summary>
    public async Task AppendAsync(IEnumerable<(string Stream, long Version, Said[] Events)> appends)
    {
        await using var session = store.LightweightSession();
        foreach (var (stream, version, events) in appends)
        {
            // Marten expects the version after the append.
            session.Events.Append(stream, version + events.Length, events.Cast<object>().ToArray());
        }

        await session.SaveChangesAsync();
    }

    public async Task<int> ReadAsync(string stream)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamAsync(stream)).Count;
    }

    public async Task<int> ReadAllAsync(int limit)
    {
        await using var session = store.QuerySession();
        return (await session.Events.QueryAllRawEvents().Where(e => e.Sequence > 0).OrderBy(e => e.Sequence).Take(limit).ToListAsync()).Count;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    /// <summary>The same event as a record of the application, for the serializer of Marten.</summary>
    public sealed record Said(DateTimeOffset At, string Id, string Kind, string Author, string Text)
    {
        public static Said Of(int i)
        {
            var e = Work.Event(i);
            return new Said(e.At.ToDateTimeOffset(), e.Id.Value, e.Kind.ToString(), e.Author.Value, e.Text);
        }
    }
}
