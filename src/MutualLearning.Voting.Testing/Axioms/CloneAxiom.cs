using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>The axiom on doubles of an option.</summary>
internal static class CloneAxiom
{
    private const int MostWays = 8;

    public static Counterexample? Clones(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        for (var option = 0; option < poll.Options; option++)
        {
            foreach (var after in Doubled(poll, option))
            {
                trial.Cases++;
                var now = trial.Winners(after);
                var family = (1 << option) | (after.All & ~poll.All);
                var asBefore = (now & ~family) | ((now & family) != 0 ? 1 << option : 0);
                if (asBefore != winners)
                {
                    return trial.Broken($"{Poll.Name(option)} gets doubles, from {Poll.Name(poll.Options)} on.", poll, after);
                }
            }
        }

        return null;
    }

    // One double, above on some ballots and below on others; two doubles that beat each other in a circle.
    private static IEnumerable<Poll> Doubled(Poll poll, int option)
    {
        int[][] pairs = [[0, 1], [1, 0]];
        foreach (var way in Ways(poll.Rows.Count))
        {
            yield return poll.WithOptions(poll.Options + 1, poll.Rows.Select((row, i) => (BallotChanges.Clone(poll.Form, row.Marks, option, pairs[way >> i & 1]), row.Weight)));
        }

        int[][] circle = [[2, 1, 0], [0, 2, 1], [1, 0, 2]];
        yield return poll.WithOptions(poll.Options + 2, poll.Rows.SelectMany(row => circle.Select((order, i) =>
            (BallotChanges.Clone(poll.Form, row.Marks, option, order), (row.Weight + i) / circle.Length))));
    }

    // On which ballots the double stands above: none, all, and some others.
    private static IEnumerable<int> Ways(int rows) => 1 << rows <= MostWays
        ? Enumerable.Range(0, 1 << rows)
        : new[] { 0, (1 << rows) - 1, 0b010101, 0b101010, 0b000011, 0b111100, 0b000001, 0b011001 }.Select(way => way & ((1 << rows) - 1)).Distinct();
}
