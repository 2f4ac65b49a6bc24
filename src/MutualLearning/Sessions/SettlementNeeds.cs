using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>
/// Who must say that an objection is met: whoever raised it, and holders of roles. In the place of those who are not there stands whoever may advance; on what nobody
/// there can see but its author, nobody else is waited for.
/// </summary>
internal readonly struct SettlementNeeds(Session session, Contribution objection, ValueList<RoleId> roles)
{
    /// <summary>Whether what a person says counts.</summary>
    public bool Includes(PersonId person)
    {
        foreach (var role in roles)
        {
            if (Fills(role, person))
            {
                return true;
            }
        }

        return objection.Author == person && !CanAnyBeFilled();
    }

    /// <summary>Whether a person has said so already.</summary>
    public bool HasAgreed(PersonId person)
    {
        foreach (var agreed in session.Agreed)
        {
            if (agreed.Objection == objection.Id && agreed.By == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether everybody has said so, as soon as one more does.</summary>
    public bool AreMetWith(PersonId person)
    {
        foreach (var role in roles)
        {
            if (!Fills(role, person) && !IsFilled(role) && CanBeFilled(role))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanAnyBeFilled()
    {
        foreach (var role in roles)
        {
            if (CanBeFilled(role))
            {
                return true;
            }
        }

        return false;
    }

    // By somebody there who can see what it is about.
    private bool CanBeFilled(RoleId role)
    {
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Present && Fills(role, participant.Person) && Sight.CanSee(session, participant.Person, objection))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFilled(RoleId role)
    {
        foreach (var agreed in session.Agreed)
        {
            if (agreed.Objection == objection.Id && Fills(role, agreed.By))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fills(RoleId role, PersonId person) =>
        role == PracticeWords.Objector ? objection.Author == person || (!session.IsPresent(objection.Author) && Powers.MayAdvance(session, person))
        : session.Holds(person, role) || (!Powers.IsHeldBySomebodyThere(session, role) && Powers.MayAdvance(session, person));
}
