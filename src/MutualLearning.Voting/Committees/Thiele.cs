using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>The rules of Thiele, on the fastest numbers that hold their sums.</summary>
internal static class Thiele
{
    public static CommitteeOutcome Sequential(Profile profile, TieLadder ties, int seats, Func<int, long, ThieleWeights> worth) =>
        CommitteeWalk.Run(profile, ties, Forwards(profile, seats, worth));

    public static CommitteeOutcome Reverse(Profile profile, TieLadder ties, int seats, Func<int, long, ThieleWeights> worth) =>
        CommitteeWalk.Run(profile, ties, Backwards(profile, seats, worth));

    /// <summary>The count that elects in each round whoever adds most.</summary>
    public static SequentialCount Forwards(Profile profile, int seats, Func<int, long, ThieleWeights> worth)
    {
        var approvals = Approvals.Of(profile);
        var weights = worth(seats, approvals.Voters);
        return weights.FitWords(approvals.Voters)
            ? new SequentialThiele<long, Words>(approvals, weights, seats)
            : new SequentialThiele<System.Numerics.BigInteger, BigNumbers>(approvals, weights, seats);
    }

    /// <summary>The count that begins with all, and removes in each round whoever adds least.</summary>
    public static SequentialCount Backwards(Profile profile, int seats, Func<int, long, ThieleWeights> worth)
    {
        var approvals = Approvals.Of(profile);
        var weights = worth(Math.Max(1, approvals.LongestBallot), approvals.Voters);
        return weights.FitWords(approvals.Voters)
            ? new ReverseThiele<long, Words>(approvals, weights, seats)
            : new ReverseThiele<System.Numerics.BigInteger, BigNumbers>(approvals, weights, seats);
    }

    /// <summary>The best committees; of those with one option, where that is given.</summary>
    public static (CommitteeOutcome Outcome, Rational Score) Best(Profile profile, int seats, Func<int, long, ThieleWeights> worth, int with = -1)
    {
        var approvals = Approvals.Of(profile);
        var weights = worth(seats, approvals.Voters);
        return weights.FitWords(approvals.Voters)
            ? BestThiele<long, Words>.Run(approvals, weights, seats, with)
            : BestThiele<System.Numerics.BigInteger, BigNumbers>.Run(approvals, weights, seats, with);
    }
}
