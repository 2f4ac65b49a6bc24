using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Who may contribute now, and what.</content>
public static partial class SessionFlow
{
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

        if (TurnRefusal(session, visit, c.By) is { } refusal)
        {
            return refusal;
        }

        return c.Kind == ContributionKind.Pass || Allows(session, visit.Phase, c)
            ? default(Refusal?)
            : new Refusal(SessionRefusals.KindNotAllowed, visit.Phase.Id.Value, c.Kind.Value);
    }

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
                return TurnRefusal(phase, NextInRound(session, visit), person);
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

    private static bool Allows(Session session, Phase phase, Contribute c)
    {
        foreach (var allowance in phase.Allows)
        {
            if (HasKind(allowance, c.Kind) && HasRole(allowance, session, c.By))
            {
                return true;
            }
        }

        return phase.Allows.Count == 0;
    }

    private static bool HasKind(Allowance allowance, ContributionKind kind)
    {
        foreach (var allowed in allowance.Kinds)
        {
            if (allowed == kind)
            {
                return true;
            }
        }

        return allowance.Kinds.Count == 0;
    }

    private static bool HasRole(Allowance allowance, Session session, PersonId person)
    {
        foreach (var role in allowance.Roles)
        {
            if (session.Holds(person, role))
            {
                return true;
            }
        }

        return allowance.Roles.Count == 0;
    }
}
