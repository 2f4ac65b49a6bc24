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

    private static Pseudonym Mask(byte[] key, PersonId person) => Mask(key, "person", person.Value);

    // One key hides persons and commands. Were they hidden alike, a command named after a person would get that person's pseudonym.
    private static Pseudonym Mask(byte[] key, string what, string id) => Pseudonym.Of(key, what + "\n" + id);

    private StreamId Stream(SessionId id) => new(tenant.Tenant, StreamKind, id.Value);

    private static string Scope(int visit) => "visit-" + visit.ToString(CultureInfo.InvariantCulture);
}
