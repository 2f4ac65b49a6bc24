using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Whose turn it is to contribute.</summary>
internal static class SessionFloor
{
    /// <summary>Whose turn it is in a round: the first person there to whom the phase allows something and who has neither contributed nor passed in this visit; <c>default</c> when everybody had their turn, or the round is anonymous.</summary>
    public static PersonId NextInRound(Session session, PhaseVisit visit)
    {
        foreach (var participant in session.Participants)
        {
            if (IsNext(session, visit, participant))
            {
                return visit.Phase.IsAnonymous ? default : participant.Person;
            }
        }

        return default;
    }

    /// <summary>Whose turn it is for somebody: in groups each group has a round of its own.</summary>
    public static PersonId NextInRound(Session session, PhaseVisit visit, PersonId person)
    {
        if (visit.Groups.Count < 2)
        {
            return NextInRound(session, visit);
        }

        foreach (var member in visit.GroupOf(person))
        {
            if (session.FindParticipant(member) is { } participant && IsNext(session, visit, participant))
            {
                return member;
            }
        }

        return default;
    }

    private static bool IsNext(Session session, PhaseVisit visit, Participant participant) => participant.Presence == Presence.Present
        && !visit.HasActed(participant.Person.Value) && MayHaveFloor(session, visit.Phase, participant.Person);

    /// <summary>Why somebody may not contribute something now; null when they may.</summary>
    public static Refusal? Check(Session session, PhaseVisit visit, Contribute c)
    {
        var intervenes = Powers.MayIntervene(session, c.By, c.Kind);
        return (intervenes ? default(Refusal?) : TurnRefusal(session, visit, c.By)) ?? Allowances.Check(session, visit, c, intervenes);
    }

    /// <summary>Whether the floor of a phase is ever a person's, as far as their roles go.</summary>
    public static bool MayHaveFloor(Session session, Phase phase, PersonId person) => PhaseTurns.MayHaveFloor(phase, new SessionRoles(session, person));

    private static Refusal? TurnRefusal(Session session, PhaseVisit visit, PersonId person)
    {
        var phase = visit.Phase;
        var role = phase.Floor.Role;
        switch (phase.Floor.Kind)
        {
            case FloorKind.Everyone:
            case FloorKind.NextInRound when phase.IsAnonymous:
                return null;
            case FloorKind.Role:
                return session.Holds(person, role) ? default(Refusal?) : new Refusal(SessionRefusals.NotYourTurn, phase.Id.Value, role.Value);
            case FloorKind.AllButRole:
                return session.Holds(person, role) ? new Refusal(SessionRefusals.NotYourRolesTurn, phase.Id.Value, role.Value) : default(Refusal?);
            case FloorKind.NextInRound:
                return TurnRefusal(phase, NextInRound(session, visit, person), person);
            case FloorKind.Queue:
                return TurnRefusal(phase, session.FloorHolder, person);
            default:
                return new Refusal(SessionRefusals.NobodysTurn, phase.Id.Value);
        }
    }

    private static Refusal? TurnRefusal(Phase phase, PersonId holder, PersonId person)
    {
        if (holder.IsDefault)
        {
            return new Refusal(SessionRefusals.NobodysTurn, phase.Id.Value);
        }

        return holder == person ? default(Refusal?) : new Refusal(SessionRefusals.NotYourTurn, phase.Id.Value, holder.Value);
    }
}
