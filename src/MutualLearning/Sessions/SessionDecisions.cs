using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Declares a decision for a session and joins it to the running visit: first the one and then the other, each under the same id, so that it can be sent again.</summary>
internal sealed class SessionDecisions(
    CommandRunner<Session, SessionCommand, SessionEvent> sessions,
    CommandRunner<Decision, DecisionCommand, DecisionEvent> decisions,
    Standings standings,
    ContributionKinds kinds,
    IClock clock)
{
    private const int MaxNameLength = 128;

    private readonly Succession succession = new(decisions, standings);

    public async Task<Result<DecisionView>> DecideAsync(
        SessionId id, DecisionDeclaration declaration, JoinDecision join, CommandId commandId, CancellationToken cancellationToken)
    {
        var command = sessions.CommandIdOr(commandId);
        join = join with { Session = id, Decision = join.Decision.IsDefault ? NameOf(id, command) : join.Decision };
        var session = await sessions.FindAsync(id.Value, cancellationToken).ConfigureAwait(false) ?? Session.Initial;
        var isJoined = session.Visits.Any(v => v.Decisions.AsSpan().IndexOf(join.Decision) >= 0);
        if (!isJoined && (await RefusedAsync(session, join, cancellationToken).ConfigureAwait(false) ?? Deciding.Differs(session.Visit!.Phase, declaration)) is { } refusal)
        {
            return refusal;
        }

        var asked = declaration with
        {
            Session = id,
            Group = declaration.Group.IsDefault ? session.Group : declaration.Group,
            Electorate = await ElectorateAsync(session, declaration, join.Decision, cancellationToken).ConfigureAwait(false),
        };
        var declare = new DeclareDecision(join.Decision, asked, join.By);
        if (await succession.RefusedAsync(declare, new CommandContext(clock.GetCurrentInstant(), new CommandId("?")), cancellationToken).ConfigureAwait(false) is { } wrong)
        {
            return wrong;
        }

        var declared = await decisions.RunAsync(join.Decision.Value, declare, command, cancellationToken).ConfigureAwait(false);
        if (declared.IsRefused)
        {
            return declared.Refusal;
        }

        var joined = isJoined ? session : await sessions.HandleAsync(id.Value, join, command, cancellationToken).ConfigureAwait(false);
        return joined.IsRefused ? joined.Refusal : DecisionView.Of(declared.Value.State, join.By, declared.Value.Version, DecisionRules.BuiltIn).Made();
    }

    // Asked before anything is declared: nothing is left half done.
    private async ValueTask<Refusal?> RefusedAsync(Session session, JoinDecision join, CancellationToken cancellationToken)
    {
        var context = new CommandContext(clock.GetCurrentInstant(), default);
        var own = SessionDecider.Decide(session, join, context, kinds);
        if (own.IsRefused && own.Refusal.Category == RefusalCategory.NotAllowed)
        {
            var (stream, name) = (sessions.StreamOf(join.Session.Value), SessionSlice.Instance.Commands().NameOf(join));
            var why = await standings.WhyAsync(stream, join.By, name, cancellationToken).ConfigureAwait(false);
            own = why is null ? own : SessionDecider.Decide(session, join, context with { Permission = why }, kinds);
        }

        return own.IsRefused ? own.Refusal : default(Refusal?);
    }

    // Who is there; when it is sent again, who was there then.
    private async ValueTask<ValueList<PersonId>> ElectorateAsync(Session session, DecisionDeclaration declaration, DecisionId decision, CancellationToken cancellationToken)
    {
        if (declaration.Electorate is { Count: > 0 } given)
        {
            return given;
        }

        var earlier = await decisions.FindAsync(decision.Value, cancellationToken).ConfigureAwait(false);
        return earlier?.Declaration?.Electorate ?? session.Participants.Where(p => p.Presence == Presence.Present && !Powers.Observes(session, p.Person)).Select(static p => p.Person);
    }

    // Of the session and the command, so that the same command is about the same decision.
    private static DecisionId NameOf(SessionId session, CommandId command)
    {
        var name = string.Concat(session.Value, "-", command.Value);
        return new(name.Length <= MaxNameLength ? name : Hash(name));
    }

    private static string Hash(string name)
    {
        using var hash = SHA256.Create();
        return BitConverter.ToString(hash.ComputeHash(Encoding.UTF8.GetBytes(name))).Replace("-", string.Empty);
    }
}
