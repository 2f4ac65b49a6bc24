using System.Collections.Generic;
using System.Linq;
using MutualLearning.Sessions;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who is there, in which role, and who waits for the floor.</summary>
internal sealed class ScribePeople(StepWriter writer, ScribeRecord record, ScribeImportOptions options)
{
    private static readonly RoleId Facilitator = new("facilitator");
    private static readonly RoleId Scribe = new("scribe");

    private readonly HashSet<PersonId> present = [];
    private readonly List<PersonId> arrivals = [];
    private readonly HashSet<(RoleId Role, PersonId Person)> held = [];
    private readonly HashSet<PersonId> queued = [];
    private PersonId chair;

    /// <summary>Who is there, first who came first.</summary>
    public IEnumerable<PersonId> Present => arrivals.Where(present.Contains);

    public PersonId Join(ScribePerson who)
    {
        var person = Person(who);
        if (present.Add(person))
        {
            arrivals.Add(person);
            writer.Session(new JoinSession(person));
        }

        return person;
    }

    public void Leave(ScribePerson who)
    {
        if (present.Remove(Person(who)))
        {
            held.RemoveWhere(h => h.Person == Person(who));
            queued.Remove(Person(who));
            writer.Session(new LeaveSession(Person(who)));
        }
    }

    public void Assign(RoleTaken e)
    {
        var person = Join(e.Person);
        chair = e.Role == ScribeRole.Chair ? person : chair;
        if (held.Add((Role(e.Role), person)))
        {
            writer.Session(new AssignRole(Role(e.Role), person, person));
        }
    }

    public void Release(RoleId role, PersonId person)
    {
        if (held.Remove((role, person)))
        {
            writer.Session(new ReleaseRole(role, person, person));
        }
    }

    // Asking twice for the floor is asking once.
    public void Queue(SpeakerQueued e)
    {
        var person = Join(e.Person);
        if (queued.Add(person))
        {
            writer.Running(new JoinQueue(person, e.About ?? string.Empty));
        }
    }

    public void Unqueue(PersonId person)
    {
        if (queued.Remove(person))
        {
            writer.Running(new LeaveQueue(person));
        }
    }

    public void Give(PersonId person)
    {
        queued.Remove(person);
        writer.Running(new GiveFloor(person, person));
    }

    // Who moves the meeting on: the chair, or whoever came first and is there.
    public PersonId Chair()
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

    public static RoleId Role(ScribeRole role) => role == ScribeRole.Chair ? Facilitator : Scribe;

    public PersonId Person(ScribePerson person) => options.PersonOf(person);
}
