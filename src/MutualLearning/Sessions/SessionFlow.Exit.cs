using System;
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

    private static int CountMissing(Session session, PhaseVisit visit)
    {
        var present = session.Participants.Where(static p => p.Presence == Presence.Present);
        return visit.Phase.IsAnonymous
            ? Math.Max(0, present.Count - visit.Acted.Count)
            : present.Where(p => !visit.HasActed(p.Person.Value)).Count;
    }

    private static bool AllReady(Session session) => session.Participants
        .Where(p => p.Presence == Presence.Present && session.Ready.Where(r => r == p.Person).Count == 0).Count == 0;
}
