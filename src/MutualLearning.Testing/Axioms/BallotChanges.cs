using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Ways to change one ballot that axioms speak of.</summary>
internal static class BallotChanges
{
    /// <summary>All ways to raise an option over others that leave the others as they are; from left out to approved, but not from left out to a score.</summary>
    public static IEnumerable<int[]> Raise(BallotForm form, int[] marks, int option, Unranked unranked, int maxScore)
    {
        switch (form)
        {
            case BallotForm.Approval:
                return marks[option] == 0 ? [Put(marks, option, 1)] : [];
            case BallotForm.Score:
                return marks[option] == 0 ? [] : Enumerable.Range(marks[option] + 1, Math.Max(0, maxScore + 1 - marks[option])).Select(mark => Put(marks, option, mark));
            default:
                return marks[option] == 0 && unranked == Unranked.NotCompared ? [] : RaiseInRanking(marks, option);
        }
    }

    /// <summary>The ballot with one more option, which stands just above the other, just below it, or level with it.</summary>
    public static int[] Clone(BallotForm form, int[] marks, int option, int above)
    {
        if (form != BallotForm.Ranking || marks[option] == 0)
        {
            return [.. marks, marks[option]];
        }

        // Ranks are doubled so that there is room beside each.
        var clone = (marks[option] * 2) - above;
        return Dense([.. marks.Select(static mark => mark * 2), clone]);
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

    private static IEnumerable<int[]> RaiseInRanking(int[] marks, int option)
    {
        // Between, and level with, each rank that was above it.
        var own = marks[option] == 0 ? int.MaxValue : marks[option];
        var doubled = marks.Select(static mark => mark * 2).ToArray();
        foreach (var rank in marks.Where((mark, o) => o != option && mark > 0 && mark <= own).Distinct())
        {
            yield return Dense(Put(doubled, option, (rank * 2) - 1));
            if (rank < own)
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
