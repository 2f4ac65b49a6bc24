using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Lets a session look at a decision: to join once more what is joined already changes nothing but what is known of it.</summary>
internal sealed class DecisionSession(IStreamHandler<Session, SessionCommand, SessionEvent> sessions, IIdSource ids) : IDecisionSession
{
    public async ValueTask LookAsync(StreamId decision, SessionId session, CancellationToken cancellationToken)
    {
        var look = new JoinDecision(new(decision.Id), default);
        var stream = new StreamId(decision.Tenant, SessionSlice.StreamKind, session.Value);

        // A session that does not wait for it refuses, and so does one that is over: neither has anything to learn.
        await sessions.HandleAsync(stream, look, new CommandId(ids.NewId()), cancellationToken).ConfigureAwait(false);
    }
}
