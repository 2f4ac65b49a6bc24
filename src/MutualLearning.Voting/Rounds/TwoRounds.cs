using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>A majority of first votes, or a runoff of two.</summary>
internal sealed class TwoRounds(Contest contest, RunoffCount piles, Unranked unranked)
{
    /// <summary>The winner among the waiting; -1 when a state was reached before.</summary>
    public int Winner()
    {
        if (!contest.IsNew(contest.Waiting))
        {
            return -1;
        }

        piles.Start(contest.Waiting);
        var waiting = Standing.Options(contest.Waiting);
        contest.Note("round", waiting, piles.Votes);
        var cast = contest.Profile.BallotCount - piles.Exhausted;
        var by = TieStep.None;

        // Where equal ranks count whole, more than one can have more than half.
        var over = Standing.Top(waiting.FindAll(o => waiting.Count == 1 || piles.Votes(o) * 2 > cast), (a, b) => piles.Votes(a).CompareTo(piles.Votes(b)));
        if (over.Count > 0)
        {
            var winner = contest.Pick(over, best: true, contest.Waiting, out by);
            contest.Log.Add(contest.Waiting, piles.Votes, [winner], [], piles.Exhausted, by);
            return winner;
        }

        var finalists = new List<int>();
        while (finalists.Count < 2)
        {
            var top = Standing.Top(waiting.Except(finalists), (a, b) => piles.Votes(a).CompareTo(piles.Votes(b)));
            if (finalists.Count == 0 && top.Count == 2)
            {
                finalists.AddRange(top);
                break;
            }

            finalists.Add(contest.Pick(top, best: true, contest.Waiting, out by));
        }

        contest.Note("finalists", finalists);

        contest.Log.Add(contest.Waiting, piles.Votes, [], [.. waiting.Except(finalists)], piles.Exhausted, by);
        return Final(finalists[0], finalists[1]);
    }

    private int Final(int a, int b)
    {
        var duel = Duel.Of(contest.Profile, unranked, a, b);
        contest.Note("round", [a, b], Votes);
        var top = Standing.Top([a, b], (x, y) => Votes(x).CompareTo(Votes(y)));
        var winner = contest.Pick(top, best: true, contest.Waiting, out var by, (x, y) => piles.Votes(x).CompareTo(piles.Votes(y)));
        var loser = winner == a ? b : a;
        bool[] both = [.. contest.Waiting.Select((_, o) => o == a || o == b)];
        contest.Log.Add(both, Votes, [winner], [loser], contest.Profile.BallotCount - duel.First - duel.Second, by);
        return winner;

        Rational Votes(int option) => option == a ? duel.First : duel.Second;
    }
}
