using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Cli.Review;

/// <summary>A record that went through the deciders of a live session, in memory.</summary>
internal sealed class MemoryImport
{
    private readonly InMemoryEventStore store = new();
    private readonly StreamHandler<Session, SessionCommand, SessionEvent> sessions;
    private readonly StreamHandler<Decision, DecisionCommand, DecisionEvent> decisions;
    private readonly StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> responsibilities;
    private readonly ITenantContext tenant;
    private readonly SessionId id;

    private MemoryImport(SessionId id)
    {
        this.id = id;
        using var services = new ServiceCollection().AddMutualLearning(static ml => ml.AddVotingRules()).BuildServiceProvider();
        sessions = new(SessionSlice.Instance.ToDecider(services), store, new());
        decisions = new(DecisionSlice.Instance.ToDecider(services), store, new());
        responsibilities = new(ResponsibilitySlice.Instance.ToDecider(services), store, new());
        tenant = services.GetRequiredService<ITenantContext>();
    }

    /// <summary>The session as it ended.</summary>
    public Session Session { get; private set; } = Session.Initial;

    /// <summary>What the domain refused, in the order of the record.</summary>
    public IReadOnlyList<ImportRefusal> Refused { get; private set; } = [];

    /// <summary>All events in the order in which they happened.</summary>
    public IEventFeed Events => store;

    public static async Task<MemoryImport> RunAsync(ScribeRecord record, ScribeImportOptions options, CancellationToken cancellationToken)
    {
        var meeting = new MemoryImport(options.Session);
        meeting.Refused = await new Importer(meeting.sessions, meeting.decisions, meeting.responsibilities, meeting.tenant)
            .RunAsync(ScribeImport.Steps(record, options), cancellationToken).ConfigureAwait(false);
        var stream = new StreamId(TenantId.Single, SessionSlice.StreamKind, options.Session.Value);
        meeting.Session = (await meeting.sessions.LoadAsync(stream, cancellationToken).ConfigureAwait(false)).State;
        return meeting;
    }

    /// <summary>The decision that came of the proposal, or the resolution without one, on a line.</summary>
    public async Task<Decision> DecisionAsync(int line, CancellationToken cancellationToken)
    {
        var stream = new StreamId(TenantId.Single, DecisionSlice.StreamKind, ScribeImport.DecisionOf(id, line).Value);
        return (await decisions.LoadAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }
}
