using System.Collections.Generic;
using MutualLearning.Practices;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Who is named when an anonymous phase ends.</summary>
internal static class PhaseAuthors
{
    /// <summary>Why a phase cannot end: somebody who was there is not among the authors. Null when everybody is.</summary>
    /// <remarks>
    /// The authors are looked up before the command is decided, and somebody may have come and spoken in between. Once the
    /// phase has ended their key is gone, so the command must speak of everybody who was ever there.
    /// </remarks>
    public static Refusal? Missing(Session session, PhaseVisit visit, ValueList<RevealedAuthor>? authors)
    {
        if (visit.Phase.Visibility != Visibility.AnonymousUntilReveal || visit.Acted.Count == 0)
        {
            return null;
        }

        foreach (var participant in session.Participants)
        {
            if (participant.HasAttended && !Names(authors, participant.Person))
            {
                return new Refusal(SessionRefusals.AuthorsNeeded, visit.Phase.Id.Value, participant.Person.Value);
            }
        }

        return null;
    }

    /// <summary>The end of a visit. A phase must be able to end when its key is lost: then it says how many can never be named.</summary>
    public static PhaseEnded Ended(Instant now, Session session, PhaseVisit visit, PersonId by, string reason, ValueList<RevealedAuthor>? authors)
    {
        var revealed = Revealed(session, visit, authors);
        var unnamed = visit.Phase.Visibility == Visibility.AnonymousUntilReveal ? visit.Acted.Count - revealed.Count : 0;
        return new PhaseEnded(now, by, reason, revealed) { Unnamed = unnamed > 0 ? unnamed : null };
    }

    private static bool Names(ValueList<RevealedAuthor>? authors, PersonId person)
    {
        foreach (var author in authors ?? ValueList<RevealedAuthor>.Empty)
        {
            if (author.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    // Whoever did not contribute is not stored, and a phase that keeps its authors secret names nobody whatever the command says.
    private static ValueList<RevealedAuthor> Revealed(Session session, PhaseVisit visit, ValueList<RevealedAuthor>? authors)
    {
        var revealed = ValueList<RevealedAuthor>.Empty;
        if (authors is null || visit.Phase.Visibility != Visibility.AnonymousUntilReveal)
        {
            return revealed;
        }

        var seen = new HashSet<Pseudonym>();
        foreach (var author in authors)
        {
            revealed = session.FindParticipant(author.Person) is not null && visit.HasActed(author.Pseudonym.Value) && seen.Add(author.Pseudonym) ? revealed.Add(author) : revealed;
        }

        return revealed;
    }
}
