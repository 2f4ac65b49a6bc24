using System;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>A committee that options are put in and taken out of, with its score and what each further option would add. Not safe for use by many threads.</summary>
internal sealed class ThieleState<T, TNumbers>
    where TNumbers : struct, INumbers<T>
{
    private static readonly TNumbers Numbers = default;

    private const long StepsOfALongSum = 32;
    private const long StepsOfARow = 3;

    private readonly Approvals approvals;
    private readonly long[] steps;
    private readonly T[] drops;
    private readonly bool[] idle;
    private readonly BigInteger unit;
    private readonly int[] held;
    private readonly T[] gains;

    public ThieleState(Approvals approvals, ThieleWeights weights)
    {
        this.approvals = approvals;
        unit = weights.Unit;
        held = new int[approvals.Rows];
        gains = new T[approvals.Options];
        approvals.Spend(2L * approvals.Rows * Math.Max(1, approvals.LongestBallot));
        drops = new T[weights.Values.Length];
        idle = new bool[drops.Length];
        for (var j = 0; j < drops.Length; j++)
        {
            var drop = weights.Values[j] - (j + 1 < drops.Length ? weights.Values[j + 1] : 0);
            (drops[j], idle[j]) = (Numbers.From(drop), drop.IsZero);
        }

        for (var option = 0; option < gains.Length; option++)
        {
            gains[option] = Numbers.Times(Numbers.From(weights.Values[0]), approvals.Support(option));
        }

        Score = Numbers.From(0);
        StepsOfASum = typeof(T) == typeof(long) ? 1 : StepsOfALongSum + Rational.StepsOf(weights.Values[0]);
        steps = new long[gains.Length];
        for (var option = 0; option < steps.Length; option++)
        {
            foreach (var row in approvals.Supporters(option))
            {
                steps[option] += StepsOfARow + approvals.Approved(row).Length;
            }
        }
    }

    private ThieleState(ThieleState<T, TNumbers> other)
    {
        (approvals, drops, idle, unit, Score) = (other.approvals, other.drops, other.idle, other.unit, other.Score);
        (steps, StepsOfASum) = (other.steps, other.StepsOfASum);
        held = (int[])other.held.Clone();
        gains = (T[])other.gains.Clone();
    }

    public T Score { get; private set; }

    /// <summary>The steps that one sum takes: numbers of any size take more than words.</summary>
    public long StepsOfASum { get; }

    /// <summary>The steps that it takes to put an option in.</summary>
    public long Steps(int option) => 8 + (steps[option] * StepsOfASum);

    /// <summary>What an option that is not in the committee would add; for one that is in, what it would add again.</summary>
    public ReadOnlySpan<T> Gains => gains;

    public ThieleState<T, TNumbers> Copy() => new(this);

    public Rational Figure(T units) => new(Numbers.ToBig(units), unit);

    public void Put(int option)
    {
        Score = Numbers.Add(Score, gains[option]);
        var supporters = approvals.Supporters(option);
        foreach (var row in supporters)
        {
            var j = held[row]++;
            if (!idle[j])
            {
                var drop = Numbers.Times(drops[j], approvals.Weights[row]);
                foreach (var other in approvals.Approved(row))
                {
                    gains[other] = Numbers.Subtract(gains[other], drop);
                }
            }
        }
    }

    /// <summary>Takes back what was put last; any option that is in may be taken.</summary>
    public void Take(int option)
    {
        foreach (var row in approvals.Supporters(option))
        {
            var j = --held[row];
            if (!idle[j])
            {
                var drop = Numbers.Times(drops[j], approvals.Weights[row]);
                foreach (var other in approvals.Approved(row))
                {
                    gains[other] = Numbers.Add(gains[other], drop);
                }
            }
        }

        Score = Numbers.Subtract(Score, gains[option]);
    }

}
