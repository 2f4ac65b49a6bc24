using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Ways to change one ballot that axioms speak of.</summary>
internal static class BallotChanges
{
    /// <summary>All ways to raise an option over others that leave the others as they are; from left out to approved, but not from left out to a score.</summary>
    public static IEnumerable<int[]> Raise(BallotForm form, int[] marks, int option, AxiomOptions options)
    {
        switch (form)
        {
            case BallotForm.Approval:
                return marks[option] == 0 ? [Put(marks, option, 1)] : [];
            case BallotForm.Score:
                return marks[option] == 0 ? [] : Enumerable.Range(marks[option] + 1, Math.Max(0, options.MaxScore + 1 - marks[option])).Select(mark => Put(marks, option, mark));
            default:
                return marks[option] == 0 && options.Unranked == Unranked.NotCompared ? [] : RaiseInRanking(marks, option, options.EqualRanks);
        }
    }

    /// <summary>The ballot with more options that all stand next to one, level in a ballot that ranks nothing.</summary>
    /// <param name="form">What the marks mean.</param>
    /// <param name="marks">The ballot.</param>
    /// <param name="option">The option that gets doubles.</param>
    /// <param name="order">The places of the option and of its doubles among themselves, from 0.</param>
    public static int[] Clone(BallotForm form, int[] marks, int option, int[] order)
    {
        if (form != BallotForm.Ranking || marks[option] == 0)
        {
            return [.. marks, .. order.Skip(1).Select(_ => marks[option])];
        }

        // Ranks are spread so that there is room in each.
        var spread = marks.Select(mark => mark * order.Length).ToArray();
        return Dense([.. Put(spread, option, spread[option] - order[0]), .. order.Skip(1).Select(place => spread[option] - place)]);
    }

    /// <summary>The ballot the other way round; null when it does not say enough.</summary>
    public static int[]? Reverse(BallotForm form, int[] marks, Unranked unranked, int maxScore)
    {
        switch (form)
        {
            case BallotForm.Approval:
                return [.. marks.Select(static mark => 1 - mark)];
            case BallotForm.Score:
                return Array.IndexOf(marks, 0) >= 0 ? null : [.. marks.Select(mark => maxScore + 2 - mark)];
            default:
                var last = marks.Max() + 1;
                return Array.IndexOf(marks, 0) >= 0 && unranked == Unranked.NotCompared ? null : Dense([.. marks.Select(mark => mark == 0 ? 1 : last + 1 - mark)]);
        }
    }

    /// <summary>All ways to add one option that was left out after all that were not.</summary>
    public static IEnumerable<int[]> AddLater(BallotForm form, int[] marks)
    {
        var mark = form switch { BallotForm.Ranking => marks.Max() + 1, _ => form == BallotForm.Score ? Least(marks) : 1 };
        return mark < 1 ? [] : Enumerable.Range(0, marks.Length).Where(o => marks[o] == 0).Select(o => Put(marks, o, mark));
    }

    // A score just below all given.
    private static int Least(int[] marks) => marks.Where(static mark => mark > 0).DefaultIfEmpty(1).Min() - 1;

    private static IEnumerable<int[]> RaiseInRanking(int[] marks, int option, bool equalRanks)
    {
        // Above each rank that was above it, or level with it.
        var own = marks[option] == 0 ? int.MaxValue : marks[option];
        var doubled = marks.Select(static mark => mark * 2).ToArray();
        foreach (var rank in marks.Where((mark, o) => o != option && mark > 0 && mark <= own).Distinct())
        {
            yield return Dense(Put(doubled, option, (rank * 2) - 1));
            if (rank < own && equalRanks)
            {
                yield return Dense(Put(doubled, option, rank * 2));
            }
        }

        if (marks[option] == 0)
        {
            yield return Put(marks, option, marks.Max() + 1);
        }
    }

    private static int[] Put(int[] marks, int option, int mark)
    {
        var changed = (int[])marks.Clone();
        changed[option] = mark;
        return changed;
    }

    private static int[] Dense(int[] marks)
    {
        var ranks = marks.Where(static mark => mark > 0).Distinct().OrderBy(static mark => mark).ToList();
        return [.. marks.Select(mark => mark == 0 ? 0 : ranks.IndexOf(mark) + 1)];
    }
}
