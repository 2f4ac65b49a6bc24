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
        (((long)visit.Phase.Minutes.Default + More(session, visit)) * Turns(session, visit)) + visit.Extended;

    /// <summary>The planned time, as long as a time can be.</summary>
    public static Duration Of(Session session, PhaseVisit visit) =>
        Duration.FromMinutes(Math.Min(Minutes(session, visit), LongestTime));

    /// <summary>How long it may take at most, with all that can be added, in minutes.</summary>
    public static long Longest(Session session, PhaseVisit visit) => ((long)visit.Phase.Minutes.Max + More(session, visit)) * Turns(session, visit);

    // What those who are there take beyond the planned time.
    private static long More(Session session, PhaseVisit visit)
    {
        if (visit.Phase.Minutes.PerPerson == 0)
        {
            return 0;
        }

        long most = visit.Groups.Count < 2 ? session.CountPresent() : 1;
        foreach (var group in visit.Groups.Count < 2 ? [] : visit.Groups)
        {
            most = Math.Max(most, group.Where(session.IsPresent).Count);
        }

        return most * visit.Phase.Minutes.PerPerson;
    }

    // Groups speak at the same time: the largest takes longest.
    private static int Turns(Session session, PhaseVisit visit)
    {
        if (!visit.Phase.IsRound)
        {
            return 1;
        }

        if (visit.Groups.Count < 2)
        {
            return Math.Max(1, Turns(session, visit.Phase, session.Participants.Select(static p => p.Person)));
        }

        var most = 1;
        foreach (var group in visit.Groups)
        {
            most = Math.Max(most, Turns(session, visit.Phase, group));
        }

        return most;
    }

    private static int Turns(Session session, Phase phase, ValueList<PersonId> people)
    {
        var turns = 0;
        foreach (var person in people)
        {
            turns += session.IsPresent(person) && SessionFloor.MayHaveFloor(session, phase, person) ? 1 : 0;
        }

        return turns;
    }
}
