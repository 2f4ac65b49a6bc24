using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Which scopes of a stream, each with a key of its own, have ended.</summary>
internal sealed class KeyedScopes
{
    private readonly Func<string, bool?> hasEnded;

    private KeyedScopes(Func<string, bool?> hasEnded) => this.hasEnded = hasEnded;

    public static bool Knows(string kind) => kind is StoredSessions.StreamKind or StoredDecisions.StreamKind or ErasureRuns.StreamKind;

    /// <summary>Reads a stream; null when it holds nothing, or something that this version does not know: it might begin anew what seems to have ended.</summary>
    public static KeyedScopes? Of(string kind, IReadOnlyList<RecordedEvent> events) => kind switch
    {
        StoredSessions.StreamKind => Fold<Session, SessionEvent>(events, Session.Initial, Session.Evolve) is { } session
            ? new(scope => Number(scope, AnonymousPhases.ScopePrefix) is { } visit ? HasEnded(session, visit) : null) : null,
        StoredDecisions.StreamKind => Fold<Decision, DecisionEvent>(events, Decision.Initial, Decision.Evolve) is { } decision
            ? new(scope => string.Equals(scope, SecretBallots.Scope, StringComparison.Ordinal) ? !decision.IsOpen : null) : null,
        ErasureRuns.StreamKind => Fold<ErasureRegister, ErasureEvent>(events, ErasureRegister.Initial, ErasureRegister.Evolve) is { } register
            ? new(scope => Number(scope, ErasureRuns.ScopePrefix) is { } number ? register.Find(number)?.CompletedAt is not null : null) : null,
        _ => null,
    };

    /// <summary>Erases the order of what came under keys whose scope has ended; the key lives until that is done.</summary>
    public static Task ForgetOrderAsync(OrderOfArrival order, StreamId stream, CancellationToken cancellationToken) => stream.Kind switch
    {
        StoredSessions.StreamKind => order.EraseAsync(stream, AnonymousPhases.Hidden, cancellationToken),
        StoredDecisions.StreamKind => order.EraseAsync(stream, SecretBallots.Hidden, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Whether a scope has ended; null for a scope of a form that this version does not know.</summary>
    public bool? HasEnded(string scope) => hasEnded(scope);

    // A visit that is not there yet may be about to begin, unless the session is over.
    private static bool HasEnded(Session session, int visit) =>
        session.Status is SessionStatus.Closed or SessionStatus.Cancelled || (visit <= session.Visits.Count && session.Visits[visit - 1].HasEnded);

    private static int? Number(string scope, string prefix) =>
        scope.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(scope.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private static TState? Fold<TState, TEvent>(IReadOnlyList<RecordedEvent> events, TState initial, Func<TState, TEvent, TState> evolve)
        where TState : class
    {
        var state = events.Count == 0 ? null : initial;
        for (var i = 0; i < events.Count && state is not null; i++)
        {
            state = events[i].Body switch
            {
                TEvent body => evolve(state, body),
                StreamRewritten => state,
                _ => null,
            };
        }

        return state;
    }
}
