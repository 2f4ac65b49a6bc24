using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>The sessions of a tenant, over an event store.</summary>
internal sealed class StoredSessions(
    CommandRunner<Session, SessionCommand, SessionEvent> runner,
    Standings standings,
    VerdictReader verdicts,
    SessionDecisions decisions,
    PracticeCatalogue practices,
    ContributionKinds kinds,
    IClock clock,
    IPseudonymKeys keys,
    IPracticeSource? ofTenant = null) : ISessions
{
    /// <inheritdoc/>
    public async Task<Result<SessionView>> StartAsync(
        SessionId id,
        PracticeId practice,
        string goal,
        IEnumerable<PersonId> participants,
        PersonId by,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) => await PracticeAsync(practice, cancellationToken).ConfigureAwait(false) is { } found
            ? await HandleAsync(id, new StartSession(id, found, goal, [.. Guard.Against.Null(participants)], by), commandId, cancellationToken).ConfigureAwait(false)
            : new Refusal(SessionRefusals.PracticeUnknown, practice.Value);

    /// <inheritdoc/>
    public async Task<Result<Contribution>> ContributeAsync(
        SessionId id, Contribute contribution, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        var command = runner.CommandIdOr(commandId);
        var result = await RunAsync(id, Guard.Against.Null(contribution), command, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused)
        {
            return result.Refusal;
        }

        // Right after the command its contribution is the newest one, in an anonymous phase under an id that leads back to nobody.
        var all = result.Value.State.Contributions;
        return all[all.Count - 1];
    }

    /// <inheritdoc/>
    public async Task<Result<DecisionView>> DecideAsync(
        SessionId id,
        DecisionDeclaration declaration,
        PersonId by,
        DecisionId decision = default,
        int visit = 0,
        CommandId commandId = default,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(declaration);
        return id.IsDefault
            ? new Refusal(SessionRefusals.IdMissing)
            : await HiddenAsync(
                id, await decisions.DecideAsync(id, declaration, new JoinDecision(decision, by) { Visit = visit }, commandId, cancellationToken).ConfigureAwait(false), by, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Result<SessionView>> HandleAsync(
        SessionId id, SessionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(id, Guard.Against.Null(command), commandId, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused)
        {
            return result.Refusal;
        }

        var actor = SessionDecider.ActorOf(command);
        return await MayLookOnAsync(id, result.Value.State, actor, cancellationToken).ConfigureAwait(false)
            ? Show(result.Value, actor, default)
            : new SessionView();
    }

    /// <inheritdoc/>
    public async Task<SessionView?> ViewAsync(SessionId id, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var loaded = id.IsDefault ? null : await runner.LoadAsync(id.Value, cancellationToken).ConfigureAwait(false);
        return loaded is not null && await MayLookOnAsync(id, loaded.State, viewer, cancellationToken).ConfigureAwait(false)
            ? Show(loaded, viewer, await OwnAsync(id, loaded.State, viewer, cancellationToken).ConfigureAwait(false)).Made()
            : null;
    }

    /// <inheritdoc/>
    public async Task<Page<ContributionView>?> ListContributionsAsync(
        SessionId id, PersonId viewer, PageRequest? page = null, long since = 0, CancellationToken cancellationToken = default)
    {
        var loaded = id.IsDefault ? null : await runner.LoadAsync(id.Value, cancellationToken).ConfigureAwait(false);
        if (loaded is null || !await MayLookOnAsync(id, loaded.State, viewer, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var own = await OwnAsync(id, loaded.State, viewer, cancellationToken).ConfigureAwait(false);
        var then = since < 1 ? Session.Initial : (await runner.LoadAsOfAsync(id.Value, since, cancellationToken).ConfigureAwait(false)).State;

        // Whoever could not look at it then has seen nothing.
        var known = Sight.MayLookOn(then, viewer) || !Sight.MayLookOn(loaded.State, viewer) ? SessionSight.Of(then, viewer, own).Contributions : [];
        return ContributionPages.Of(SessionSight.Of(loaded.State, viewer, own).Contributions, known, page ?? PageRequest.First);
    }

    /// <inheritdoc/>
    public async Task<SessionMoves> MayDoAsync(SessionId id, PersonId person, CancellationToken cancellationToken = default)
    {
        var session = await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) ?? Session.Initial;
        var now = clock.GetCurrentInstant();
        session = await KnowingAsync(session, now, cancellationToken).ConfigureAwait(false);
        var own = session.MayDo(person, now, kinds);
        if (!standings.AsksHost || id.IsDefault || person.IsDefault)
        {
            return own;
        }

        var permitted = await standings.PermittedAsync(
            runner.StreamOf(id.Value),
            person,
            own.Moves,
            SessionProbe.Moves(session, person, new CommandContext(now, new CommandId("?")) { Permission = string.Empty }, kinds, mayPass: false),
            move => SessionProbe.Command(session, move, person) is { } command ? SessionSlice.Instance.Commands().NameOf(command) : null,
            cancellationToken).ConfigureAwait(false);
        return permitted.Count == 0 ? own : PossibleMoves.WithTargets(
            own with
            {
                Visit = session.Visit?.Number ?? 0, Permitted = permitted, Moves = ValueList<SessionMove>.Of(own.Moves.Concat(permitted).OrderBy(static m => m)),
            },
            session);
    }

    /// <inheritdoc/>
    public async Task<Session?> FindUnfilteredAsync(SessionId id, CancellationToken cancellationToken = default) =>
        id.IsDefault ? null : await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);

    private async ValueTask<bool> MayLookOnAsync(SessionId id, Session session, PersonId viewer, CancellationToken cancellationToken) =>
        Sight.MayLookOn(session, viewer) || await standings.MayLookOnAsync(runner.StreamOf(id.Value), default, viewer, cancellationToken).ConfigureAwait(false);

    private ValueTask<Pseudonym> OwnAsync(SessionId id, Session session, PersonId viewer, CancellationToken cancellationToken) =>
        AnonymousPhases.OfAsync(keys, runner.StreamOf(id.Value), session, viewer, cancellationToken);

    private SessionView Show(StreamState<Session> session, PersonId viewer, Pseudonym own) =>
        SessionView.Of(session.State, viewer, clock.GetCurrentInstant(), session.Version, own);

    // As the next command will find it, should nobody have told the session yet.
    private async ValueTask<Session> KnowingAsync(Session session, Instant now, CancellationToken cancellationToken)
    {
        if (session.Visit is not { Awaits: { IsDefault: false } awaited })
        {
            return session;
        }

        ValueList<KnownVerdict> known = [await verdicts.ReadAsync(runner.StreamOf(session.Id.Value).Tenant, session, awaited, cancellationToken).ConfigureAwait(false)];
        var noted = Deciding.Noted(session, new CommandContext(now, default) { Known = known });
        return noted.Aggregate(session, Session.Evolve);
    }

    private async Task<Practice?> PracticeAsync(PracticeId id, CancellationToken cancellationToken)
    {
        if (ofTenant is not null && !id.IsDefault && await ofTenant.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } own)
        {
            return own.Id == id ? own : throw new InvalidOperationException($"{ofTenant.GetType()} was asked for the practice '{id}' and gave '{own.Id}'.");
        }

        return practices.TryGet(id, out var found) ? found : null;
    }

    private async Task<Result<StreamState<Session>>> RunAsync(SessionId id, SessionCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        if (id.IsDefault)
        {
            return new Refusal(SessionRefusals.IdMissing);
        }

        var named = command switch
        {
            PlanSession c => c.Id,
            StartSession c => c.Id,
            _ => id,
        };
        return named != id && !named.IsDefault
            ? new Refusal(SessionRefusals.IdDiffers, named.Value, id.Value)
            : await HiddenAsync(
                id,
                await runner.RunAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false),
                command is PlanSession or StartSession ? default : SessionDecider.ActorOf(command),
                cancellationToken).ConfigureAwait(false);
    }

    // To a stranger a session that is there looks like one that is not. Whoever plans one must learn that its name is taken: nobody is asked about.
    private async ValueTask<Result<T>> HiddenAsync<T>(SessionId id, Result<T> result, PersonId actor, CancellationToken cancellationToken)
        where T : class =>
        result.IsRefused && !StreamRefusals.Includes(result.Refusal) && !actor.IsDefault
            && await FindUnfilteredAsync(id, cancellationToken).ConfigureAwait(false) is { Openness: not SessionOpenness.Open } session
            && !await MayLookOnAsync(id, session, actor, cancellationToken).ConfigureAwait(false)
            ? new Refusal(SessionRefusals.Unknown)
            : result;
}
