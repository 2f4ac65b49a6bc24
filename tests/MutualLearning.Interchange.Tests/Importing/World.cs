using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Tests.Importing;

/// <summary>An import over a store in memory, and what came of it.</summary>
internal sealed class World
{
    private static readonly SessionId Id = new("meeting");

    private readonly StreamHandler<Session, SessionCommand, SessionEvent> sessions;
    private readonly StreamHandler<Decision, DecisionCommand, DecisionEvent> decisions;
    private readonly StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> responsibilities;
    private readonly ITenantContext tenant;

    private World(ScribeRecord record)
    {
        Record = record;
        var store = new InMemoryEventStore();
        using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        sessions = new(SessionSlice.Instance.ToDecider(services), store, new());
        decisions = new(DecisionSlice.Instance.ToDecider(services), store, new());
        responsibilities = new(ResponsibilitySlice.Instance.ToDecider(services), store, new());
        tenant = services.GetRequiredService<ITenantContext>();
    }

    public ScribeRecord Record { get; }

    public IReadOnlyList<ImportRefusal> Refused { get; private set; } = [];

    public static async Task<World> ImportAsync(string log) =>
        await ImportAsync((await ScribeLogReader.ReadTextAsync(new StringReader(log))).Value);

    public static async Task<World> ImportAsync(ScribeRecord record)
    {
        var world = new World(record);
        await world.RunAsync();
        return world;
    }

    public async Task RunAsync() => Refused = await new Importer(sessions, decisions, responsibilities, tenant)
        .RunAsync(ScribeImport.Steps(Record, new ScribeImportOptions(Id)));

    public async Task<Session> SessionAsync() => (await sessions.LoadAsync(Stream(SessionSlice.StreamKind, Id.Value))).State;

    public async Task<Decision> DecisionAsync(string name) =>
        (await decisions.LoadAsync(Stream(DecisionSlice.StreamKind, Id.Value + "/" + name))).State;

    public async Task<Responsibility> ResponsibilityAsync(string name) =>
        (await responsibilities.LoadAsync(Stream(ResponsibilitySlice.StreamKind, Id.Value + "/" + name))).State;

    private static StreamId Stream(string kind, string id) => new(TenantId.Single, kind, id);
}
