using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Axioms on who must win, or must not, by what majorities prefer; pairs are compared here anew, in the plainest way.</summary>
internal static class MajorityAxioms
{
    public static Counterexample? CondorcetWinner(AxiomTrial trial, Poll poll) =>
        Require(trial, poll, o => Others(poll, o).All(other => Margin(trial, poll, o, other) > 0), mustWin: true, "beats every other option in a pair");

    public static Counterexample? CondorcetLoser(AxiomTrial trial, Poll poll) => poll.Options < 2 ? null
        : Require(trial, poll, o => Others(poll, o).All(other => Margin(trial, poll, o, other) < 0), mustWin: false, "loses to every other option in a pair");

    public static Counterexample? Majority(AxiomTrial trial, Poll poll) => Require(
        trial,
        poll,
        o => 2 * poll.Rows.Where(row => Others(poll, o).All(other => poll.Prefers(row.Marks, o, other, Unranked.BelowRanked) > 0)).Sum(static row => row.Weight) > poll.Ballots,
        mustWin: true,
        "is put above all others by more than half of the ballots");

    public static Counterexample? Pareto(AxiomTrial trial, Poll poll) => Require(
        trial,
        poll,
        o => Others(poll, o).Any(other => poll.Rows.All(row => poll.Prefers(row.Marks, other, o, trial.Options.Unranked) > 0)),
        mustWin: false,
        "stands below one same other option on every ballot");

    public static Counterexample? Smith(AxiomTrial trial, Poll poll)
    {
        // The smallest set that beats all outside it: whoever reaches everybody by pairs not lost.
        var set = Enumerable.Range(0, poll.Options).Where(o => Reached(trial, poll, o) == poll.All).Aggregate(0, static (bits, o) => bits | (1 << o));
        trial.Cases += set == poll.All ? 0 : 1;
        return (trial.Winners(poll) & ~set) == 0 ? null : trial.Broken("Somebody outside the Smith set wins.", poll);
    }

    private static int Reached(AxiomTrial trial, Poll poll, int from)
    {
        var (reached, queue) = (1 << from, new Queue<int>([from]));
        while (queue.Count > 0)
        {
            var at = queue.Dequeue();
            foreach (var next in Others(poll, at).Where(o => (reached >> o & 1) == 0 && Margin(trial, poll, at, o) >= 0))
            {
                reached |= 1 << next;
                queue.Enqueue(next);
            }
        }

        return reached;
    }

    private static Counterexample? Require(AxiomTrial trial, Poll poll, System.Func<int, bool> applies, bool mustWin, string what)
    {
        for (var option = 0; option < poll.Options; option++)
        {
            if (!applies(option))
            {
                continue;
            }

            trial.Cases++;
            var winners = trial.Winners(poll);
            if (mustWin ? winners != 1 << option : (winners >> option & 1) != 0)
            {
                return trial.Broken($"{Poll.Name(option)} {what}.", poll);
            }
        }

        return null;
    }

    private static IEnumerable<int> Others(Poll poll, int option) => Enumerable.Range(0, poll.Options).Where(o => o != option);

    private static long Margin(AxiomTrial trial, Poll poll, int a, int b) => poll.Margin(a, b, trial.Options.Unranked);
}
