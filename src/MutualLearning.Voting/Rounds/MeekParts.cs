using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>
/// Which part of each vote elected options keep, for those who prove a count by Meek: exact, and never less than at the fixed point.
/// </summary>
/// <remarks>
/// With such parts every elected option has the quota at least, and what they have beyond it bounds how far all votes are from the fixed
/// point. A part times the quota, divided by the votes, and rounded up is such a part again; so is one after an option is excluded or elected.
/// </remarks>
internal sealed class MeekParts(Contest contest)
{
    private const int MostIterations = 300;
    private const int Digits = 24;

    private readonly Rational[] keep = [.. Enumerable.Repeat((Rational)1, contest.Profile.OptionCount)];

    /// <summary>Notes parts that show a step; the proof is cut where none do.</summary>
    /// <param name="tree">The ballots in this round.</param>
    /// <param name="near">Parts that are near the fixed point; perhaps below it.</param>
    /// <param name="left">Who is hopeful.</param>
    /// <param name="elected">Who is elected, in order.</param>
    /// <param name="lowest">Who ties for being excluded, when nobody is elected.</param>
    /// <param name="gone">How many of the lowest go together; 1 for one of those who tie.</param>
    public void Note(MeekTree tree, Rational[] near, List<int> left, List<int> elected, List<int> lowest, int gone)
    {
        var isEnd = contest.Won.Count + left.Count <= contest.Seats;
        var (votes, quota, surplus) = TakeNear(tree, near);
        for (var i = 0; i < MostIterations; i++)
        {
            if (isEnd || (elected.Count > 0 ? elected.TrueForAll(o => votes[o] > quota) : Excludes(votes, quota, surplus, left, lowest, gone)))
            {
                if (!elected.SequenceEqual(elected.OrderByDescending(o => votes[o])) || (lowest.Count > 1 && elected.Count == 0 && contest.Walk.LooksBack))
                {
                    break;
                }

                contest.Note("keep", [.. contest.Won], o => keep[o]);
                return;
            }

            foreach (var option in contest.Won)
            {
                var next = RoundUp(keep[option] * quota / votes[option]);
                keep[option] = next < keep[option] ? next : keep[option];
            }

            (votes, quota, surplus) = Measure(tree, keep);
        }

        contest.CutNotes();
    }

    private (Rational[] Votes, Rational Quota, Rational Surplus) TakeNear(MeekTree tree, Rational[] near)
    {
        var lower = keep.Select((part, o) => near[o] < part ? near[o] : part).ToArray();
        var measured = Measure(tree, lower);
        if (!contest.Won.All(o => measured.Votes[o] >= measured.Quota))
        {
            return Measure(tree, keep);
        }

        lower.CopyTo(keep, 0);
        return measured;
    }

    private (Rational[] Votes, Rational Quota, Rational Surplus) Measure(MeekTree tree, Rational[] parts)
    {
        var (votes, excess) = tree.Divide(parts);
        var quota = (contest.Profile.BallotCount - excess) / (contest.Seats + 1);
        return (votes, quota, contest.Won.Aggregate((Rational)0, (sum, o) => sum + votes[o] - quota));
    }

    // Nobody can come to the quota any more, and the lowest stay below all others.
    private bool Excludes(Rational[] votes, Rational quota, Rational surplus, List<int> left, List<int> lowest, int gone)
    {
        if (left.Exists(o => votes[o] + surplus > quota - (surplus / (contest.Seats + 1 - contest.Won.Count))))
        {
            return false;
        }

        int[] ascending = [.. left.OrderBy(o => votes[o])];
        if (gone == 1)
        {
            return lowest.TrueForAll(o => votes[o] == votes[lowest[0]]) && left.Except(lowest).All(o => votes[o] > votes[lowest[0]] + surplus);
        }

        var bound = surplus * (contest.Seats + 1);
        var sum = ascending.Take(gone).Aggregate((Rational)0, (all, o) => all + votes[o] + bound);
        var moved = sum * (contest.Seats + 1);
        return votes[ascending[gone]] > moved + bound && votes[ascending[ascending.Length - 1]] + moved + sum + bound < quota;
    }

    private static Rational RoundUp(Rational part)
    {
        var whole = BigInteger.Pow(10, Digits);
        return new Rational(((part.Numerator * whole) + part.Denominator - 1) / part.Denominator, whole);
    }
}
