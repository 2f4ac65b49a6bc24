using Ardalis.GuardClauses;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>How a session moves through its practice: who may move it, when a phase may end, and what follows.</summary>
public static partial class SessionFlow
{
    /// <summary>Whether a person may move the session on: they hold a role that may, or nobody who is there holds one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they may.</returns>
    public static bool MayAdvance(Session session, PersonId person)
    {
        Guard.Against.Null(session);
        var somebodyMay = false;
        foreach (var role in session.Practice?.Roles ?? Log<PracticeRole>.Empty)
        {
            if (role.MayAdvance && session.Holds(person, role.Id))
            {
                return true;
            }

            somebodyMay |= role.MayAdvance && IsHeldBySomebodyThere(session, role.Id);
        }

        return !somebodyMay;
    }

    /// <summary>Whether a person holds a role that may intervene.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they do.</returns>
    public static bool MayIntervene(Session session, PersonId person)
    {
        Guard.Against.Null(session);
        foreach (var role in session.Practice?.Roles ?? Log<PracticeRole>.Empty)
        {
            if (role.MayIntervene && session.Holds(person, role.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phase that follows the running visit, when it ends now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <returns>The phase; null for the end.</returns>
    public static Phase? Following(Session session, PhaseVisit visit)
    {
        Guard.Against.Null(session);
        var phase = Guard.Against.Null(visit).Phase;
        if (Repeats(session, visit))
        {
            return phase;
        }

        foreach (var step in phase.Next)
        {
            if (Applies(step.When, session, visit))
            {
                return session.Practice?.FindPhase(step.To);
            }
        }

        var phases = session.Practice?.Phases ?? Log<Phase>.Empty;
        for (var i = 0; i + 1 < phases.Count; i++)
        {
            if (phases[i].Id == phase.Id)
            {
                return phases[i + 1];
            }
        }

        return null;
    }

    /// <summary>The first item of the agenda that nobody has taken up.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The item, or null.</returns>
    public static AgendaItem? NextItem(Session session)
    {
        foreach (var item in Guard.Against.Null(session).Items)
        {
            if (item.Status == ItemStatus.Waiting)
            {
                return item;
            }
        }

        return null;
    }

    private static bool IsHeldBySomebodyThere(Session session, RoleId role)
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

    private static bool Repeats(Session session, PhaseVisit visit)
    {
        var runs = 0;
        for (var i = session.Visits.Count - 1; i >= 0 && session.Visits[i].Phase.Id == visit.Phase.Id; i--)
        {
            runs++;
        }

        return visit.Phase.Repeat.Kind switch
        {
            RepeatKind.Rounds => runs < visit.Phase.Repeat.Count,
            RepeatKind.PerRoleHolder => runs < session.CountHolders(visit.Phase.Floor.Role),
            RepeatKind.PerItem => NextItem(session) is not null,
            RepeatKind.UntilDecided => !visit.Decided && runs < visit.Phase.Repeat.Count,
            _ => false,
        };
    }

    private static bool Applies(StepGuard guard, Session session, PhaseVisit visit) => guard switch
    {
        StepGuard.Always => true,
        StepGuard.ObjectionOpen => session.OpenObjections.Count > 0,
        StepGuard.NoObjectionOpen => session.OpenObjections.Count == 0,
        StepGuard.ItemLeft => NextItem(session) is not null,
        StepGuard.Decided => visit.Decided,
        StepGuard.NotDecided => !visit.Decided,
        _ => false,
    };
}
