using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Hides who speaks in an anonymous phase, under a key that lives from the first contribution until the phase ends.</summary>
internal sealed class AnonymousPhases(IPseudonymKeys keys) : IPreparation<Session, SessionCommand, SessionEvent>
{
    public const string ScopePrefix = "visit-";

    public static string Scope(int visit) => ScopePrefix + visit.ToString(CultureInfo.InvariantCulture);

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

        // Made for the first contribution only. Should the phase have ended meanwhile, the state that is read next says so.
        var place = new KeyScope(stream, Scope(visit.Number));
        var key = speaks && stored is null && visit.Acted.Count == 0
            ? await keys.GetOrCreateAsync(stream, place.Scope, cancellationToken).ConfigureAwait(false)
            : await ScopeKeys.FindAsync(keys, place, visit.KeyCheck, found => Accounts(state, visit, found), cancellationToken).ConfigureAwait(false);
        if (open is Contribute c && speaks)
        {
            // The id of the command is stored with the event; what a client chose could lead back to a person.
            return key is null
                ? new(open, id) { Refusal = new Refusal(SessionRefusals.KeyLost, visit.Phase.Id.Value) }
                : new(c with { Pseudonym = Pseudonym.Of(key, c.By), KeyCheck = Check(visit, key, stored) }, Pseudonym.Of(key, id));
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

    // Whether somebody who was there has one of the pseudonyms: then it is the key of this visit. A repeated first contribution stands on a state without any.
    private static bool Accounts(Session session, PhaseVisit visit, byte[] key) =>
        visit.Acted.Count == 0 || session.Participants.Any(p => visit.HasActed(Pseudonym.Of(key, p.Person).Value));

    // What version 0.2 has stored without a check value is the same command without it.
    private static string? Check(PhaseVisit visit, byte[] key, IReadOnlyList<SessionEvent>? stored) =>
        stored is null || visit.KeyCheck is not null || stored.Any(static body => body is Contributed { KeyCheck: not null })
            ? Pseudonym.CheckOf(key, Scope(visit.Number))
            : null;

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
        Contribute c when !c.Pseudonym.IsDefault || c.KeyCheck is not null => c with { Pseudonym = default, KeyCheck = null },
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
