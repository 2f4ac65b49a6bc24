using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How a session moves through its practice: who may move it, when a phase may end, and what follows.</summary>
public static class SessionFlow
{
    /// <summary>Whether a person may move the session on: they hold a role that may, or nobody who is there holds one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they may.</returns>
    public static bool MayAdvance(Session session, PersonId person)
    {
        Guard.Against.Null(session);
        var somebodyMay = false;
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null && session.Practice?.FindRole(holding.Role)?.MayAdvance == true)
            {
                if (holding.Person == person)
                {
                    return true;
                }

                somebodyMay |= session.IsPresent(holding.Person);
            }
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

    /// <summary>Whether an exit condition holds for the running visit.</summary>
    /// <param name="exit">The condition.</param>
    /// <param name="session">The session.</param>
    /// <param name="now">The instant to look from.</param>
    /// <returns>Whether it holds; false when no visit runs.</returns>
    public static bool Holds(ExitCondition exit, Session session, Instant now)
    {
        Guard.Against.Null(exit);
        if (Guard.Against.Null(session).Visit is not { } visit)
        {
            return false;
        }

        return exit.Kind switch
        {
            ExitKind.HostAdvances => true,
            ExitKind.Timebox => session.Elapsed(now) >= Duration.FromMinutes((long)visit.Phase.Minutes.Default + visit.Extended),
            ExitKind.AllContributed => CountMissing(session, visit) == 0,
            ExitKind.AllReady => AllReady(session),
            ExitKind.NoObjection => session.OpenObjections.Count == 0,
            ExitKind.QueueEmpty => NextItem(session) is null,
            ExitKind.RuleDecided => visit.Decided,
            ExitKind.All => exit.Parts.Where(part => !Holds(part, session, now)).Count == 0,
            ExitKind.Any => exit.Parts.Where(part => Holds(part, session, now)).Count > 0,
            _ => false,
        };
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

    /// <summary>Whose turn it is in a round: the first person there who has neither contributed nor passed in this visit.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <returns>Who; <c>default</c> when everybody had their turn, or the round is anonymous.</returns>
    public static PersonId NextInRound(Session session, PhaseVisit visit)
    {
        Guard.Against.Null(visit);
        foreach (var participant in Guard.Against.Null(session).Participants)
        {
            if (participant.Presence == Presence.Present && !visit.HasActed(participant.Person.Value))
            {
                return visit.Phase.IsAnonymous ? default : participant.Person;
            }
        }

        return default;
    }

    internal static Refusal? FloorRefusal(Session session, PhaseVisit visit, Contribute c)
    {
        if (MayIntervene(session, c.By))
        {
            return null;
        }

        var phase = visit.Phase;
        var hasFloor = phase.Floor.Kind switch
        {
            FloorKind.Everyone => true,
            FloorKind.Role => session.Holds(c.By, phase.Floor.Role),
            FloorKind.AllButRole => !session.Holds(c.By, phase.Floor.Role),
            FloorKind.NextInRound => phase.IsAnonymous || NextInRound(session, visit) == c.By,
            FloorKind.Queue => session.FloorHolder == c.By,
            _ => false,
        };
        if (!hasFloor)
        {
            return new Refusal(SessionRefusals.NotYourTurn, phase.Id.Value, Owner(session, visit));
        }

        return c.Kind == ContributionKind.Pass || Allows(session, phase, c)
            ? default(Refusal?)
            : new Refusal(SessionRefusals.KindNotAllowed, phase.Id.Value, c.Kind.Value);
    }

    private static string Owner(Session session, PhaseVisit visit) => visit.Phase.Floor.Kind switch
    {
        FloorKind.Role => visit.Phase.Floor.Role.Value,
        FloorKind.AllButRole => "everybody but " + visit.Phase.Floor.Role.Value,
        FloorKind.NextInRound => NextInRound(session, visit).Value,
        _ => session.FloorHolder.Value,
    };

    private static bool Allows(Session session, Phase phase, Contribute c)
    {
        foreach (var allowance in phase.Allows)
        {
            var kind = allowance.Kinds.Count == 0 || allowance.Kinds.Where(k => k == c.Kind).Count > 0;
            if (kind && (allowance.Roles.Count == 0 || allowance.Roles.Where(r => session.Holds(c.By, r)).Count > 0))
            {
                return true;
            }
        }

        return phase.Allows.Count == 0;
    }

    private static int CountMissing(Session session, PhaseVisit visit)
    {
        var present = session.Participants.Where(static p => p.Presence == Presence.Present);
        return visit.Phase.IsAnonymous
            ? Math.Max(0, present.Count - visit.Acted.Count)
            : present.Where(p => !visit.HasActed(p.Person.Value)).Count;
    }

    private static bool AllReady(Session session) => session.Participants
        .Where(p => p.Presence == Presence.Present && session.Ready.Where(r => r == p.Person).Count == 0).Count == 0;

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
