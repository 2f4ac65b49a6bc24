using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>A bound for equal shares: follows the purchases with the least and the most that every voter can have left, as long as the next one is certain.</summary>
/// <remarks>
/// With more voters a share is smaller; they may support any option, and pay for others first. An option is the next for certain when
/// what it costs a supporter at most is less than what any other costs at least.
/// </remarks>
internal sealed class SettlingShares
{
    private const int MaxBits = 2_048;
    private const long StepsOfARow = 400;

    private readonly Profile profile;
    private readonly EqualSharesTerms terms;
    private readonly Rational missing;
    private readonly Rational[] least;
    private readonly Rational[] most;
    private readonly Rational share;
    private readonly List<int> bought = [];

    private SettlingShares(Profile profile, EqualSharesTerms terms, Rational missing)
    {
        (this.profile, this.terms, this.missing) = (profile, terms, missing);
        share = terms.Budget / profile.BallotCount;
        least = [.. Enumerable.Repeat(terms.Budget / (missing + profile.BallotCount), profile.RowCount)];
        most = [.. Enumerable.Repeat(share, profile.RowCount)];
    }

    /// <summary>Whether the purchases are certain, and nothing is left to complete them with.</summary>
    public static bool AreCertain(Profile profile, EqualSharesTerms terms, int? seats, Rational missing)
    {
        var run = new SettlingShares(profile, terms, missing);
        while (run.Candidates() is { Count: > 0 } candidates)
        {
            if (!run.Buy(candidates))
            {
                return false;
            }
        }

        var left = terms.Budget - run.bought.Aggregate(default(Rational), (sum, o) => sum + terms.Costs[o]);
        return terms.Completion == EqualSharesCompletion.None || run.bought.Count == seats
            || (seats is null && Enumerable.Range(0, profile.OptionCount).Except(run.bought).All(o => terms.Costs[o] > left));
    }

    // Those that can perhaps be paid for, and for how much at least.
    private Dictionary<int, Rational> Candidates()
    {
        var candidates = new Dictionary<int, Rational>();
        for (var option = 0; option < profile.OptionCount; option++)
        {
            if (!bought.Contains(option) && Price(option, most, missing) is { } price)
            {
                candidates[option] = price;
            }
        }

        return candidates;
    }

    private bool Buy(Dictionary<int, Rational> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Price(candidate.Key, least, 0) is { } dearest && Bits(dearest) < MaxBits
                && candidates.All(other => other.Key == candidate.Key || Figure(candidate.Key, dearest) < Figure(other.Key, other.Value)))
            {
                Pay(candidate.Key, candidate.Value, dearest);
                return true;
            }
        }

        return false;
    }

    private void Pay(int option, Rational cheapest, Rational dearest)
    {
        bought.Add(option);
        for (var row = 0; row < least.Length; row++)
        {
            if (profile.Mark(row, option) > 0)
            {
                least[row] = least[row] > dearest ? least[row] - dearest : 0;
                most[row] = most[row] > cheapest ? most[row] - cheapest : 0;
            }
        }
    }

    private Rational Figure(int option, Rational price) => terms.PerCost ? price / terms.Costs[option] : price;

    // The least amount such that the supporters pay the costs when each pays that, or all they have; null when they cannot.
    private Rational? Price(int option, Rational[] have, Rational newcomers)
    {
        profile.Spend(StepsOfARow * have.Length);
        var supporters = Enumerable.Range(0, have.Length).Where(row => profile.Mark(row, option) > 0)
            .Select(row => (Has: have[row], Weight: (Rational)profile.Weight(row)))
            .Append((Has: share, Weight: newcomers)).OrderBy(static s => s.Has).ToList();
        var (open, weight) = (terms.Costs[option], supporters.Aggregate(default(Rational), static (sum, s) => sum + s.Weight));
        foreach (var supporter in supporters.Where(static s => s.Weight > 0))
        {
            if (open <= supporter.Has * weight)
            {
                return open / weight;
            }

            open -= supporter.Has * supporter.Weight;
            weight -= supporter.Weight;
        }

        return null;
    }

    private static double Bits(Rational number) => System.Numerics.BigInteger.Log(number.Denominator, 2);
}
