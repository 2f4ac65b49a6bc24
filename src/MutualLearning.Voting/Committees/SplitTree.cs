using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>Shows that no committee is better than the best: it parts the committees by whether an option is in, until what may still come is worse.</summary>
internal sealed class SplitTree(Transcript notes, int seats, Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> worth, long each)
{
    private const int MaxNodes = 20_000;
    private const long MaxWork = 1L << 26;

    private Rational[] best = [];
    private int nodes;

    /// <summary>Notes the worth of the best, and every option at which committees are parted.</summary>
    /// <param name="outcome">The best committees; it gets the notes.</param>
    /// <param name="approvals">Who approves of what; options are parted in the order of their support.</param>
    /// <param name="seats">How many are in a committee.</param>
    /// <param name="worth">From the members and those who may become members to what no such committee exceeds; exact when nobody is missing.</param>
    /// <param name="each">The steps that it takes beside one for each row.</param>
    public static void Note(
        CommitteeOutcome outcome, Approvals approvals, int seats, Func<IReadOnlyList<int>, IReadOnlyList<int>, Rational[]> worth, long each)
    {
        if (outcome.GaveUp || outcome.IsCut)
        {
            return;
        }

        var tree = new SplitTree(outcome.Notes, seats, worth, approvals.Rows + each);
        tree.best = worth(outcome.Sets.First(), []);
        outcome.Notes.Add("score", [], tree.best);
        tree.Part([], [.. Enumerable.Range(0, approvals.Options).OrderByDescending(approvals.Support)]);
    }

    /// <summary>Compares from the first figure: more than 0 when the first is better.</summary>
    public static int Compare(Rational[] a, Rational[] b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i].CompareTo(b[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return b.Length.CompareTo(a.Length);
    }

    private void Part(List<int> members, List<int> undecided)
    {
        if (members.Count + undecided.Count < seats || !notes.IsWhole)
        {
            return;
        }

        if (++nodes > MaxNodes || nodes * each > MaxWork)
        {
            notes.Cut();
            return;
        }

        if (members.Count == seats || Compare(worth(members, undecided), best) < 0)
        {
            return;
        }

        notes.Add("split", [undecided[0]]);
        var left = undecided.GetRange(1, undecided.Count - 1);
        Part([.. members, undecided[0]], left);
        Part(members, left);
    }
}
