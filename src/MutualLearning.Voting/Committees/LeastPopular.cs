using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Ballots share one vote among the options left; of those with the two least shares the ones with least approvals go.</summary>
internal static class LeastPopular
{
    public static CommitteeOutcome Of(Profile profile, TieLadder ties, int seats)
    {
        var approvals = Approvals.Of(profile);
        var outcome = new CommitteeOutcome();
        List<int> left = [.. Enumerable.Range(0, approvals.Options)];
        while (left.Count > seats)
        {
            var shares = Shares(approvals, left);
            var second = left.Select(o => shares[o]).OrderBy(static s => s).ElementAt(1);
            var compared = left.FindAll(o => shares[o] <= second);
            var least = compared.Min(o => approvals.Support(o));
            var leaving = compared.FindAll(o => approvals.Support(o) == least);
            outcome.Notes.Add("round", left, [.. left.Select(o => shares[o])]);
            var ends = left.Count - leaving.Count < seats;
            outcome.Rounds = outcome.Rounds.Add(new TallyRound(outcome.Rounds.Count + 1, ValueList<TallyFigure>.Of(left.Select(o => new TallyFigure(profile.Options[o], shares[o]))))
            {
                Eliminated = ends ? ValueList<string>.Empty : profile.Names([.. leaving]),
            });
            left.RemoveAll(leaving.Contains);
            outcome.Notes.Add(ends ? "level" : "eliminated", leaving);
            if (ends)
            {
                Stay(profile, ties, outcome, left, leaving, seats);
                return outcome;
            }
        }

        outcome.Add(left);
        return outcome;
    }

    // Too many would go: some of them stay, whom the ladder picks, or any.
    private static void Stay(Profile profile, TieLadder ties, CommitteeOutcome outcome, List<int> certain, List<int> level, int seats)
    {
        while (certain.Count < seats && ties.Pick(profile, level.ToArray(), best: true) is { IsBroken: true } pick)
        {
            outcome.Broken(pick.By);
            certain.Add(pick.Option);
            level.Remove(pick.Option);
        }

        outcome.AddEvery(certain, level, seats);
    }

    private static Rational[] Shares(Approvals approvals, List<int> left)
    {
        var stays = new bool[approvals.Options];
        left.ForEach(o => stays[o] = true);
        approvals.Spend(2L * approvals.Options * (approvals.LongestBallot + 1));
        var bySize = new long[approvals.Options, approvals.LongestBallot + 1];
        for (var row = 0; row < approvals.Rows; row++)
        {
            approvals.Spend(4 + (5L * approvals.Approved(row).Length));
            var among = 0;
            foreach (var option in approvals.Approved(row))
            {
                among += stays[option] ? 1 : 0;
            }

            foreach (var option in approvals.Approved(row))
            {
                bySize[option, among] += approvals.Weights[row];
            }
        }

        var shares = new Rational[approvals.Options];
        foreach (var option in left)
        {
            for (var size = 1; size <= approvals.LongestBallot; size++)
            {
                if (bySize[option, size] > 0)
                {
                    approvals.Spend(2 * shares[option].Steps);
                    shares[option] += new Rational(bySize[option, size], size);
                }
            }
        }

        return shares;
    }
}
