using System.Collections.Generic;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>Who speaks.</content>
public sealed partial class Rehearsal
{
    private Act? Talk(PhaseVisit visit)
    {
        if (script.Acts <= 0)
        {
            return null;
        }

        script.Acts--;
        if (visit.Phase.Floor.Kind == FloorKind.Queue && !IsSimulated(Session.FloorHolder))
        {
            script.Acts++;
            return AskForTheFloor();
        }

        return Speak(visit, ContributionKind.Pass);
    }

    private Act? AskForTheFloor()
    {
        foreach (var person in Shuffled())
        {
            if (Session.Queue.Count == 0)
            {
                return new(person, new JoinQueue(person, string.Empty));
            }

            if (Session.Queue[0].Person is { } next && IsSimulated(next) && Lead() is { IsDefault: false } lead)
            {
                return new(lead, new GiveFloor(next, lead));
            }
        }

        script.Acts = 0;
        return null;
    }

    // Of those who may, somebody who has not spoken in this visit comes first; a kind is sought, or any for a pass.
    private Act? Speak(PhaseVisit visit, ContributionKind sought)
    {
        for (var again = 0; again < 2; again++)
        {
            foreach (var person in Shuffled())
            {
                if ((script.Spoke.Contains(person) || visit.HasActed(person.Value)) == (again == 1) && SpeakAs(person, visit, sought) is { } act)
                {
                    script.Spoke.Add(person);
                    clock.Advance(script.Pace);
                    return act;
                }
            }
        }

        return null;
    }

    private List<PersonId> Shuffled()
    {
        var people = new List<PersonId>(Simulated());
        for (var i = people.Count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (people[i], people[other]) = (people[other], people[i]);
        }

        return people;
    }
}
