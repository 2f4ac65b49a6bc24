using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>The keys of anonymous phases: from the first contribution until the phase ends.</content>
public sealed partial class StoredSessions
{
    private async Task<Result<Session>> EndPhaseAsync(SessionId id, SessionCommand command, CommandId commandId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var named = await NameAuthorsAsync(id, command, cancellationToken).ConfigureAwait(false);
            var result = await RunAsync(id, named, commandId, cancellationToken).ConfigureAwait(false);

            // Between the naming and the end of the phase somebody may come and speak, or another phase may begin: then once more.
            var overtaken = result.IsRefused
                && (result.Refusal.Is(SessionRefusals.AuthorsNeeded) || (result.Refusal.Is(SessionRefusals.PhaseChanged) && VisitOf(command) == 0));
            if (!overtaken)
            {
                return result;
            }
        }
    }

    private async Task<SessionCommand> NameAuthorsAsync(SessionId id, SessionCommand command, CancellationToken cancellationToken)
    {
        var authors = Log<RevealedAuthor>.Empty;
        var number = VisitOf(command);
        if (await FindAsync(id, cancellationToken).ConfigureAwait(false) is { Visit: { Phase.Visibility: Visibility.AnonymousUntilReveal } visit } session)
        {
            // Without the key nobody can say who it was, and the phase must end all the same.
            var key = await keys.GetOrCreateAsync(Stream(id), Scope(visit.Number), cancellationToken).ConfigureAwait(false);
            authors = session.Participants.Select(p => new RevealedAuthor(key is null ? default : Pseudonym.Of(key, p.Person), p.Person));
            number = number == 0 ? visit.Number : number;
        }

        return command switch
        {
            AdvancePhase c => c with { Authors = authors, Visit = number },
            GoToPhase c => c with { Authors = authors, Visit = number },
            CloseSession c => c with { Authors = authors, Visit = number },
            _ => command,
        };
    }

    private static int VisitOf(SessionCommand command) => command switch
    {
        AdvancePhase c => c.Visit,
        GoToPhase c => c.Visit,
        CloseSession c => c.Visit,
        _ => 0,
    };

    // Not to be cancelled: the phase has ended, and its key must go.
    private async Task ForgetAsync(SessionId id, Session session)
    {
        var over = session.Status is SessionStatus.Closed or SessionStatus.Cancelled;
        for (var i = 0; i < session.Visits.Count; i++)
        {
            if (session.Visits[i].Phase.IsAnonymous && (over || session.Visits[i].HasEnded))
            {
                await keys.DestroyAsync(Stream(id), Scope(i + 1), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private StreamId Stream(SessionId id) => new(tenant.Tenant, StreamKind, id.Value);

    internal const string ScopePrefix = "visit-";

    internal static string Scope(int visit) => ScopePrefix + visit.ToString(CultureInfo.InvariantCulture);
}
