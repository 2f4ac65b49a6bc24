using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Who may see the words of a contribution now.</summary>
internal static class Sight
{
    /// <summary>Whether a person may look at a session at all: whoever was invited or came, planned it, or is declared to look on.</summary>
    public static bool MayLookOn(Session session, PersonId viewer) => !viewer.IsDefault
        && (Powers.TakesPart(session, viewer) || session.Observers.AsSpan().IndexOf(viewer) >= 0);

    /// <summary>Whether a person may see the words of a contribution now.</summary>
    public static bool CanSee(Session session, PersonId viewer, Contribution contribution)
    {
        var own = !viewer.IsDefault && contribution.Author == viewer;
        return VisibilityOf(session, contribution.Visit) switch
        {
            Visibility.Named or Visibility.AnonymousUntilReveal => true,
            Visibility.PrivateUntilReveal => own || HasEnded(session, contribution.Visit),
            Visibility.AnonymousAlways => HasEnded(session, contribution.Visit),
            Visibility.Group => own || contribution.Visit <= session.SharedUpTo || session.Status == SessionStatus.Closed || IsInGroup(session, viewer, contribution),
            Visibility.GroupOnly => own || WasInGroup(session, viewer, contribution),
            Visibility.Table => own || WasInGroup(session, viewer, contribution) || IsAtTable(session, viewer, contribution),
            _ => own,
        };
    }

    /// <summary>Whether somebody who is there may see them.</summary>
    public static bool IsSeen(Session session, Contribution contribution)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && CanSee(session, participant.Person, contribution))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who may see what was said in a visit.</summary>
    public static Visibility VisibilityOf(Session session, int visit) =>
        visit >= 1 && visit <= session.Visits.Count ? session.Visits[visit - 1].Phase.Visibility : Visibility.OwnerOnly;

    // The group of the author then, and their group now.
    private static bool IsInGroup(Session session, PersonId viewer, Contribution contribution) =>
        WasInGroup(session, viewer, contribution)
        || (session.Visit is { } now && now.GroupOf(contribution.Author).AsSpan().IndexOf(viewer) >= 0);

    private static bool WasInGroup(Session session, PersonId viewer, Contribution contribution) =>
        session.Visits[contribution.Visit - 1].GroupOf(contribution.Author).AsSpan().IndexOf(viewer) >= 0;

    private static bool IsAtTable(Session session, PersonId viewer, Contribution contribution)
    {
        var table = session.Visits[contribution.Visit - 1].TableOf(contribution.Author);
        return table >= 0 && session.Visit?.TableOf(viewer) == table;
    }

    private static bool HasEnded(Session session, int visit) => session.Visits[visit - 1].HasEnded;
}
