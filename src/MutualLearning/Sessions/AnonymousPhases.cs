using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Hides who speaks in an anonymous phase, under a key that lives from the first contribution until the phase ends.</summary>
internal sealed class AnonymousPhases(IPseudonymKeys keys) : IPreparation<Session, SessionCommand, SessionEvent>
{
    public static string Scope(int visit) => "visit-" + visit.ToString(CultureInfo.InvariantCulture);

    public async ValueTask<Prepared<SessionCommand>> PrepareAsync(
        StreamId stream,
        Session state,
        SessionCommand command,
        CommandId id,
        IReadOnlyList<SessionEvent>? stored,
        CancellationToken cancellationToken)
    {
        // Nobody chooses a pseudonym, or says who stands behind one: both come from the key of the visit or not at all.
        var open = Open(command);
        if (state.Visit is not { Phase.IsAnonymous: true } visit)
        {
            return new(open, id);
        }

        var speaks = open is Contribute said && said.Visit == visit.Number && state.IsPresent(said.By);
        if (!speaks && visit.Acted.Count == 0)
        {
            return new(open, id);
        }

        var key = await keys.GetOrCreateAsync(stream, Scope(visit.Number), cancellationToken).ConfigureAwait(false);
        if (open is Contribute c && speaks)
        {
            // Without a key the phase has ended meanwhile; the state that is read next says so. The id of the command is stored with
            // the event; what a client chose could lead back to a person.
            return key is null
                ? new(open, id) { Refusal = new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value) }
                : new(c with { Pseudonym = Pseudonym.Of(key, c.By) }, Pseudonym.Of(key, id));
        }

        var named = visit.Phase.Visibility == Visibility.AnonymousUntilReveal ? WithAuthors(open, Authors(state, key, stored)) : open;
        return new(named, id) { Hidden = key is null ? default : Pseudonym.Of(key, id) };
    }

    /// <summary>Destroys the keys of phases that have ended. Not to be cancelled.</summary>
    public async Task ForgetAsync(StreamId stream, Session session)
    {
        var over = session.Status is SessionStatus.Closed or SessionStatus.Cancelled;
        for (var i = 0; i < session.Visits.Count; i++)
        {
            if (session.Visits[i].Phase.IsAnonymous && (over || session.Visits[i].HasEnded))
            {
                await keys.DestroyAsync(stream, Scope(i + 1), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    // Without the key nobody can say who it was, and the phase must end all the same. Once it has ended, the stream says it.
    private static Log<RevealedAuthor> Authors(Session session, byte[]? key, IReadOnlyList<SessionEvent>? stored)
    {
        Log<RevealedAuthor>? known = null;
        foreach (var body in stored ?? [])
        {
            known = body is PhaseEnded ended ? ended.Authors : known;
        }

        return session.Participants.Select(p => new RevealedAuthor(
            known is not null ? Of(known, p.Person) : key is null ? default : Pseudonym.Of(key, p.Person), p.Person));
    }

    private static Pseudonym Of(Log<RevealedAuthor> known, PersonId person)
    {
        foreach (var author in known)
        {
            if (author.Person == person)
            {
                return author.Pseudonym;
            }
        }

        return default;
    }

    private static SessionCommand Open(SessionCommand command) => command switch
    {
        Contribute { Pseudonym.IsDefault: false } c => c with { Pseudonym = default },
        _ => WithAuthors(command, Log<RevealedAuthor>.Empty),
    };

    private static SessionCommand WithAuthors(SessionCommand command, Log<RevealedAuthor> authors) => command switch
    {
        AdvancePhase c when !authors.Equals(c.Authors) => c with { Authors = authors },
        GoToPhase c when !authors.Equals(c.Authors) => c with { Authors = authors },
        CloseSession c when !authors.Equals(c.Authors) => c with { Authors = authors },
        _ => command,
    };
}
