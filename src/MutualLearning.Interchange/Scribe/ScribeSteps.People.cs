using MutualLearning.Sessions;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who is there, in which role, and who waits for the floor.</summary>
internal sealed partial class ScribeSteps
{
    private PersonId Join(ScribePerson who)
    {
        var person = Person(who);
        if (present.Add(person))
        {
            arrivals.Add(person);
            Session(new JoinSession(person));
        }

        return person;
    }

    private void Leave(ScribePerson who)
    {
        if (present.Remove(Person(who)))
        {
            held.RemoveWhere(h => h.Person == Person(who));
            queued.Remove(Person(who));
            Session(new LeaveSession(Person(who)));
        }
    }

    private void Assign(RoleTaken e)
    {
        var person = Join(e.Person);
        chair = e.Role == ScribeRole.Chair ? person : chair;
        if (held.Add((Role(e.Role), person)))
        {
            Session(new AssignRole(Role(e.Role), person, person));
        }
    }

    private void Release(RoleId role, PersonId person)
    {
        if (held.Remove((role, person)))
        {
            Session(new ReleaseRole(role, person, person));
        }
    }

    // Asking twice for the floor is asking once.
    private void Queue(QueueJoined e)
    {
        var person = Join(e.Person);
        if (queued.Add(person))
        {
            Running(new JoinQueue(person, e.About ?? string.Empty));
        }
    }

    private void Unqueue(PersonId person)
    {
        if (queued.Remove(person))
        {
            Running(new LeaveQueue(person));
        }
    }

    private void Give(PersonId person)
    {
        queued.Remove(person);
        Running(new GiveFloor(person, person));
    }

    // Who moves the meeting on: the chair, or whoever came first and is there.
    private PersonId Chair()
    {
        if (present.Contains(chair))
        {
            return chair;
        }

        foreach (var person in arrivals)
        {
            if (present.Contains(person))
            {
                return person;
            }
        }

        return record.Present.Count > 0 ? Join(record.Present[0]) : default;
    }

    private static RoleId Role(ScribeRole role) => role == ScribeRole.Chair ? Facilitator : Scribe;

    private PersonId Person(ScribePerson person) => options.PersonOf(person);
}
