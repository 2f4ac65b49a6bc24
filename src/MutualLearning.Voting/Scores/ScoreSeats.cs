using System;
using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary>Elects the option with the most points, reweighs the ballots that wanted it, and so on, until the seats are filled.</summary>
internal static class ScoreSeats
{
    /// <summary>Runs it.</summary>
    /// <param name="profile">The scores.</param>
    /// <param name="seats">How many to elect.</param>
    /// <param name="ties">The ladder.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <param name="notes">Where every step is noted; null for nowhere.</param>
    /// <param name="reweigh">From the shares and the points of the elected option to the new weight of each share.</param>
    public static TallyResult Count(
        Profile profile, int seats, TieLadder ties, Unranked unranked, Transcript? notes, Func<IReadOnlyList<ScoreShare>, Rational, IReadOnlyList<Rational>> reweigh) =>
        Contest.Run(profile, seats, ties, unranked, notes, contest =>
        {
            if (contest.ElectsAll())
            {
                return true;
            }

            var scores = new WeightedScores(profile);
            var earlier = new List<Rational[]>();
            while (contest.Won.Count < seats)
            {
                var totals = scores.Totals(contest.Waiting);
                contest.Note("round", Standing.Options(contest.Waiting), o => totals[o]);
                var top = Standing.Top(Standing.Options(contest.Waiting), (a, b) => totals[a].CompareTo(totals[b]));
                var option = contest.Pick(top, best: true, contest.Waiting, out var by, Standing.ByEarlier(earlier));
                contest.Log.Add(contest.Waiting, o => totals[o], [option], [], default, by);
                contest.Note("elected", [option]);
                contest.Elect(option);
                earlier.Add(totals);
                if (contest.Won.Count < seats)
                {
                    scores.Reweigh(option, shares => reweigh(shares, totals[option]));
                }
            }

            return true;
        });
}
