using Ardalis.GuardClauses;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>When a phase may end.</content>
public static partial class SessionFlow
{
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
            ExitKind.AllContributed => AllActed(session, visit),
            ExitKind.AllReady => AllReady(session),
            ExitKind.NoObjection => session.OpenObjections.Count == 0,
            ExitKind.QueueEmpty => NextItem(session) is null,
            ExitKind.RuleDecided => visit.Decided,
            ExitKind.All => CountHolding(exit, session, now) == exit.Parts.Count,
            ExitKind.Any => CountHolding(exit, session, now) > 0,
            _ => false,
        };
    }

    private static int CountHolding(ExitCondition exit, Session session, Instant now)
    {
        var count = 0;
        foreach (var part in exit.Parts)
        {
            count += Holds(part, session, now) ? 1 : 0;
        }

        return count;
    }

    // Behind a pseudonym nobody can tell whether those who acted are still there: somebody who acted and left counts as acted.
    private static bool AllActed(Session session, PhaseVisit visit)
    {
        if (visit.Phase.IsAnonymous)
        {
            return visit.Acted.Count >= session.CountPresent();
        }

        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && !visit.HasActed(participant.Person.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllReady(Session session)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && !session.IsReady(participant.Person))
            {
                return false;
            }
        }

        return true;
    }
}
