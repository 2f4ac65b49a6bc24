using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>One way through Meek's count.</summary>
internal sealed class MeekCount
{
    /// <summary>The decimals that are tried in turn, until rounding cannot alter the next step.</summary>
    private static readonly int[] Decimals = [9, 18, 36, 72];

    private readonly Contest contest;
    private readonly BallotOrders orders;
    private readonly bool[] standing;
    private readonly List<Rational[]> earlier = [];
    private readonly MeekParts? parts;
    private BigInteger[] keep = [];
    private int level;

    public MeekCount(Contest contest, BallotOrders orders)
    {
        this.contest = contest;
        this.orders = orders;
        standing = [.. contest.Waiting];
        parts = contest.IsNoted ? new MeekParts(contest) : null;
        keep = [.. standing.Select(_ => BigInteger.Pow(10, Decimals[0]))];
    }

    /// <summary>Runs it.</summary>
    /// <returns>False when a state was reached before.</returns>
    public bool Run()
    {
        var vacancies = Math.Min(contest.Seats, contest.Profile.OptionCount);
        while (contest.IsNew(standing))
        {
            var left = Standing.Options(standing);
            var round = Decide();
            var by = TieStep.None;
            var elected = contest.Won.Count + left.Count <= vacancies ? [.. left.OrderByDescending(o => round.Votes[o])] : round.Over;
            var together = elected.Count > 0 ? null : Together(round, left, vacancies);
            parts?.Note(round.Tree, [.. keep.Select(part => new Rational(part, round.Whole))], left, elected, round.Lowest, together?.Count ?? 1);
            List<int> excluded = elected.Count > 0 ? [] : together ?? [contest.Pick(round.Lowest, best: false, standing, out by, Standing.ByEarlier(earlier))];
            contest.Note(elected.Count > 0 ? "elected" : "eliminated", elected.Count > 0 ? elected : excluded);
            Log(round, elected, excluded, by);
            foreach (var option in elected)
            {
                contest.Elect(option);
                standing[option] = false;
            }

            foreach (var option in excluded)
            {
                standing[option] = false;
            }

            if (contest.Won.Count >= vacancies)
            {
                return contest.Won.Count == vacancies ? true : throw new InvalidOperationException("More were elected than there are seats.");
            }
        }

        return false;
    }

    private MeekRound Decide()
    {
        var tree = new MeekTree(contest.Profile, orders, standing, contest.Won);
        for (var to = 0; ; to++)
        {
            Scale(to);
            var round = new MeekRound(contest, tree, standing, keep, Decimals[level]);
            if (round.TryDecide(level + 1 == Decimals.Length))
            {
                return round;
            }
        }
    }

    // Fewer decimals are rounded up: a part that is kept only ever becomes smaller.
    private void Scale(int to)
    {
        var (more, less) = (BigInteger.Pow(10, Decimals[to]), BigInteger.Pow(10, Decimals[level]));
        keep = [.. keep.Select(part => ((part * more) + less - 1) / less)];
        level = to;
    }

    // Those who go before anybody else, in whatever order an open tie falls; null when the tie is closed, or matters.
    private List<int>? Together(MeekRound round, List<int> left, int vacancies) =>
        round.Lowest.Count > 1 && contest.Walk.LeavesOpen([.. round.Lowest], best: false, Standing.ByEarlier(earlier))
            ? round.Together(left, left.Count - (vacancies - contest.Won.Count))
            : null;

    // The figures are written with nine decimals.
    private void Log(MeekRound round, List<int> elected, List<int> excluded, TieStep by)
    {
        if (contest.Walk.LooksBack)
        {
            earlier.Add([.. round.Votes.Select(v => Shown(v, round))]);
        }

        if (!contest.Log.IsClosed)
        {
            bool[] shown = [.. standing.Select((s, o) => s || !contest.Waiting[o])];
            contest.Log.Add(shown, o => Shown(round.Votes[o], round), elected, excluded, Shown(round.Excess, round), by);
        }
    }

    private static Rational Shown(BigInteger votes, MeekRound round) => new(votes * 1_000_000_000 / round.Whole, 1_000_000_000);
}
