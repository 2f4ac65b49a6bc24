using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Hides who speaks in an anonymous phase, under a key that lives from the first contribution until the phase ends.</summary>
internal sealed class AnonymousPhases(IPseudonymKeys keys, OrderOfArrival order) : IPreparation<Session, SessionCommand, SessionEvent>
{
    public const string ScopePrefix = "visit-";

    public static string Scope(int visit) => ScopePrefix + visit.ToString(CultureInfo.InvariantCulture);

    public bool Hides(Session state, SessionCommand command) => state.Visit is { Phase.IsAnonymous: true };

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

        var said = open is Contribute c && c.Visit == visit.Number && state.IsPresent(c.By) ? c : null;
        if (said is null && visit.Acted.Count == 0)
        {
            return new(open, id);
        }

        // Made for the first contribution only. Should the phase have ended meanwhile, the state that is read next says so.
        var place = new KeyScope(stream, Scope(visit.Number));
        var key = stored is null && visit.Acted.Count == 0
            ? await keys.GetOrCreateAsync(stream, place.Scope, cancellationToken).ConfigureAwait(false)
            : await ScopeKeys.FindAsync(keys, place, visit.KeyCheck, found => Accounts(state, visit, found), cancellationToken).ConfigureAwait(false);
        if (said is not null)
        {
            // The id of the command is stored with the event; what a client chose could lead back to a person.
            return key is null
                ? new(open, id) { Refusal = new Refusal(SessionRefusals.KeyLost, visit.Phase.Id.Value) }
                : new(Hidden(said, key, id) with { KeyCheck = Check(visit, key, stored) }, Pseudonym.Of(key, id));
        }

        var named = visit.Phase.Visibility == Visibility.AnonymousUntilReveal ? WithAuthors(open, Authors(state, key, stored)) : open;
        return new(named, id) { Hidden = key is null ? default : Pseudonym.Of(key, id) };
    }

    public bool EndsSomething(SessionCommand command, Refusal refusal) =>
        command is AdvancePhase or GoToPhase or CloseSession or CancelSession && !refusal.Is(StreamRefusals.NotUnderstood);

    /// <summary>What stands for somebody in the running phase, where it is anonymous and its key is there; otherwise <c>default</c>. For themselves alone.</summary>
    public static async ValueTask<Pseudonym> OfAsync(IPseudonymKeys keys, StreamId stream, Session session, PersonId person, CancellationToken cancellationToken)
    {
        if (session.Visit is not { Phase.IsAnonymous: true, Acted.Count: > 0 } visit || session.FindParticipant(person) is null)
        {
            return default;
        }

        var place = new KeyScope(stream, Scope(visit.Number));
        return await ScopeKeys.FindAsync(keys, place, visit.KeyCheck, found => Accounts(session, visit, found), cancellationToken).ConfigureAwait(false) is { } key
            ? Pseudonym.Of(key, person)
            : default;
    }

    /// <summary>Destroys the keys of phases that have ended, and before that the order in which it was spoken there.</summary>
    public async ValueTask AfterAsync(StreamId stream, Session state)
    {
        if (HasOrder(state))
        {
            await order.EraseAsync(stream, Hidden, CancellationToken.None).ConfigureAwait(false);
        }

        var over = state.Status is SessionStatus.Closed or SessionStatus.Cancelled;
        for (var i = 0; i < state.Visits.Count; i++)
        {
            if (state.Visits[i].Phase.IsAnonymous && (over || state.Visits[i].HasEnded))
            {
                await keys.DestroyAsync(stream, Scope(i + 1), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Says what was spoken anonymously in phases that have ended, and may change places.</summary>
    public static Func<RecordedEvent, HiddenEvent> Hidden(IReadOnlyList<RecordedEvent> events)
    {
        var session = Session.Initial;
        foreach (var recorded in events)
        {
            session = recorded.Body is SessionEvent body ? Session.Evolve(session, body) : session;
        }

        var spoken = session.Contributions.Where(c => IsOver(session, c)).ToDictionary(static c => c.Id);
        return recorded => recorded.Body switch
        {
            // What answers something that was said stays behind it, and an objection stays before it is settled.
            Contributed c when spoken.TryGetValue(c.Id, out var said) =>
                new(c with { KeyCheck = null }, said.Visit.ToString(CultureInfo.InvariantCulture) + "/" + said.Item, c.Id.Value, c.Links.Count > 0),
            ObjectionSettled or SettlementAgreed => new(null, string.Empty, string.Empty, EndsRun: true),
            _ => default,
        };
    }

    private static bool IsOver(Session session, Contribution c) =>
        c.IsAnonymous
        && (session.Status is SessionStatus.Closed or SessionStatus.Cancelled || session.Visits[c.Visit - 1].HasEnded);

    // Also where they stand in their order by chance: if only the others were rewritten, that would say which was first. The check value goes
    // with the order. Only what version 0.2 has stored has none.
    private static bool HasOrder(Session session)
    {
        for (var i = 1; i < session.Contributions.Count; i++)
        {
            var (one, next) = (session.Contributions[i - 1], session.Contributions[i]);
            if (one.Visit == next.Visit && (session.Visits[one.Visit - 1].KeyCheck is not null || one.Id.CompareTo(next.Id) > 0) && IsOver(session, one))
            {
                return true;
            }
        }

        return false;
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
    private static ValueList<RevealedAuthor> Authors(Session session, byte[]? key, IReadOnlyList<SessionEvent>? stored)
    {
        ValueList<RevealedAuthor>? known = null;
        foreach (var body in stored ?? [])
        {
            known = body is PhaseEnded ended ? ended.Authors : known;
        }

        return session.Participants.Select(p => new RevealedAuthor(
            known is not null ? Of(known, p.Person) : key is null ? default : Pseudonym.Of(key, p.Person), p.Person));
    }

    private static Pseudonym Of(ValueList<RevealedAuthor> known, PersonId person)
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

    // The id of the command stays at its place in the stream when the contribution changes places, so the two have nothing in common.
    private static Contribute Hidden(Contribute c, byte[] key, CommandId id) =>
        c with { Pseudonym = Pseudonym.Of(key, c.By), Id = new ContributionId(Pseudonym.Of(key, Pseudonym.Of(key, id)).Value) };

    private static SessionCommand Open(SessionCommand command) => command switch
    {
        Contribute c when !c.Pseudonym.IsDefault || c.KeyCheck is not null || !c.Id.IsDefault => c with { Pseudonym = default, KeyCheck = null, Id = default },
        _ => WithAuthors(command, ValueList<RevealedAuthor>.Empty),
    };

    private static SessionCommand WithAuthors(SessionCommand command, ValueList<RevealedAuthor> authors) => command switch
    {
        AdvancePhase c when !authors.Equals(c.Authors) => c with { Authors = authors },
        GoToPhase c when !authors.Equals(c.Authors) => c with { Authors = authors },
        CloseSession c when !authors.Equals(c.Authors) => c with { Authors = authors },
        _ => command,
    };
}
