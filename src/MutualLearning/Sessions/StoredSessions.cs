using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>The sessions of a tenant, over an event store.</summary>
public sealed class StoredSessions : ISessions
{
    /// <summary>The kind of a session's stream.</summary>
    public const string StreamKind = "session";

    private readonly CommandRunner<Session, SessionCommand, SessionEvent> runner;
    private readonly PracticeCatalogue practices;
    private readonly IPseudonymKeys keys;
    private readonly ITenantContext tenant;

    /// <summary>Puts the sessions together.</summary>
    /// <param name="runner">What runs the commands, on streams of the kind <see cref="StreamKind"/>.</param>
    /// <param name="practices">The practices that sessions can follow.</param>
    /// <param name="keys">Where the keys of anonymous phases live.</param>
    /// <param name="tenant">For whom.</param>
    public StoredSessions(
        CommandRunner<Session, SessionCommand, SessionEvent> runner, PracticeCatalogue practices, IPseudonymKeys keys, ITenantContext tenant)
    {
        this.runner = Guard.Against.Null(runner);
        this.practices = Guard.Against.Null(practices);
        this.keys = Guard.Against.Null(keys);
        this.tenant = Guard.Against.Null(tenant);
    }

    /// <inheritdoc/>
    public async Task<Result<Session>> StartAsync(
        SessionId id,
        PracticeId practice,
        string goal,
        Log<PersonId> participants,
        PersonId by,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) => practices.TryGet(practice, out var found)
            ? await HandleAsync(id, new StartSession(id, found, goal, participants, by), commandId, cancellationToken).ConfigureAwait(false)
            : new Refusal(SessionRefusals.PracticeUnknown, practice.Value);

    /// <inheritdoc/>
    public async Task<Result<Contribution>> ContributeAsync(
        SessionId id, Contribute contribution, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(contribution);
        var command = runner.CommandIdOr(commandId);
        var result = await runner.HandleAsync(id.Value, contribution, command, cancellationToken).ConfigureAwait(false);
        if (result.IsRefused && result.Refusal.Is(SessionRefusals.PseudonymNeeded)
            && await FindAsync(id, cancellationToken).ConfigureAwait(false) is { Visit: { } visit })
        {
            var key = await keys.GetOrCreateAsync(Stream(id), Scope(visit.Number), cancellationToken).ConfigureAwait(false);
            if (key is null)
            {
                return new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value);
            }

            // The id of the command is stored with the event; what a client chose could lead back to a person.
            command = new CommandId(Pseudonym.Of(key, command.Value).Value);
            var hidden = contribution with { Pseudonym = Mask(key, contribution.By), Visit = visit.Number };
            result = await runner.HandleAsync(id.Value, hidden, command, cancellationToken).ConfigureAwait(false);
        }

        return result.Map(session => session.FindContribution(new ContributionId(command.Value))!);
    }

    /// <inheritdoc/>
    public async Task<Result<Session>> HandleAsync(
        SessionId id, SessionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default)
    {
        if (command is Contribute contribution)
        {
            var said = await ContributeAsync(id, contribution, commandId, cancellationToken).ConfigureAwait(false);
            return said.IsRefused ? said.Refusal : (await FindAsync(id, cancellationToken).ConfigureAwait(false))!;
        }

        if (command is not (AdvancePhase or GoToPhase or CloseSession or CancelSession))
        {
            return await runner.HandleAsync(id.Value, command, commandId, cancellationToken).ConfigureAwait(false);
        }

        Result<Session> result;
        do
        {
            // Somebody may come and speak between the naming and the end of the phase: then once more.
            var naming = await NameAuthorsAsync(id, command, cancellationToken).ConfigureAwait(false);
            result = await runner.HandleAsync(id.Value, naming, commandId, cancellationToken).ConfigureAwait(false);
        }
        while (result.IsRefused && result.Refusal.Is(SessionRefusals.AuthorsNeeded));

        if (result.IsAccepted)
        {
            await ForgetAsync(id, result.Value, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<Session?> FindAsync(SessionId id, CancellationToken cancellationToken = default) =>
        await runner.FindAsync(id.Value, cancellationToken).ConfigureAwait(false);

    private async Task<SessionCommand> NameAuthorsAsync(SessionId id, SessionCommand command, CancellationToken cancellationToken)
    {
        var session = await FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (session?.Visit is not { Phase.Visibility: Visibility.AnonymousUntilReveal } visit)
        {
            return command;
        }

        // Without the key nobody can say who it was, and the phase must end all the same.
        var key = await keys.GetOrCreateAsync(Stream(id), Scope(visit.Number), cancellationToken).ConfigureAwait(false);
        var authors = session.Participants.Select(p => new RevealedAuthor(key is null ? default : Mask(key, p.Person), p.Person));
        return command switch
        {
            AdvancePhase c => c with { Authors = authors },
            GoToPhase c => c with { Authors = authors },
            CloseSession c => c with { Authors = authors },
            _ => command,
        };
    }

    private async Task ForgetAsync(SessionId id, Session session, CancellationToken cancellationToken)
    {
        var over = session.Status is SessionStatus.Closed or SessionStatus.Cancelled;
        for (var i = 0; i < session.Visits.Count; i++)
        {
            if (session.Visits[i].Phase.IsAnonymous && (over || session.Visits[i].HasEnded))
            {
                await keys.DestroyAsync(Stream(id), Scope(i + 1), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static Pseudonym Mask(byte[] key, PersonId person) => Pseudonym.Of(key, person.Value);

    private StreamId Stream(SessionId id) => new(tenant.Tenant, StreamKind, id.Value);

    private static string Scope(int visit) => "visit-" + visit.ToString(CultureInfo.InvariantCulture);
}
