using System;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How long a visit is to take.</summary>
internal static class PlannedTime
{
    // A thousand years, in minutes.
    private const long LongestTime = 525_960_000;

    /// <summary>How many minutes a visit is to take, with what was added: in a round, the time of a turn for everybody there who has one.</summary>
    public static long Minutes(Session session, PhaseVisit visit) =>
        ((long)visit.Phase.Minutes.Default * Turns(session, visit.Phase)) + visit.Extended;

    /// <summary>The planned time, as long as a time can be.</summary>
    public static Duration Of(Session session, PhaseVisit visit) =>
        Duration.FromMinutes(Math.Min(Minutes(session, visit), LongestTime));

    /// <summary>How long it may take at most, with all that can be added, in minutes.</summary>
    public static long Longest(Session session, PhaseVisit visit) => (long)visit.Phase.Minutes.Max * Turns(session, visit.Phase);

    private static int Turns(Session session, Phase phase)
    {
        var turns = 0;
        for (var i = 0; phase.IsRound && i < session.Participants.Count; i++)
        {
            var participant = session.Participants[i];
            turns += participant.Presence == Presence.Present && SessionFloor.MayHaveFloor(session, phase, participant.Person) ? 1 : 0;
        }

        return Math.Max(1, turns);
    }
}
