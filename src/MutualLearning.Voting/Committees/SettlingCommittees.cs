using System;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Committees;

/// <summary>Bounds for committees by scores: the ballots to come can move two options, or two committees, only so far against each other.</summary>
/// <remarks>
/// The jth member that a ballot approves of is worth no more to it than the one before, and the first is worth 1. So a ballot moves what
/// two options add by 1 at most; and a committee gains on another, with d members of its own, at most what d members are worth.
/// </remarks>
internal static class SettlingCommittees
{
    private const int MaxGroup = 5;
    private const long MaxRows = 1L << 28;
    private const long StepsOfARow = 8;

    // Every order of a group is followed by the count, which looks at 100 rounds in any case.
    private const int MaxWays = 90;

    /// <summary>For counts seat by seat: whether those who are taken stay ahead of all others by more than the ballots to come weigh, one after the other or some together.</summary>
    public static bool ByRounds(DecisionRuleContext context, Rational missing, Func<Profile, int, SequentialCount> begin)
    {
        if (Settling.Ballots(context, BallotForm.Approval) is not { } profile)
        {
            return false;
        }

        var seats = CommitteeRule.Seats(context, profile);
        var count = begin(profile, seats);
        var (open, ways) = (count.Eliminates ? profile.OptionCount - seats : seats, 0);
        while (open > 0)
        {
            var group = Next(count, open, missing);
            ways += 1 << group.Length;
            if (group.Length == 0 || ways > MaxWays)
            {
                return false;
            }

            Array.ForEach(group, count.Take);
            open -= group.Length;
        }

        return true;
    }

    /// <summary>For the best committees: whether none with any other option comes nearer to the best one than the ballots to come can bring it.</summary>
    /// <remarks>
    /// The worths are those for all ballots, so that one that is to decide before all others still does. The search must be short enough to end
    /// with any ballots to come: it looks at each set of options once at most.
    /// </remarks>
    public static bool ByScores(DecisionRuleContext context, Rational missing, Func<int, long, ThieleWeights> worth)
    {
        if (Settling.Ballots(context, BallotForm.Approval) is not { } profile || missing > int.MaxValue)
        {
            return false;
        }

        var (options, seats) = (profile.OptionCount, CommitteeRule.Seats(context, profile));
        var more = (long)BigInteger.Divide(missing.Numerator, missing.Denominator) + 1;
        var sets = Enumerable.Range(1, seats).Aggregate(BigInteger.Zero, (sum, size) => sum + EveryCommittee.Combinations(options, size));
        if (sets * (profile.RowCount + more) > MaxRows || sets * (profile.RowCount + more) > profile.Left / StepsOfARow)
        {
            return false;
        }

        var (outcome, best) = Thiele.Best(profile, seats, ForAll);
        var weights = ForAll(seats, 0);
        var each = weights.Values.Take(Math.Min(seats, options - seats)).Aggregate(BigInteger.Zero, static (sum, value) => sum + value);
        var swing = missing * new Rational(each, weights.Unit);
        return outcome.Sets.Count == 1
            && Enumerable.Range(0, options).Except(outcome.Certain).All(o => best - Thiele.Best(profile, seats, ForAll, o).Score > swing);

        ThieleWeights ForAll(int length, long voters) => worth(length, profile.BallotCount + more);
    }

    // The fewest who are taken before any other. What somebody adds never grows with the committee: so each has, while the group is taken, no
    // less than after all the rest of it, and nobody else has more than now. Where the least leave, it is the other way round.
    private static int[] Next(SequentialCount count, int open, Rational missing)
    {
        var figures = count.Figures();
        var sign = count.LessIsBetter ? -1 : 1;
        int[] order = [.. Enumerable.Range(0, figures.Length).Where(o => figures[o] is not null).OrderByDescending(o => sign * figures[o]!.Value)];
        for (var size = 1; size <= Math.Min(open, MaxGroup); size++)
        {
            int[] group = [.. order.Take(size)];
            if (size == order.Length || group.All(one => sign * (After(count, group, one) - figures[order[size]]!.Value) > missing))
            {
                return group;
            }
        }

        return [];
    }

    private static Rational After(SequentialCount count, int[] group, int one)
    {
        var then = count.Copy();
        Array.ForEach([.. group.Where(other => other != one)], then.Take);
        return then.Figures()[one]!.Value;
    }
}
