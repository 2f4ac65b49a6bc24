using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>
/// One state of Meek's count, who is elected and who is excluded, brought as near to its fixed point as the next step needs:
/// B. L. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123, The Computer Journal 30 (1987) 277–281.
/// </summary>
/// <remarks>
/// Fixed point of <see cref="digits"/> decimals. No step is taken that rounding, or the surplus still on its way, could alter: an
/// option is elected or excluded only by a margin greater than <see cref="Bound"/>. Where no such margin comes, the round is
/// undecided, and is counted again with more decimals.
/// </remarks>
internal sealed class MeekRound
{
    private const int MostIterations = 20_000;

    private readonly Contest contest;
    private readonly MeekTree tree;
    private readonly List<int> hopeful;
    private readonly BigInteger[] keep;
    private readonly BigInteger all;
    private readonly int digits;

    public MeekRound(Contest contest, MeekTree tree, bool[] standing, BigInteger[] keep, int digits)
    {
        this.contest = contest;
        this.tree = tree;
        this.digits = digits;
        this.keep = keep;
        hopeful = Standing.Options(standing);
        Whole = BigInteger.Pow(10, digits);
        all = Whole * contest.Profile.BallotCount;
        Votes = new BigInteger[contest.Profile.OptionCount];
    }

    public BigInteger Whole { get; }

    public MeekTree Tree => tree;

    public BigInteger[] Votes { get; }

    public BigInteger Excess { get; private set; }

    /// <summary>How far the votes can be from those of the fixed point.</summary>
    public BigInteger Bound { get; private set; }

    /// <summary>Who has more than the quota, and is to be elected.</summary>
    public List<int> Over { get; private set; } = [];

    /// <summary>Who has the fewest votes, when nobody is to be elected; more than one when they are tied.</summary>
    public List<int> Lowest { get; private set; } = [];

    /// <summary>Iterates until somebody is elected or to be excluded.</summary>
    /// <param name="last">Whether there are no more decimals, so that what is nearer than <see cref="Bound"/> is equal.</param>
    /// <returns>Whether the round is decided.</returns>
    public bool TryDecide(bool last)
    {
        for (var i = 0; i < MostIterations; i++)
        {
            contest.SpendRound();
            var surplus = Measure();
            Over = [.. hopeful.Where(o => Beyond(o) > Bound * Shares).OrderByDescending(o => Votes[o])];
            if (Over.Count > 0)
            {
                return true;
            }

            var isNear = surplus <= 8 * Rounding * Shares * contest.Won.Count;
            if (hopeful.All(o => Beyond(o) < -Bound * Shares || (Bound.IsZero && Beyond(o).IsZero) || (isNear && last)))
            {
                var least = hopeful.Min(o => Votes[o]);
                Lowest = [.. hopeful.Where(o => Votes[o] - least <= 2 * Bound)];
                if (Lowest.Count == 1 || Bound.IsZero || (isNear && last) || tree.AreAlike(Lowest))
                {
                    return true;
                }
            }

            if (isNear && !last)
            {
                return false;
            }

            foreach (var option in contest.Won.Where(o => !Votes[o].IsZero))
            {
                keep[option] = BigInteger.Min(Whole, Up(keep[option] * (all - Excess), Votes[option] * Shares));
            }
        }

        // The fixed point is further away than can be walked.
        throw new TooMuchWorkException();
    }

    /// <summary>
    /// The fewest options that, in whatever order they are excluded, all go before anybody else goes or is elected; null when there are
    /// no such.
    /// </summary>
    /// <param name="left">Who is hopeful.</param>
    /// <param name="most">How many can go at most.</param>
    public List<int>? Together(List<int> left, int most)
    {
        int[] ascending = [.. left.OrderBy(o => Votes[o])];
        var sum = BigInteger.Zero;
        for (var count = 1; count < ascending.Length && count <= most; count++)
        {
            sum += Votes[ascending[count - 1]] + Bound;

            // What is passed on lowers the quota as far as it is exhausted, and then the elected pass on more: at most so many times.
            var moved = sum * Shares;
            var top = ascending[ascending.Length - 1];
            if (count >= Lowest.Count && moved + Bound < Votes[ascending[count]] && Beyond(top) + ((moved + sum + Bound) * Shares) < 0)
            {
                return [.. ascending.Take(count).OrderBy(static o => o)];
            }
        }

        return null;
    }

    private BigInteger Rounding => contest.Won.Count == 0 ? 0 : (BigInteger)contest.Profile.BallotCount * ((2 * tree.Depth) + 2);

    // The quota is what counts for anybody, divided by so many.
    private int Shares => contest.Seats + 1;

    // How much more than the quota an option has, times the shares, so that nothing is rounded.
    private BigInteger Beyond(int option) => (Votes[option] * Shares) - (all - Excess);

    private BigInteger Measure()
    {
        Excess = tree.Divide(Whole, keep, Votes);
        if (Votes.Aggregate(Excess, static (sum, votes) => sum + votes) != all)
        {
            throw new InvalidOperationException("Votes and exhausted votes are not the ballots.");
        }

        var surplus = contest.Won.Aggregate(BigInteger.Zero, (sum, o) => sum + BigInteger.Abs(Beyond(o)));

        // What the elected still pass on lowers the quota as far as it is exhausted, and then they pass on more: at most so many times.
        Bound = surplus + (Rounding * Shares);
        return surplus;
    }

    private static BigInteger Up(BigInteger numerator, BigInteger denominator) => (numerator + denominator - 1) / denominator;
}
