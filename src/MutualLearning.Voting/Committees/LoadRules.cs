using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>The rules that look at what every part of a committee reaches.</summary>
internal static class LoadRules
{
    public static CommitteeOutcome LeastLoad(Profile profile, int seats, bool lexicographic) =>
        Search(profile, seats, static reached => reached.Loads(), (a, b) => -Reached.Compare(a, b, lexicographic ? int.MaxValue : 1));

    public static CommitteeOutcome Monroe(Profile profile, int seats) =>
        Search(profile, seats, Represented, static (a, b) => a.CompareTo(b));

    public static CommitteeOutcome MaximinSupport(Profile profile, TieLadder ties, int seats) => seats > Reached.MaxSeats
        ? new CommitteeOutcome { GaveUp = true }
        : CommitteeWalk.Run(profile, ties, new MaximinSupport(Approvals.Of(profile), seats, []));

    private static CommitteeOutcome Search<T>(Profile profile, int seats, Func<Reached, T> value, Comparison<T> order)
    {
        var approvals = Approvals.Of(profile);
        return seats > Reached.MaxSeats
            ? new CommitteeOutcome { GaveUp = true }
            : EveryCommittee.Best(approvals, seats, approvals.Rows + ((long)seats << seats), c => value(Reached.Of(approvals, c)), order);
    }

    // The most ballots that a member they approve of can represent, when every member represents as many, or one more: by the
    // theorem of greatest flow and least cut, over the parts of the committee.
    public static long Represented(Reached reached)
    {
        var (each, more) = (reached.Voters / reached.Size, reached.Voters % reached.Size);
        var least = long.MaxValue;
        for (var part = 0; part <= reached.All; part++)
        {
            var members = Reached.Count(part);
            least = Math.Min(least, reached[reached.All & ~part] + (members * each) + Math.Min(members, more));
        }

        return least;
    }
}
