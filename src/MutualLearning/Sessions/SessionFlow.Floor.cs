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
}
