using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <content>What can be asked about the people of a session.</content>
public sealed partial record Session
{
    /// <summary>Finds a participant.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The participant, or null.</returns>
    public Participant? FindParticipant(PersonId person)
    {
        var index = IndexOf(person);
        return index < 0 ? null : Participants[index];
    }

    /// <summary>Whether a person is there now.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they are.</returns>
    public bool IsPresent(PersonId person) => FindParticipant(person)?.Presence == Presence.Present;

    /// <summary>Whether a person holds a role now. Roles assigned to everyone are held by whoever is there.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether they do.</returns>
    public bool Holds(PersonId person, RoleId role)
    {
        if (Practice?.FindRole(role) is { Assignment: RoleAssignment.Everyone })
        {
            return IsPresent(person);
        }

        foreach (var holding in Roles)
        {
            if (holding.Until is null && holding.Role == role && holding.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many people hold a role now. Roles assigned to everyone are held by whoever is there.</summary>
    /// <param name="role">The role.</param>
    /// <returns>How many.</returns>
    public int CountHolders(RoleId role)
    {
        if (Practice?.FindRole(role) is { Assignment: RoleAssignment.Everyone })
        {
            return CountPresent();
        }

        var count = 0;
        foreach (var holding in Roles)
        {
            count += holding.Until is null && holding.Role == role ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a person has had a turn with a role.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether they have.</returns>
    public bool HasHadTurn(PersonId person, RoleId role)
    {
        foreach (var turn in Turns)
        {
            if (turn.Role == role && turn.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many people are there now.</summary>
    /// <returns>How many.</returns>
    public int CountPresent()
    {
        var count = 0;
        foreach (var participant in Participants)
        {
            count += participant.Presence == Presence.Present ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a person has said in the running visit that they are ready for the next phase.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they have.</returns>
    public bool IsReady(PersonId person)
    {
        foreach (var ready in Ready)
        {
            if (ready == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a person waits to speak.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they do.</returns>
    public bool IsQueued(PersonId person)
    {
        foreach (var entry in Queue)
        {
            if (entry.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    private int IndexOf(PersonId person)
    {
        var people = Participants.AsSpan();
        for (var i = 0; i < people.Length; i++)
        {
            if (people[i].Person == person)
            {
                return i;
            }
        }

        return -1;
    }
}
