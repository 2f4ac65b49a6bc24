using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Finds all committees of the greatest score, by branch and bound.</summary>
/// <remarks>
/// What an option adds never grows with the committee, so the score plus the greatest sum of what as many options as are missing
/// would add now bounds every committee that can still follow. Sets that only reach the best score are kept: all optima are found.
/// </remarks>
internal sealed class BestThiele<T, TNumbers>
    where TNumbers : struct, INumbers<T>
{
    private static readonly TNumbers Numbers = default;
    private const long StepsOfAMember = 60;

    private readonly ThieleState<T, TNumbers> state;
    private readonly Approvals approvals;
    private readonly bool[] decided;
    private readonly T[] top;
    private readonly List<int> chosen = [];
    private readonly CommitteeOutcome outcome = new();
    private T best;
    private bool found;

    private BestThiele(ThieleState<T, TNumbers> state, Approvals approvals, int seats)
    {
        (this.state, this.approvals, best) = (state, approvals, state.Score);
        (decided, top) = (new bool[approvals.Options], new T[seats]);
    }

    /// <summary>Searches; gives up where the budget of the ballots ends.</summary>
    public static (CommitteeOutcome Outcome, Rational Score) Run(Approvals approvals, ThieleWeights weights, int seats, int with)
    {
        var search = new BestThiele<T, TNumbers>(new ThieleState<T, TNumbers>(approvals, weights), approvals, seats);
        if (with < 0)
        {
            search.Extend(seats, approvals.Options);
        }
        else
        {
            search.Begin(with);
            search.Extend(seats - 1, approvals.Options - 1);
        }

        return (search.outcome, search.state.Figure(search.best));
    }

    private void Begin(int option)
    {
        decided[option] = true;
        chosen.Add(option);
        state.Put(option);
    }

    private void Extend(int left, int undecided)
    {
        if (left == 0)
        {
            Reach();
            return;
        }

        var excluded = new List<int>();
        while (undecided >= left && Goes(StepsOfABound(left)) && Bound(left, out var option) >= 0 && Goes(2 * state.Steps(option)))
        {
            decided[option] = true;
            undecided--;
            excluded.Add(option);
            chosen.Add(option);
            state.Put(option);
            Extend(left - 1, undecided);
            state.Take(option);
            chosen.RemoveAt(chosen.Count - 1);
        }

        foreach (var option in excluded)
        {
            decided[option] = false;
        }
    }

    // What a bound is found with goes through all options, and keeps the greatest in order.
    private long StepsOfABound(int left) => (4 + (2 * state.StepsOfASum)) * (decided.Length + left);

    private bool Goes(long steps)
    {
        outcome.GaveUp |= !outcome.GaveUp && !approvals.TrySpend(steps);
        return !outcome.GaveUp;
    }

    private void Reach()
    {
        Goes(StepsOfAMember * (chosen.Count + 4));
        var order = found ? Numbers.Compare(state.Score, best) : 1;
        if (order > 0)
        {
            (best, found) = (state.Score, true);
            outcome.Clear();
        }

        if (order >= 0)
        {
            outcome.Add(chosen);
        }
    }

    // The bound against the best so far, and the option that adds most.
    private int Bound(int left, out int option)
    {
        option = -1;
        var kept = 0;
        var gains = state.Gains;
        for (var o = 0; o < decided.Length; o++)
        {
            if (decided[o] || (kept == left && Numbers.Compare(gains[o], top[kept - 1]) <= 0))
            {
                continue;
            }

            if (option < 0 || Numbers.Compare(gains[o], gains[option]) > 0)
            {
                option = o;
            }

            var place = kept < left ? kept++ : kept - 1;
            while (place > 0 && Numbers.Compare(top[place - 1], gains[o]) < 0)
            {
                top[place] = top[place - 1];
                place--;
            }

            top[place] = gains[o];
        }

        var bound = state.Score;
        for (var i = 0; i < kept; i++)
        {
            bound = Numbers.Add(bound, top[i]);
        }

        return found ? Numbers.Compare(bound, best) : 1;
    }
}
