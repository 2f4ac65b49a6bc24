using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Who may hold a role, and whose turn with it comes next.</summary>
internal static class RoleTurns
{
    /// <summary>The role that keeps a person from holding another one; <c>default</c> for none.</summary>
    public static RoleId ExcludedBy(Session session, PersonId person, RoleId role)
    {
        var wanted = session.Practice?.FindRole(role);
        foreach (var other in session.Practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (wanted is not null && other.Id != role && (Names(wanted, other.Id) || Names(other, role) || Watch(wanted, other)) && session.Holds(person, other.Id))
            {
                return other.Id;
            }
        }

        return default;
    }

    /// <summary>Whether somebody there could take a role.</summary>
    public static bool MayBeTaken(Session session, PracticeRole role)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && !session.Holds(participant.Person, role.Id) && ExcludedBy(session, participant.Person, role.Id).IsDefault)
            {
                return !(session.CountHolders(role.Id) >= role.Max);
            }
        }

        return false;
    }

    /// <summary>Whether somebody there has not had their turn with a role, and could.</summary>
    public static bool IsTurnLeft(Session session, RoleId role)
    {
        foreach (var participant in session.Participants)
        {
            if (MayHaveTurn(session, participant, role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Who has the next turn with a role: its holder when they have had none, else the next person after them in the order of the
    /// session; <c>default</c> when everybody there has had one.
    /// </summary>
    public static PersonId NextTurn(Session session, RoleId role) => NextTurn(session, role, session.Participants.Select(static p => p.Person));

    /// <summary>The same among some people, in their order.</summary>
    public static PersonId NextTurn(Session session, RoleId role, ValueList<PersonId> people)
    {
        var start = 0;
        for (var i = 0; i < people.Count; i++)
        {
            if (session.Holds(people[i], role))
            {
                start = i;
            }
        }

        for (var i = 0; i < people.Count; i++)
        {
            var next = people[(start + i) % people.Count];
            if (session.FindParticipant(next) is { } participant && MayHaveTurn(session, participant, role))
            {
                return next;
            }
        }

        return default;
    }

    private static bool MayHaveTurn(Session session, Participant participant, RoleId role) =>
        participant.Presence == Presence.Present
        && !session.HasHadTurn(participant.Person, role)
        && ExcludedBy(session, participant.Person, role).IsDefault;

    // Whoever watches does nothing else.
    private static bool Watch(PracticeRole one, PracticeRole other) =>
        (one.Observes || other.Observes) && one.Assignment != RoleAssignment.Everyone && other.Assignment != RoleAssignment.Everyone;

    private static bool Names(PracticeRole role, RoleId other)
    {
        foreach (var exclusive in role.ExclusiveWith)
        {
            if (exclusive == other)
            {
                return true;
            }
        }

        return false;
    }
}
