using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>Axioms that say what must not matter.</summary>
internal static class FairnessAxioms
{
    private const long MaxPersons = 40;

    public static Counterexample? Anonymity(AxiomTrial trial, Poll poll)
    {
        var turned = poll.With(poll.Rows.Reverse());
        trial.Cases++;
        if (trial.Winners(turned) != trial.Winners(poll))
        {
            return trial.Broken("The ballots were counted in another order.", poll, turned);
        }

        return poll.Ballots <= MaxPersons && trial.WinnersOfPersons(poll, backwards: false) != trial.WinnersOfPersons(poll, backwards: true)
            ? trial.Broken("The same ballots were cast by other persons; there the winners differ.", poll)
            : null;
    }

    public static Counterexample? Neutrality(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        for (var a = 0; a < poll.Options; a++)
        {
            for (var b = a + 1; b < poll.Options; b++)
            {
                trial.Cases++;
                var swapped = poll.Each(marks => [.. marks.Select((mark, o) => o == a ? marks[b] : o == b ? marks[a] : mark)]);
                var same = (winners >> a & 1) == (winners >> b & 1);
                if (trial.Winners(swapped) != (same ? winners : winners ^ (1 << a) ^ (1 << b)))
                {
                    return trial.Broken($"All ballots swap {Poll.Name(a)} and {Poll.Name(b)}.", poll, swapped);
                }
            }
        }

        return null;
    }

    public static Counterexample? Homogeneity(AxiomTrial trial, Poll poll)
    {
        foreach (var factor in new[] { 2, 3 })
        {
            trial.Cases++;
            var more = poll.Times(factor);
            if (trial.Winners(more) != trial.Winners(poll))
            {
                return trial.Broken($"Every ballot is cast {factor} times.", poll, more);
            }
        }

        return null;
    }
}
