using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>The decisions of a tenant, over an event store.</summary>
internal sealed class StoredDecisions(
    CommandRunner<Decision, DecisionCommand, DecisionEvent> runner, IStandings standings, DecisionRules rules, IClock clock, IDecisionRuleSource? ofTenant = null)
    : IDecisions
{
    private readonly Succession succession = new(runner, standings);

    /// <inheritdoc/>
    public async Task<Result<DecisionView>> HandleAsync(
        DecisionId id, DecisionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        if (id.IsDefault)
        {
            return new Refusal(DecisionRefusals.IdMissing);
        }

        if (command is DeclareDecision { Id.IsDefault: false } declare)
        {
            var context = new CommandContext(clock.GetCurrentInstant(), new CommandId("?"));
            var refusal = declare.Id != id
                ? new Refusal(DecisionRefusals.IdDiffers, declare.Id.Value, id.Value)
                : await succession.RefusedAsync(declare, context, cancellationToken).ConfigureAwait(false);
            if (refusal is { } wrong)
            {
                return wrong;
            }
        }

        if (command is DeclareDecision { Declaration: { Group.IsDefault: true, Session.IsDefault: false } declared } ofSession)
        {
            var group = await standings.GroupAsync(runner.StreamOf(id.Value), declared.Session, cancellationToken).ConfigureAwait(false);
            command = ofSession with { Declaration = declared with { Group = group } };
        }

        var result = await runner.RunAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused)
        {
            return !StreamRefusals.Includes(result.Refusal) && await IsHiddenAsync(id, command, cancellationToken).ConfigureAwait(false) ? new Refusal(DecisionRefusals.Unknown) : result.Refusal;
        }

        await succession.TellAsync(result.Value.State, cancellationToken).ConfigureAwait(false);
        return await ShowAsync(id, result.Value, DecisionDecider.ActorOf(command), cancellationToken).ConfigureAwait(false) ?? new DecisionView();
    }

    /// <inheritdoc/>
    public async Task<DecisionView?> ViewAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var loaded = id.IsDefault ? null : await runner.LoadAsync(id.Value, cancellationToken).ConfigureAwait(false);
        return loaded is null ? null : (await ShowAsync(id, loaded, viewer, cancellationToken).ConfigureAwait(false))?.Made();
    }

    /// <inheritdoc/>
    public async Task<Result<Explanation>> ExplainAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default) =>
        await SeenAsync(id, viewer, cancellationToken).ConfigureAwait(false) is { } decision
            ? Explaining.Of(decision, await RulesAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            : new Refusal(DecisionRefusals.Unknown);

    /// <inheritdoc/>
    public async Task<Result<Verdict>> PreviewAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var context = new CommandContext(clock.GetCurrentInstant(), new CommandId("?")) { CancellationToken = cancellationToken };
        return await SeenAsync(id, viewer, cancellationToken).ConfigureAwait(false) is { } decision
            ? Explaining.Preview(decision, await RulesAsync(cancellationToken).ConfigureAwait(false), context)
            : new Refusal(DecisionRefusals.Unknown);
    }

    /// <inheritdoc/>
    public async Task<DecisionMoves> MayDoAsync(DecisionId id, PersonId person, CancellationToken cancellationToken = default)
    {
        var decision = await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) ?? Decision.Initial;
        var context = new CommandContext(clock.GetCurrentInstant(), new CommandId("?")) { CancellationToken = cancellationToken };
        var known = await RulesAsync(cancellationToken).ConfigureAwait(false);
        var (stream, session) = (runner.StreamOf(id.Value), decision.Declaration?.Session ?? default);
        var standing = id.IsDefault ? default : await standings.InSessionAsync(stream, session, person, cancellationToken).ConfigureAwait(false);
        var own = DecisionProbe.Of(decision, person, context.With(standing), known);

        // The host is asked about those whom it lets see the decision: for everybody else nothing is worked out.
        if (!standings.AsksHost || id.IsDefault || !await MaySeeAsync(id, decision, person, cancellationToken).ConfigureAwait(false))
        {
            return own;
        }

        var free = context.With(standing with { Permission = string.Empty });
        var all = DecisionProbe.Of(decision, person, free, known);
        var permitted = await standings.PermittedAsync(
            stream,
            person,
            own.Moves,
            all.Moves,
            move => DecisionProbe.Command(decision, move, person, free, known) is { } command ? DecisionSlice.Instance.Commands().NameOf(command) : null,
            cancellationToken).ConfigureAwait(false);
        return permitted.Count == 0 ? own : all with
        {
            Permitted = permitted,
            Moves = all.Moves.Where(m => own.May(m) || permitted.Contains(m)),
            Settleable = permitted.Contains(DecisionMove.SettleObjection) ? all.Settleable : own.Settleable,
        };
    }

    /// <inheritdoc/>
    public async Task<Decision?> FindUnfilteredAsync(DecisionId id, CancellationToken cancellationToken = default) =>
        id.IsDefault ? null : await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);

    // To a stranger a decision that is there looks like one that is not. Whoever declares one must learn that its name is taken.
    private async ValueTask<bool> IsHiddenAsync(DecisionId id, DecisionCommand command, CancellationToken cancellationToken) =>
        command is not DeclareDecision && DecisionDecider.ActorOf(command) is { IsDefault: false } actor
            && await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) is { } decision
            && !await MaySeeAsync(id, decision, actor, cancellationToken).ConfigureAwait(false);

    private async ValueTask<DecisionRules> RulesAsync(CancellationToken cancellationToken) =>
        ofTenant is null ? rules : rules.With(await ofTenant.ListAsync(cancellationToken).ConfigureAwait(false));

    private async ValueTask<Decision?> SeenAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken) =>
        await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) is { } decision && await MaySeeAsync(id, decision, viewer, cancellationToken).ConfigureAwait(false)
            ? decision
            : null;

    private async ValueTask<bool> MaySeeAsync(DecisionId id, Decision decision, PersonId viewer, CancellationToken cancellationToken) =>
        decision.Declaration is { } declared
            && (decision.MayLookOn(viewer) || await standings.MayLookOnAsync(runner.StreamOf(id.Value), declared.Session, viewer, cancellationToken).ConfigureAwait(false));

    private async ValueTask<DecisionView?> ShowAsync(DecisionId id, StreamState<Decision> decision, PersonId viewer, CancellationToken cancellationToken) =>
        await MaySeeAsync(id, decision.State, viewer, cancellationToken).ConfigureAwait(false)
            ? DecisionView.Of(decision.State, viewer, decision.Version, decision.State.Verdict is null ? rules : await RulesAsync(cancellationToken).ConfigureAwait(false))
            : null;
}
