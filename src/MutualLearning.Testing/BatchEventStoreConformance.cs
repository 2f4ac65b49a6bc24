using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IBatchEventStore"/> must do beside what <see cref="EventStoreConformance"/> says.</summary>
/// <remarks>The checks make streams with new names, so they may share a database with each other and with earlier runs.</remarks>
public abstract partial class BatchEventStoreConformance : ConformanceKit
{
    /// <summary>How many streams the greatest batch has.</summary>
    protected virtual int Streams => 300;

    /// <summary>How many rounds the race of two batches has.</summary>
    protected virtual int RaceRounds => 50;

    /// <summary>Where the names of new streams and commands come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the store. Called once or several times in a check; all must work on the same data.</summary>
    /// <returns>The store.</returns>
    protected abstract Task<IBatchEventStore> OpenAsync();

    private StreamId NewStream(string tenant = "north", string kind = "responsibility") => new(new TenantId(tenant), kind, Ids.NewId());

    private Append Request(StreamId stream, long expected, params string[] words) =>
        new(stream, expected, new CommandId(Ids.NewId()), [.. words.Select(Body)]);

    private static object Body(string words) =>
        new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), new PersonId("ana"), words, default);

    private async Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadAsync(IReadOnlyCollection<StreamId> streams) =>
        await (await OpenAsync().ConfigureAwait(false)).ReadManyAsync(streams, CancellationToken.None).ConfigureAwait(false);

    private static void MustBe(IReadOnlyList<RecordedEvent> events, params string[] words)
    {
        var difference = Contents.Difference(words.Select(Body), events.Select(e => e.Body));
        Require(difference is null, "The stream does not hold what was appended; it differs at " + difference);
        Require(events.Select((e, i) => e.Version == i + 1).All(right => right), "Versions run from 1 without gaps.");
    }
}
