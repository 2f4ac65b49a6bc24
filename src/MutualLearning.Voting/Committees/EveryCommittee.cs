using System;
using System.Numerics;

namespace MutualLearning.Voting.Committees;

/// <summary>Looks at every committee, and keeps the best ones.</summary>
internal static class EveryCommittee
{
    // What the counts call a step takes as many of a budget.
    private const long StepsOfOne = 8;

    /// <summary>Finds the best committees.</summary>
    /// <param name="approvals">Who approves of what; its budget bounds the search, which does not begin where it cannot end.</param>
    /// <param name="seats">How many are in a committee.</param>
    /// <param name="each">The steps that one committee takes.</param>
    /// <param name="value">What a committee is worth.</param>
    /// <param name="order">Compares: more than 0 when the first is better.</param>
    public static CommitteeOutcome Best<T>(Approvals approvals, int seats, long each, Func<int[], T> value, Comparison<T> order)
    {
        var outcome = new CommitteeOutcome();
        var options = approvals.Options;
        if (Combinations(options, seats) * each * StepsOfOne > approvals.Left)
        {
            outcome.GaveUp = true;
            return outcome;
        }

        var (best, found) = (default(T)!, false);
        var committee = new int[seats];
        Choose(0, 0);
        return outcome;

        void Choose(int place, int from)
        {
            if (place == seats)
            {
                approvals.Spend(each * StepsOfOne);
                var worth = value(committee);
                var sign = found ? order(worth, best) : 1;
                if (sign > 0)
                {
                    (best, found) = (worth, true);
                    outcome.Clear();
                }

                if (sign >= 0)
                {
                    outcome.Add((int[])committee.Clone());
                }

                return;
            }

            for (var option = from; option <= options - seats + place; option++)
            {
                committee[place] = option;
                Choose(place + 1, option + 1);
            }
        }
    }

    public static BigInteger Combinations(int options, int seats)
    {
        var ways = BigInteger.One;
        for (var i = 1; i <= seats; i++)
        {
            ways = ways * (options - seats + i) / i;
        }

        return ways;
    }
}
