using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>
/// One way through a count under The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, part III. All values are
/// whole numbers of hundred-thousandths of a vote.
/// </summary>
internal sealed class ScottishCount : IDisposable
{
    /// <summary>A vote: transfer values have five decimals (rule 48).</summary>
    public const long Vote = 100_000;

    private readonly Contest contest;
    private readonly ScottishPiles piles;
    private readonly List<long[]> earlier = [];
    private readonly List<int> surpluses = [];

    public ScottishCount(Contest contest, BallotOrders orders)
    {
        this.contest = contest;
        piles = new ScottishPiles(contest.Profile, orders);
        Quota = checked(((piles.Papers / (contest.Seats + 1)) + 1) * Vote);
    }

    /// <summary>Rule 46: the valid papers divided by the seats and one more, without the fraction, and one added.</summary>
    public long Quota { get; }

    private bool[] Continuing => piles.Continuing;

    public void Run()
    {
        var vacancies = Math.Min(contest.Seats, contest.Profile.OptionCount);
        while (true)
        {
            contest.SpendRound();
            contest.Note("round", Standing.Options([.. Continuing.Select((c, o) => c || !contest.Waiting[o])]), o => new Rational(piles.Votes[o], Vote));
            var elected = Elect(vacancies);
            var by = TieStep.None;
            contest.Note("elected", elected);
            if (contest.Won.Count == vacancies)
            {
                Log(elected, [], by);
                break;
            }

            var excluded = new List<int>();
            var surplus = surpluses.Count == 0 ? -1 : LargestSurplus(out by);
            if (surplus < 0)
            {
                excluded = Lowest(vacancies, out by);
            }

            contest.Note(surplus < 0 ? "eliminated" : "surplus", surplus < 0 ? excluded : [surplus]);
            Log(elected, excluded, by);
            earlier.Add((long[])piles.Votes.Clone());
            if (surplus >= 0)
            {
                surpluses.Remove(surplus);
                piles.MoveSurplus(surplus, Quota);
            }

            foreach (var option in excluded)
            {
                Continuing[option] = false;
                piles.MoveAll(option);
            }

            piles.Check();
        }
    }

    public void Dispose() => piles.Dispose();

    // Rule 47; and rule 51: the last vacancies go to the continuing candidates when there are no more than vacancies.
    private List<int> Elect(int vacancies)
    {
        var continuing = Standing.Options(Continuing);
        List<int> elected = [.. continuing.Where(o => piles.Votes[o] >= Quota).OrderByDescending(o => piles.Votes[o])];
        surpluses.AddRange(elected.Where(o => piles.Votes[o] > Quota));
        if (contest.Won.Count + elected.Count < vacancies && contest.Won.Count + continuing.Count <= vacancies)
        {
            elected = [.. continuing.OrderByDescending(o => piles.Votes[o])];
        }

        foreach (var option in elected)
        {
            contest.Elect(option);
            Continuing[option] = false;
        }

        return contest.Won.Count <= vacancies
            ? elected
            : throw new InvalidOperationException("More were elected than there are seats.");
    }

    // Rule 49: the largest surplus first; of equal ones, who had more at the most recent preceding stage at which they differed.
    private int LargestSurplus(out TieStep by) => Pick(
        Standing.Top(surpluses, (a, b) => piles.Votes[a].CompareTo(piles.Votes[b])), best: true, out by);

    // Rule 50: the fewest votes. Who has none at all can go together: no vote moves.
    private List<int> Lowest(int vacancies, out TieStep by)
    {
        var continuing = Standing.Options(Continuing);
        var lowest = Standing.Top(continuing, (a, b) => piles.Votes[b].CompareTo(piles.Votes[a]));
        by = TieStep.None;
        return piles.Votes[lowest[0]] == 0 && continuing.Count - lowest.Count >= vacancies - contest.Won.Count
            ? lowest
            : [Pick(lowest, best: false, out by)];
    }

    // The Order itself looks at preceding stages before a lot; so does the ladder only where it is declared to.
    private int Pick(List<int> tied, bool best, out TieStep by)
    {
        var top = Standing.Top(tied, (a, b) => Standing.ByEarlier(earlier)(a, b) * (best ? 1 : -1));
        if (top.Count < tied.Count && top.Count == 1)
        {
            by = TieStep.PreviousRounds;
            return top[0];
        }

        return contest.Pick(top, best, Continuing, out by, Standing.ByEarlier(earlier));
    }

    private void Log(List<int> elected, List<int> excluded, TieStep by)
    {
        if (!contest.Log.IsClosed)
        {
            bool[] shown = [.. Continuing.Select((c, o) => c || !contest.Waiting[o])];
            contest.Log.Add(shown, o => new Rational(piles.Votes[o], Vote), elected, excluded, new Rational(piles.Exhausted, Vote), by, new Rational(piles.Lost, Vote));
        }
    }
}
