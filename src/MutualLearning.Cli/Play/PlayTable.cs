using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Dialogues;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Testing;

namespace MutualLearning.Cli.Play;

/// <summary>The session that is played, and those who play it by themselves.</summary>
internal sealed class PlayTable(PlayRequest request, ISessions sessions, IDecisions decisions, TestClock clock, SessionId id)
{
    public PlayRequest Request { get; } = request;

    public ISessions Sessions { get; } = sessions;

    public TestClock Clock { get; } = clock;

    public SessionId Id { get; } = id;

    /// <summary>Everybody whom nobody plays by commands.</summary>
    public Rehearsal Rehearsal { get; private set; } = Simulated(request, sessions, decisions, clock, id, request.As is not null);

    public Task<Result<SessionView>> PlanAsync(CancellationToken cancellationToken)
    {
        var people = PlayPeople.Of(Request.People);
        return Sessions.HandleAsync(Id, new PlanSession(Id, Request.Practice, Request.Goal, people, people[0]), default, cancellationToken);
    }

    /// <summary>From now on everybody plays by themselves.</summary>
    public Rehearsal Automatic()
    {
        Rehearsal = Rehearsal.Live.Count == 0 ? Rehearsal : Simulated(Request, Sessions, decisions, Clock, Id, isLive: false);
        return Rehearsal;
    }

    private static Rehearsal Simulated(PlayRequest request, ISessions sessions, IDecisions decisions, TestClock clock, SessionId id, bool isLive)
    {
        var live = isLive ? PlayPeople.Live(request) : [];
        var dialogue = Dialogue.Of(request.Practice, request.Language);
        return string.Equals(request.Language, "de", System.StringComparison.Ordinal)
            ? new Rehearsal(sessions, decisions, clock, id, request.Seed) { Live = live, Words = GermanPhrases.Of, Lines = Of, Topics = dialogue?.Topics ?? [] }
            : new Rehearsal(sessions, decisions, clock, id, request.Seed) { Live = live, Lines = Of, Topics = dialogue?.Topics ?? [] };

        IReadOnlyList<RehearsalLine> Of(PhaseId phase) => dialogue?.Lines(phase) ?? [];
    }
}
