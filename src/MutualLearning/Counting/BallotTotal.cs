using System;

namespace MutualLearning.Counting;

/// <summary>How many ballots are counted, and whether one more fits: what the counts share that keep no ballots.</summary>
internal sealed class BallotTotal(int options, int greatestMark)
{
    public long Count { get; private set; }

    public void Add(ReadOnlySpan<int> ballot, long weight)
    {
        Check(ballot, weight);
        if (weight > ProfileBuilder.MaxWeight - Count)
        {
            throw new ArgumentException($"All ballots together weigh more than {ProfileBuilder.MaxWeight}.", nameof(weight));
        }

        Count += weight;
    }

    public void Remove(ReadOnlySpan<int> ballot, long weight)
    {
        Check(ballot, weight);
        if (weight > Count)
        {
            throw new ArgumentException($"{weight} ballots cannot be taken back of {Count}.", nameof(weight));
        }

        Count -= weight;
    }

    public void Check(ReadOnlySpan<int> ballot, long weight)
    {
        if (weight <= 0)
        {
            throw new ArgumentException("A ballot weighs at least 1.", nameof(weight));
        }

        if (ballot.Length != options)
        {
            throw new ArgumentException($"A ballot has {options} marks, not {ballot.Length}.", nameof(ballot));
        }

        foreach (var mark in ballot)
        {
            if ((uint)mark > (uint)greatestMark)
            {
                throw new ArgumentException($"The mark {mark} is out of range.", nameof(ballot));
            }
        }
    }
}
