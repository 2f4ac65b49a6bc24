using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>Axioms on what happens when ballots change, come, or are turned round.</summary>
internal static class ChangeAxioms
{
    public static Counterexample? Monotonicity(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        foreach (var option in Options(poll, winners))
        {
            foreach (var (row, marks) in Changes(poll, m => BallotChanges.Raise(poll.Form, m, option, trial.Options)))
            {
                if (Lost(trial, poll, row, marks, 1 << option) is { } after)
                {
                    return trial.Broken($"Some ballots raise {Poll.Name(option)}, and it does not win any more.", poll, after);
                }
            }
        }

        return null;
    }

    public static Counterexample? LaterNoHarm(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        foreach (var (row, marks) in Changes(poll, m => BallotChanges.AddLater(poll.Form, m)))
        {
            var named = Enumerable.Range(0, poll.Options).Where(o => poll.Rows[row].Marks[o] > 0).Aggregate(0, static (bits, o) => bits | (1 << o));
            if ((winners & named) != 0 && Lost(trial, poll, row, marks, winners & named) is { } after)
            {
                return trial.Broken("Some ballots name one more option, and one that they named before does not win any more.", poll, after);
            }
        }

        return null;
    }

    public static Counterexample? Participation(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        for (var row = 0; row < poll.Rows.Count; row++)
        {
            var marks = poll.Rows[row].Marks;
            foreach (var count in Amounts(poll.Rows[row].Weight).Where(count => winners != 0 && count < poll.Ballots))
            {
                trial.Cases++;
                var before = poll.With(poll.Rows.Select((r, i) => (r.Marks, i == row ? r.Weight - count : r.Weight)));
                var without = trial.Winners(before);
                int Compare(int a, int b) => poll.Prefers(marks, a, b, Counting.Unranked.BelowRanked);
                var pairs = Options(poll, without).SelectMany(a => Options(poll, winners).Select(b => Compare(a, b))).ToList();
                if (pairs.Count > 0 && pairs.TrueForAll(static by => by >= 0) && pairs.Exists(static by => by > 0))
                {
                    return trial.Broken("Some voters of one mind join, and would rather have stayed away.", before, poll);
                }
            }
        }

        return null;
    }

    public static Counterexample? Reversal(AxiomTrial trial, Poll poll)
    {
        var winners = trial.Winners(poll);
        var turned = poll.Rows.Select(row => (Marks: BallotChanges.Reverse(poll.Form, row.Marks, trial.Options.Unranked, trial.Options.MaxScore), row.Weight)).ToList();
        if (poll.Options < 2 || winners == 0 || (winners & (winners - 1)) != 0 || turned.Exists(static row => row.Marks is null))
        {
            return null;
        }

        trial.Cases++;
        var after = poll.With(turned.Select(static row => (row.Marks!, row.Weight)));
        return (trial.Winners(after) & winners) == 0 ? null : trial.Broken("Every ballot is turned round, and the winner still wins.", poll, after);
    }

    private static IEnumerable<(int Row, int[] Marks)> Changes(Poll poll, Func<int[], IEnumerable<int[]>> change) =>
        Enumerable.Range(0, poll.Rows.Count).SelectMany(row => change(poll.Rows[row].Marks).Select(marks => (row, marks)));

    // The changed poll in which one of those who must win does not.
    private static Poll? Lost(AxiomTrial trial, Poll poll, int row, int[] marks, int mustWin)
    {
        foreach (var count in Amounts(poll.Rows[row].Weight))
        {
            trial.Cases++;
            var after = poll.Change(row, count, marks);
            if ((trial.Winners(after) & mustWin) != mustWin)
            {
                return after;
            }
        }

        return null;
    }

    private static IEnumerable<int> Options(Poll poll, int set) => Enumerable.Range(0, poll.Options).Where(o => (set >> o & 1) != 0);

    // One ballot, two, about half and all.
    private static IEnumerable<long> Amounts(long weight) => new[] { 1, 2, weight / 2, weight }.Where(count => count >= 1 && count <= weight).Distinct();
}
