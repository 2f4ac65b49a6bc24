using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Follows a count from step to step, and where a tie stands on every way, in the order in which the ways are claimed.</summary>
internal sealed class Walk(Proof proof)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int[]? atTie;

    /// <summary>Whether a tie stood.</summary>
    public bool IsParted => atTie is not null;

    /// <summary>Who is elected at the end of each way.</summary>
    public List<int[]> Ends { get; } = [];

    /// <summary>Who was elected before a tie stood, in order.</summary>
    public IReadOnlyList<int> Order => atTie ?? Ends[0];

    /// <summary>Whether figures of earlier rounds can break ties.</summary>
    public bool LooksBack { get; } = proof.Context.Ties.Steps.Contains(TieStep.PreviousRounds);

    public Step Start(Func<int, Rational>? purse = null) => new([], [.. proof.All], [.. purse is null ? [] : proof.Rows.Select(purse)], []);

    /// <summary>Follows a count.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="next">Reads the claims of a step, and says where it may go; nowhere at the end.</param>
    /// <param name="committee">Who is elected at an end.</param>
    public void Follow(Step start, Func<Step, IEnumerable<Step>> next, Func<Step, int[]> committee)
    {
        var open = new Stack<(Step At, IEnumerator<Step> On, bool IsEnd)>();
        open.Push((start, next(start).GetEnumerator(), true));
        while (open.Count > 0)
        {
            var (at, on, isEnd) = open.Pop();
            if (!on.MoveNext())
            {
                _ = isEnd && Keep(committee(at));
                continue;
            }

            open.Push((at, on, false));
            if (proof.NextIs("seen"))
            {
                proof.Expect("seen", Array.Empty<int>());
                proof.Require(seen.Contains(on.Current.Key), "It was not counted before.");
                continue;
            }

            _ = IsParted && seen.Add(on.Current.Key);
            open.Push((on.Current, next(on.Current).GetEnumerator(), true));
        }
    }

    /// <summary>Where a tie leads: to one option by the ladder, or to each where it leaves them.</summary>
    public IEnumerable<int> Ways(Step at, IEnumerable<int> tied, bool best, Comparison<int>? earlier)
    {
        int[] level = [.. tied.OrderBy(static o => o)];
        var pick = proof.Context.Ties.Pick(proof.Profile, level, best, earlier);
        if (pick.IsBroken)
        {
            return [pick.Option];
        }

        var ways = proof.Next("tie");
        proof.Require(ways.Figures.Count == 0 && level.SequenceEqual(ways.Options.OrderBy(static o => o)), "A tie is among others.");
        atTie ??= at.Won;
        return ways.Options;
    }

    private bool Keep(int[] committee)
    {
        Ends.Add(committee);
        return true;
    }
}
