using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>When a phase may end.</summary>
internal static class Exit
{
    /// <summary>Whether an exit condition holds for the running visit; false when none runs.</summary>
    public static bool Holds(ExitCondition exit, Session session, Instant now)
    {
        if (session.Visit is not { } visit)
        {
            return false;
        }

        return exit.Kind switch
        {
            ExitKind.HostAdvances => true,
            ExitKind.Timebox => session.Elapsed(now) >= PlannedTime.Of(session, visit),
            ExitKind.AllContributed => AllActed(session, visit),
            ExitKind.AllReady => AllReady(session),
            ExitKind.NoObjection => !IsObjectionSeen(session),
            ExitKind.QueueEmpty => session.NextItem() is null,
            ExitKind.RuleDecided => visit.Decided,
            ExitKind.EachContributed => EachContributed(session, visit, exit.Each),
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
        var awaited = 0;
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && SessionFloor.MayHaveFloor(session, visit.Phase, participant.Person))
            {
                awaited++;
                if (!visit.Phase.IsAnonymous && !visit.HasActed(participant.Person.Value))
                {
                    return false;
                }
            }
        }

        return visit.Acted.Count >= awaited && !HasMoreThanPeople(session, visit);
    }

    // More pseudonyms than people who were ever there: somebody has two, and no count of them says that all have spoken.
    private static bool HasMoreThanPeople(Session session, PhaseVisit visit)
    {
        var attended = 0;
        foreach (var participant in session.Participants)
        {
            attended += participant.HasAttended ? 1 : 0;
        }

        return visit.Acted.Count > attended;
    }

    private static bool EachContributed(Session session, PhaseVisit visit, ContributionKind kind)
    {
        var awaited = 0;
        foreach (var participant in session.Participants)
        {
            var person = participant.Person;
            if (participant.Presence == Presence.Present && SessionFloor.MayHaveFloor(session, visit.Phase, person) && Allowances.Admits(session, visit.Phase, person, kind) && Agreeing.Missing(session, person) is null)
            {
                awaited++;
                if (!visit.Phase.IsAnonymous && !HasContributed(session, visit, person.Value, kind))
                {
                    return false;
                }
            }
        }

        var done = 0;
        for (var i = 0; visit.Phase.IsAnonymous && i < visit.Acted.Count; i++)
        {
            done += HasContributed(session, visit, visit.Acted[i], kind) ? 1 : 0;
        }

        return !visit.Phase.IsAnonymous || (done >= awaited && !HasMoreThanPeople(session, visit));
    }

    private static bool HasContributed(Session session, PhaseVisit visit, string key, ContributionKind kind)
    {
        var all = session.Contributions.AsSpan();
        for (var i = all.Length - 1; i >= 0 && all[i].Visit == visit.Number; i--)
        {
            var author = all[i].Author.IsDefault ? all[i].Pseudonym.Value : all[i].Author.Value;
            if (all[i].Kind == kind && string.Equals(author, key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Nobody can meet an objection that nobody there can see: the next phases deal with it once it is revealed.
    private static bool IsObjectionSeen(Session session)
    {
        foreach (var id in session.OpenObjections)
        {
            if (session.FindContribution(id) is { } objection && Sight.IsSeen(session, objection))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AllReady(Session session)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && !session.IsReady(participant.Person) && !Powers.Observes(session, participant.Person))
            {
                return false;
            }
        }

        return true;
    }
}
