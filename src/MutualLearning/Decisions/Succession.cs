using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Decisions that take the place of others: who may declare one, and when the other one hears of it.</summary>
internal sealed class Succession(CommandRunner<Decision, DecisionCommand, DecisionEvent> runner, IStandings standings)
{
    /// <summary>Why a decision cannot be declared as the successor that it says it is; null when it can, or is none.</summary>
    public async Task<Refusal?> RefusedAsync(DeclareDecision declare, CommandContext context, CancellationToken cancellationToken)
    {
        if (declare is not { Declaration.Supersedes: { IsDefault: false } old, By.IsDefault: false } || old == declare.Id)
        {
            return null;
        }

        // A declaration that is sent again was allowed the first time; what became of the other one since then is its result.
        if (await runner.FindAsync(declare.Id.Value, cancellationToken).ConfigureAwait(false) is not null)
        {
            return null;
        }

        if (await runner.FindAsync(old.Value, cancellationToken).ConfigureAwait(false) is not { Declaration: { } declared } before || !Reviewing.MayBeSuperseded(before))
        {
            return new Refusal(DecisionRefusals.NoPredecessor, old.Value);
        }

        var stream = runner.StreamOf(old.Value);
        if (DecisionPowers.Lacks(before, DecisionPower.Supersede, declare.By, context) is null)
        {
            return null;
        }

        var standing = await standings.InSessionAsync(stream, declared.Session, declare.By, cancellationToken).ConfigureAwait(false);
        var supersede = DecisionSlice.Instance.Commands().NameOf(new SupersedeDecision(declare.Id, declare.By));
        return DecisionPowers.Lacks(before, DecisionPower.Supersede, declare.By, context.With(standing)) is { } lacks
            && await standings.WhyAsync(stream, declare.By, supersede, cancellationToken).ConfigureAwait(false) is null
            ? lacks
            : default(Refusal?);
    }

    /// <summary>Tells the other decision that this one took its place, once it holds. Told again it changes nothing, so what a crash cut off is done by the next command.</summary>
    public async Task TellAsync(Decision decision, CancellationToken cancellationToken)
    {
        if (decision is { IsInForce: true, Declaration.Supersedes: { IsDefault: false } old })
        {
            // Whoever declared it may do so. Should they have lost that power meanwhile, somebody who has it can.
            await runner.HandleAsync(old.Value, new SupersedeDecision(decision.Id, decision.DeclaredBy), default, cancellationToken).ConfigureAwait(false);
        }
    }
}
