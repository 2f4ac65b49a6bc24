using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Tells a session what became of the decision that its phase waits for. Where it waits for none, nothing is read.</summary>
internal sealed class JoinedDecisions(IPreparation<Session, SessionCommand, SessionEvent> hiding, VerdictReader verdicts)
    : IPreparation<Session, SessionCommand, SessionEvent>
{
    public ValueTask<Prepared<SessionCommand>> PrepareAsync(
        StreamId stream, Session state, SessionCommand command, CommandId id, IReadOnlyList<SessionEvent>? stored, CancellationToken cancellationToken)
    {
        // What is noted with an anonymous contribution would say when that was made.
        var visit = state.Visit;
        var awaited = visit is null || (command is Contribute && visit.Phase.IsAnonymous) ? default : visit.Awaits;
        return awaited.IsDefault && command is not JoinDecision
            ? hiding.PrepareAsync(stream, state, command, id, stored, cancellationToken)
            : WithVerdictsAsync(new(stream, state, command, id, stored, cancellationToken), awaited);
    }

    public bool Hides(Session state, SessionCommand command) => hiding.Hides(state, command);

    public bool EndsSomething(SessionCommand command, Refusal refusal) => hiding.EndsSomething(command, refusal);

    public ValueTask AfterAsync(StreamId stream, Session state) => hiding.AfterAsync(stream, state);

    private async ValueTask<Prepared<SessionCommand>> WithVerdictsAsync(Asked asked, DecisionId awaited)
    {
        var known = ValueList<KnownVerdict>.Empty;
        if (!awaited.IsDefault)
        {
            known = known.Add(await KnownAsync(asked, awaited).ConfigureAwait(false));
        }

        var command = asked.Command;
        if (command is JoinDecision join)
        {
            // Nobody says for which session a decision was declared: the decision does.
            var joined = join.Decision.IsDefault ? null : await KnownAsync(asked, join.Decision).ConfigureAwait(false);
            command = join with { Session = joined?.Session ?? default };
            known = joined is null ? known : known.Add(joined);
        }

        var prepared = await hiding.PrepareAsync(asked.Stream, asked.State, command, asked.Id, asked.Stored, asked.Cancellation).ConfigureAwait(false);
        return prepared with { Known = known };
    }

    // A repeated command is decided on what was known the first time.
    private ValueTask<KnownVerdict> KnownAsync(Asked asked, DecisionId decision) => asked.Stored is { } stored
        ? new(Then(asked.State.Id, stored, decision))
        : verdicts.ReadAsync(asked.Stream.Tenant, asked.State, decision, asked.Cancellation);

    private static KnownVerdict Then(SessionId session, IReadOnlyList<SessionEvent> stored, DecisionId decision)
    {
        var known = new KnownVerdict(decision, default, IsClosed: false, IsDecided: false, null, null);
        foreach (var body in stored)
        {
            known = body switch
            {
                DecisionJoined e when e.Decision == decision => known with { Session = session },
                VerdictNoted e when string.Equals(e.Decision, decision.Value, System.StringComparison.Ordinal) => known with { IsClosed = true, IsDecided = e.Decided, Passed = e.Passed },
                ItemsOrdered e when e.Decision == decision => known with { Order = e.Items },
                _ => known,
            };
        }

        return known;
    }

    private readonly record struct Asked(
        StreamId Stream, Session State, SessionCommand Command, CommandId Id, IReadOnlyList<SessionEvent>? Stored, CancellationToken Cancellation);
}
