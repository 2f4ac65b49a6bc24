using System;
using System.Collections.Generic;
using System.Text;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>
/// Runs a count once for every way in which the ties that the ladder leaves open may fall, so that all possible winners are named
/// and none is picked by the order of ballots or options.
/// </summary>
/// <remarks>
/// The count is run again from its start, the open ties before the last one falling as they did. A state that was reached before
/// needs no second visit. Beyond 1,000 runs, or 20 million marks read in all (but never before 10 runs), the walk gives up, and
/// everybody still in the count at the first open tie is named as tied.
/// </remarks>
internal sealed class TieWalk(TieLadder ties, Profile profile)
{
    private const int MostRuns = 1_000;

    // Many ballots on many options take long to count once.
    private const long MostMarks = 20_000_000;

    private readonly List<int[]> groups = [];
    private readonly List<int> choices = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly long most = Math.Max(10, Math.Min(MostRuns, MostMarks / Math.Max(1L, (long)profile.RowCount * profile.OptionCount)));
    private int depth;
    private int runs;

    /// <summary>Whether the ladder looks at earlier rounds, so that a count must remember them.</summary>
    public bool LooksBack { get; } = Contains(ties.Steps, TieStep.PreviousRounds);

    /// <summary>The steps of the ladder that broke a tie, each once.</summary>
    public ValueList<TieStep> Steps { get; private set; } = ValueList<TieStep>.Empty;

    /// <summary>Whether a tie was met that the ladder leaves open.</summary>
    public bool HasOpenTie { get; private set; }

    /// <summary>Whether the count runs again on the way to a tie that falls otherwise this time.</summary>
    public bool IsReplaying => depth < choices.Count;

    /// <summary>Whether there were too many ways.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Picks one of tied options: by the ladder, or the next way of an open tie.</summary>
    public int Pick(ReadOnlySpan<int> tied, bool best, out TieStep by, Comparison<int>? earlier = null)
    {
        var pick = ties.Pick(profile, tied, best, earlier);
        by = pick.By;
        if (pick.IsBroken)
        {
            Steps = by == TieStep.None || Contains(Steps, by) ? Steps : Steps.Add(by);
            return pick.Option;
        }

        HasOpenTie = true;
        if (depth == choices.Count)
        {
            groups.Add(tied.ToArray());
            choices.Add(0);
        }

        var group = groups[depth];
        return group[choices[depth++]];
    }

    /// <summary>Whether the ladder leaves a tie open.</summary>
    public bool LeavesOpen(ReadOnlySpan<int> tied, bool best, Comparison<int>? earlier) => !ties.Pick(profile, tied, best, earlier).IsBroken;

    /// <summary>Whether a state was not reached on another way. Always so when the ladder looks at earlier rounds, which are part of the state.</summary>
    public bool IsNew(string before, bool[] standing)
    {
        if (LooksBack || depth < choices.Count)
        {
            return true;
        }

        var key = new StringBuilder(before).Append('|');
        for (var option = 0; option < standing.Length; option++)
        {
            key.Append(standing[option] ? (char)(option + 1) : '\0');
        }

        return seen.Add(key.ToString());
    }

    /// <summary>Turns to the next way.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        runs++;
        depth = 0;
        while (choices.Count > 0 && choices[choices.Count - 1] + 1 == groups[choices.Count - 1].Length)
        {
            choices.RemoveAt(choices.Count - 1);
            groups.RemoveAt(groups.Count - 1);
        }

        GaveUp = choices.Count > 0 && runs >= most;
        if (choices.Count == 0 || GaveUp)
        {
            return false;
        }

        choices[choices.Count - 1]++;
        return true;
    }

    private static bool Contains(ValueList<TieStep> steps, TieStep step)
    {
        foreach (var one in steps)
        {
            if (one == step)
            {
                return true;
            }
        }

        return false;
    }
}
