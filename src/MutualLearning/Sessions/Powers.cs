using System;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Who may move a session on, and who may step in.</summary>
internal static class Powers
{
    /// <summary>Whether a person may move the session on: they hold a role that may, or nobody who is there holds one.</summary>
    public static bool MayAdvance(Session session, PersonId person)
    {
        if (HoldsAdvancing(session, person))
        {
            return true;
        }

        foreach (var role in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (role.MayAdvance && IsHeldBySomebodyThere(session, role.Id))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a person leads a session: before it opens whoever planned it, then whoever is there and may move it on, and after its end whoever could then.</summary>
    public static bool Facilitates(Session session, PersonId person) => session.Status switch
    {
        SessionStatus.None => false,
        SessionStatus.Planned => session.PlannedBy == person,
        _ => session.IsPresent(person) && MayAdvance(session, person),
    };

    /// <summary>Whether a person takes part in a session, or planned it. Whoever only looks on does not.</summary>
    public static bool TakesPart(Session session, PersonId person) => session.PlannedBy == person || session.FindParticipant(person) is not null;

    /// <summary>Whether a person holds a role that may advance the session.</summary>
    public static bool HoldsAdvancing(Session session, PersonId person)
    {
        foreach (var role in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (role.MayAdvance && session.Holds(person, role.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a person holds a role that may intervene: at all, or with a kind of contribution.</summary>
    public static bool MayIntervene(Session session, PersonId person, ContributionKind kind = default)
    {
        foreach (var role in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (role.MayIntervene && (kind.IsDefault || role.IntervenesWith.Count == 0 || role.IntervenesWith.AsSpan().IndexOf(kind) >= 0) && session.Holds(person, role.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a person only watches.</summary>
    public static bool Observes(Session session, PersonId person) => PhaseTurns.Observes(session.Practice, new SessionRoles(session, person));

    /// <summary>Whether somebody who is there holds a role.</summary>
    public static bool IsHeldBySomebodyThere(Session session, RoleId role)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && session.Holds(participant.Person, role))
            {
                return true;
            }
        }

        return false;
    }
}
