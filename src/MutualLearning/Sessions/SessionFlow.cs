using System;
using Ardalis.GuardClauses;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How a session moves through its practice: who may move it, when a phase may end, and what follows.</summary>
public static partial class SessionFlow
{
    // A thousand years, in minutes.
    private const long LongestTime = 525_960_000;

    /// <summary>Whether a person may move the session on: they hold a role that may, or nobody who is there holds one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they may.</returns>
    public static bool MayAdvance(Session session, PersonId person)
    {
        Guard.Against.Null(session);
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

    /// <summary>Whether a person holds a role that may advance the session.</summary>
    internal static bool HoldsAdvancing(Session session, PersonId person)
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

    /// <summary>Whether a person holds a role that may intervene.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they do.</returns>
    public static bool MayIntervene(Session session, PersonId person)
    {
        Guard.Against.Null(session);
        foreach (var role in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
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
    public static Phase? Following(Session session, PhaseVisit visit) => Transition.From(Guard.Against.Null(session), Guard.Against.Null(visit)).To;

    /// <summary>How long the running visit is to take, with what was added: in a round, the time of a turn for everybody there who has one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <returns>The time in minutes.</returns>
    public static long PlannedMinutes(Session session, PhaseVisit visit) =>
        ((long)Guard.Against.Null(visit).Phase.Minutes.Default * Turns(session, visit.Phase)) + visit.Extended;

    /// <summary>The planned time, as long as a time can be.</summary>
    internal static Duration Planned(Session session, PhaseVisit visit) =>
        Duration.FromMinutes(Math.Min(PlannedMinutes(session, visit), LongestTime));

    internal static long LongestMinutes(Session session, PhaseVisit visit) => (long)visit.Phase.Minutes.Max * Turns(session, visit.Phase);

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

    private static int Turns(Session session, Phase phase)
    {
        var turns = 0;
        for (var i = 0; phase.IsRound && i < session.Participants.Count; i++)
        {
            var participant = session.Participants[i];
            turns += participant.Presence == Presence.Present && MayHaveFloor(session, phase, participant.Person) ? 1 : 0;
        }

        return Math.Max(1, turns);
    }
}
