using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Reads the decisions that sessions wait for. The other way round, decisions ask sessions about people: so they are found when they are asked for.</summary>
internal sealed class VerdictReader(Func<IStreamHandler<Decision, DecisionCommand, DecisionEvent>> decisions)
{
    /// <summary>What became of a decision.</summary>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="session">The session that waits for it.</param>
    /// <param name="id">Which one.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async ValueTask<KnownVerdict> ReadAsync(TenantId tenant, Session session, DecisionId id, CancellationToken cancellationToken)
    {
        var stream = new StreamId(tenant, DecisionSlice.StreamKind, id.Value);
        var loaded = await decisions().LoadAsync(stream, cancellationToken).ConfigureAwait(false);

        // Where something is not understood, nobody can say what was decided: the phase waits on.
        var (decision, isKnown) = (loaded.State, loaded.NotUnderstood is null);
        var order = isKnown ? ItemOrder.Of(session, decision) : null;
        var kind = decision.Verdict?.Kind ?? VerdictKind.NotDecided;
        return new(
            id,
            decision.Declaration?.Session ?? default,
            isKnown && decision.Status is DecisionStatus.Closed or DecisionStatus.Superseded,
            kind != VerdictKind.NotDecided || order is not null,
            kind switch { VerdictKind.Adopted => true, VerdictKind.Rejected => false, _ => null },
            order)
        {
            Declared = decision.Declaration,
        };
    }
}
