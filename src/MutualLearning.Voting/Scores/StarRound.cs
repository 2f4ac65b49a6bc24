using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Scores;

/// <summary>Score, then automatic runoff, among the waiting of a contest.</summary>
internal sealed class StarRound
{
    private readonly Profile profile;
    private readonly long[] totals;
    private readonly long[] greatest;

    public StarRound(Profile profile, int most)
    {
        this.profile = profile;
        totals = ScoreTotals.Of(profile);
        greatest = ScoreTotals.With(profile, most);
    }

    /// <summary>The winner; -1 when a state was reached before.</summary>
    public int Winner(Contest contest)
    {
        var waiting = Standing.Options(contest.Waiting);
        if (!contest.IsNew(contest.Waiting))
        {
            return -1;
        }

        contest.Note("round", waiting, o => totals[o]);
        if (waiting.Count == 1)
        {
            contest.Log.Add(contest.Waiting, o => totals[o], waiting, [], default, TieStep.None);
            return waiting[0];
        }

        var finalists = Advance(contest, waiting, 2, [Scores, Preferences, Greatest], out var by);
        contest.Log.Add(contest.Waiting, o => totals[o], [], [.. waiting.Except(finalists)], default, by);
        contest.Note("finalists", finalists);
        var duel = Duel.Of(profile, default, finalists[0], finalists[1]);
        contest.Note("round", finalists, Votes);
        var winner = Advance(contest, finalists, 1, [Preferences, Scores, Greatest], out by)[0];
        var loser = finalists[0] == winner ? finalists[1] : finalists[0];
        bool[] inRunoff = [.. contest.Waiting.Select((_, o) => o == winner || o == loser)];
        contest.Log.Add(inRunoff, Votes, [winner], [loser], profile.BallotCount - duel.First - duel.Second, by);
        return winner;

        Rational Votes(int option) => option == finalists[0] ? duel.First : duel.Second;
    }

    private Func<int, long> Scores(List<int> tied) => option => totals[option];

    private Func<int, long> Greatest(List<int> tied) => option => greatest[option];

    // In how many duels with the others on how many ballots.
    private Func<int, long> Preferences(List<int> tied)
    {
        profile.Spend(4L * tied.Count * tied.Count * profile.RowCount);
        var won = tied.ToDictionary(static o => o, static _ => 0L);
        for (var i = 0; i < tied.Count; i++)
        {
            for (var j = i + 1; j < tied.Count; j++)
            {
                var duel = Duel.Of(profile, default, tied[i], tied[j]);
                (won[tied[i]], won[tied[j]]) = (won[tied[i]] + duel.First, won[tied[j]] + duel.Second);
            }
        }

        return option => won[option];
    }

    // Fills places by one measure after the other; only those who tie for the last places are measured further.
    private static List<int> Advance(Contest contest, List<int> among, int places, Func<List<int>, Func<int, long>>[] measures, out TieStep by)
    {
        var advancing = new List<int>();
        by = TieStep.None;
        foreach (var measure in measures)
        {
            var value = measure(among);
            foreach (var tier in among.GroupBy(value).OrderByDescending(static g => g.Key).Select(static g => g.ToList()).ToList())
            {
                among = tier;
                if (tier.Count > places - advancing.Count)
                {
                    break;
                }

                advancing.AddRange(tier);
                if (advancing.Count == places)
                {
                    return advancing;
                }
            }
        }

        while (advancing.Count < places)
        {
            var pick = contest.Pick(among, best: true, contest.Waiting, out by);
            advancing.Add(pick);
            among = [.. among.Where(o => o != pick)];
        }

        return advancing;
    }
}
