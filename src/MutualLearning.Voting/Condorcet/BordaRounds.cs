using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Condorcet;

/// <summary>A Borda count from which options leave round by round. A figure is the sum of the margins over the others left, so the average is 0.</summary>
internal sealed class BordaRounds
{
    private const long StepsOfAnOption = 150;

    private readonly PairwiseCase asked;
    private readonly List<long[]> earlier = [];
    private readonly List<int[]> dropped = [];
    private List<int> left;
    private long[] figures;
    private ValueList<TallyRound> rounds = [];
    private ValueList<TieStep> steps = [];

    public BordaRounds(PairwiseCase asked)
    {
        this.asked = asked;
        left = [.. Enumerable.Range(0, asked.Options)];
        figures = Sum();
    }

    public IReadOnlyList<int> Left => left;

    public bool AllAreLevel => left.TrueForAll(option => figures[option] == 0);

    public static Func<PairwiseCase, Func<int, int, Statement>> Against(Func<PairwiseCase, TallyResult> count) => asked =>
    {
        var result = count(asked);
        return (option, other) =>
        {
            foreach (var round in result.Rounds)
            {
                if (round.Eliminated.Contains(asked.Name(other), StringComparer.Ordinal))
                {
                    var figure = round.Figures.First(f => string.Equals(f.Option, asked.Name(other), StringComparison.Ordinal));
                    return Statement.Of(CondorcetReasons.Dropped, asked.Name(other), Figures.Text(round.Number), figure.Value.ToString());
                }
            }

            return Statement.Of(CondorcetReasons.Set, asked.Name(option) + "; " + asked.Name(other));
        };
    };

    public long Figure(int option) => figures[option];

    /// <summary>Compares by the last earlier round in which the figures differed.</summary>
    public int Earlier(int a, int b)
    {
        var order = 0;
        for (var round = earlier.Count - 1; order == 0 && round >= 0; round--)
        {
            order = earlier[round][a].CompareTo(earlier[round][b]);
        }

        return order;
    }

    public void Drop(int[] options, TieStep by)
    {
        rounds = rounds.Add(Round() with { Eliminated = asked.Profile.Names(options), TieBrokenBy = by });
        steps = by == TieStep.None || steps.Contains(by) ? steps : steps.Add(by);
        dropped.Insert(0, options);
        earlier.Add(figures);
        left = left.FindAll(option => Array.IndexOf(options, option) < 0);
        figures = Without(options);
    }

    public TallyResult Result()
    {
        var result = asked.Tiers([[.. left], .. dropped]);
        return result with
        {
            Rounds = rounds.Add(Round()),
            TiesBrokenBy = ValueList<TieStep>.Of(steps.Union(result.TiesBrokenBy)),
        };
    }

    private TallyRound Round() => new(
        rounds.Count + 1, ValueList<TallyFigure>.Of(left.Select(option => new TallyFigure(asked.Name(option), figures[option]))));

    // What is left, less the margins over those who go.
    private long[] Without(int[] options)
    {
        asked.Profile.Spend(StepsOfAnOption * asked.Options + (long)left.Count * options.Length);
        var sums = new long[asked.Options];
        foreach (var option in left)
        {
            sums[option] = figures[option];
            foreach (var gone in options)
            {
                sums[option] -= asked.Pairs.Margin(option, gone);
            }
        }

        return sums;
    }

    private long[] Sum()
    {
        var sums = new long[asked.Options];
        foreach (var option in left)
        {
            foreach (var other in left)
            {
                sums[option] += asked.Pairs.Margin(option, other);
            }
        }

        return sums;
    }
}
