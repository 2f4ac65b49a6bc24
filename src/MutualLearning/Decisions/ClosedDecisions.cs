using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Lets the session of a decision know when it is closed. Should that fail, the session reads the decision itself at its next command.</summary>
internal sealed class ClosedDecisions(IPreparation<Decision, DecisionCommand, DecisionEvent> hiding, IDecisionSession session)
    : IPreparation<Decision, DecisionCommand, DecisionEvent>
{
    public ValueTask<Prepared<DecisionCommand>> PrepareAsync(
        StreamId stream, Decision state, DecisionCommand command, CommandId id, IReadOnlyList<DecisionEvent>? stored, CancellationToken cancellationToken) =>
        hiding.PrepareAsync(stream, state, command, id, stored, cancellationToken);

    public bool Hides(Decision state, DecisionCommand command) => hiding.Hides(state, command);

    public bool EndsSomething(DecisionCommand command, Refusal refusal) => hiding.EndsSomething(command, refusal);

    public async ValueTask AfterAsync(StreamId stream, Decision state)
    {
        await hiding.AfterAsync(stream, state).ConfigureAwait(false);
        if (state is { IsOpen: false, Declaration.Session: { IsDefault: false } of })
        {
            await session.LookAsync(stream, of, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
