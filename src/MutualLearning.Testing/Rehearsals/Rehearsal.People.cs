using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>Who is there.</content>
public sealed partial class Rehearsal
{
    private bool LivePresent() => Live.Where(Session.IsPresent).Count > 0;

    private bool IsSimulated(PersonId person)
    {
        foreach (var live in Live)
        {
            if (live == person)
            {
                return false;
            }
        }

        return Session.IsPresent(person);
    }

    private ValueList<PersonId> Simulated() => Session.Participants.Where(p => IsSimulated(p.Person)).Select(static p => p.Person);

    private PersonId Lead()
    {
        foreach (var person in Simulated())
        {
            if (Session.MayAdvance(person))
            {
                return person;
            }
        }

        return default;
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private SessionMoves Moves(PersonId person) => Session.MayDo(person, clock.GetCurrentInstant());
}
