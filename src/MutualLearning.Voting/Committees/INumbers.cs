using System.Numerics;

namespace MutualLearning.Voting.Committees;

/// <summary>Whole numbers of one kind, so that a count is written once and runs on the fastest kind that holds all its sums.</summary>
/// <typeparam name="T">The numbers.</typeparam>
internal interface INumbers<T>
{
    T From(BigInteger number);

    BigInteger ToBig(T number);

    T Add(T a, T b);

    T Subtract(T a, T b);

    T Times(T a, long factor);

    int Compare(T a, T b);
}

/// <summary>Machine words; the caller knows that no sum overflows.</summary>
internal readonly struct Words : INumbers<long>
{
    public long From(BigInteger number) => (long)number;

    public BigInteger ToBig(long number) => number;

    public long Add(long a, long b) => a + b;

    public long Subtract(long a, long b) => a - b;

    public long Times(long a, long factor) => a * factor;

    public int Compare(long a, long b) => a.CompareTo(b);
}

/// <summary>Numbers of any size.</summary>
internal readonly struct BigNumbers : INumbers<BigInteger>
{
    public BigInteger From(BigInteger number) => number;

    public BigInteger ToBig(BigInteger number) => number;

    public BigInteger Add(BigInteger a, BigInteger b) => a + b;

    public BigInteger Subtract(BigInteger a, BigInteger b) => a - b;

    public BigInteger Times(BigInteger a, long factor) => a * factor;

    public int Compare(BigInteger a, BigInteger b) => a.CompareTo(b);
}
