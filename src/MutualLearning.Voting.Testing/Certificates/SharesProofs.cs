using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of equal shares: what everybody has, and every purchase, after which the supporters have as much less as they paid.</summary>
internal sealed class SharesProofs
{
    private readonly Proof proof;
    private readonly Rational[] costs;
    private readonly Rational budget;
    private readonly string completion;
    private Step? priced;
    private Rational?[] prices = [];

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("equal-shares", BallotForm.Approval, static proof => new SharesProofs(proof).Check()),
        ("greedy", BallotForm.Approval, static proof => new SharesProofs(proof).Greedy()),
    ];

    private SharesProofs(Proof proof)
    {
        this.proof = proof;
        var given = proof.Parameter("costs", string.Empty);
        costs = [.. given.Length == 0 ? proof.All.Select(static _ => (Rational)1) : given.Split(';').Select(static part => Rational.TryParse(part.Trim(), out var cost) ? cost : 0)];
        proof.Require(costs.Length == proof.Options && costs.All(static cost => cost > 0), "There is not one cost above 0 for each option.");
        budget = given.Length == 0 ? proof.Seats : proof.Fraction("budget", 0);
        completion = proof.Parameter("completion", given.Length == 0 ? "phragmen" : "none");
    }

    private void Check()
    {
        var each = budget / proof.Voters;
        var isIncrement = string.Equals(completion, "increment", StringComparison.Ordinal);
        var hasCosts = proof.Parameter("costs", string.Empty).Length > 0;
        if (isIncrement && !hasCosts && proof.All.Count(o => proof.Support(o) > 0) < proof.Seats)
        {
            Require(Buy(0, "approval"));
        }
        else if (isIncrement && hasCosts)
        {
            Require(MoreMoney(each));
        }
        else
        {
            Require(isIncrement ? MoreSeats() : Buy(each, completion));
        }
    }

    // Most approvals first, of what somebody approves of and the rest of the budget pays.
    private void Greedy()
    {
        var walk = new Walk(proof);
        var byApproval = new Sequence((at, option) => Fits(at, option) ? proof.Support(option) : null, static (at, _, _) => at.Purses);
        walk.Follow(walk.Start(static _ => 0), at => at.Left.Any(o => Fits(at, o)) ? byApproval.Next(proof, walk, at) : [], static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: true);

        bool Fits(Step at, int option) => proof.Support(option) > 0 && costs[option] <= budget - Cost(at.Won);
    }

    private void Require((List<int[]> Sets, IReadOnlyList<int> Order) bought) => proof.RequireSets(bought.Sets, bought.Order, breaks: true);

    private Rational Cost(int[] bought) => bought.Aggregate((Rational)0, (sum, o) => sum + costs[o]);

    private (List<int[]> Sets, IReadOnlyList<int> Order) Buy(Rational each, string thenBy, int most = int.MaxValue)
    {
        proof.Expect("money", Array.Empty<int>(), each);
        var walk = new Walk(proof);
        var phragmen = SequenceProofs.Phragmen(proof);
        var byPrice = new Sequence(Figure, (at, option, _) =>
            [.. proof.Rows.Select(row => proof.Approves(row, option) ? Rest(at.Purses[row], Prices(at)[option]!.Value) : at.Purses[row])]) { Least = true };
        var byApproval = new Sequence((at, option) => costs[option] <= budget - Cost(at.Won) ? proof.Support(option) : null, static (at, _, _) => at.Purses);
        walk.Follow(walk.Start(_ => each), Next, static at => at.Won);
        return (walk.Ends, walk.Order);

        // Nothing that is left can be paid together any more: by then others are bought in another way.
        IEnumerable<Step> Next(Step at)
        {
            if (at.Won.Length >= most)
            {
                return [];
            }

            if (at.Left.Any(o => Prices(at)[o] is not null))
            {
                return byPrice.Next(proof, walk, at);
            }

            return thenBy switch
            {
                "approval" when at.Left.Any(o => costs[o] <= budget - Cost(at.Won)) => byApproval.Next(proof, walk, at),
                "phragmen" when at.Won.Length < proof.Seats => phragmen.Next(proof, walk, at),
                _ => [],
            };
        }

        Rational? Figure(Step at, int option) => Prices(at)[option] is { } price ? price / (proof.Is("satisfaction", "cost") ? costs[option] : 1) : null;
    }

    // The least that pays for each option when each supporter gives that, or all they have; the same step is asked more than once.
    private Rational?[] Prices(Step at)
    {
        if (!ReferenceEquals(at, priced))
        {
            var amounts = at.Purses.Distinct().OrderBy(static purse => purse).ToList();
            var places = Enumerable.Range(0, amounts.Count).ToDictionary(i => amounts[i]);
            int[] of = [.. at.Purses.Select(purse => places[purse])];
            (priced, prices) = (at, [.. proof.All.Select(option => at.Left.Contains(option) ? Price(option, amounts, of) : null)]);
        }

        return prices;
    }

    private Rational? Price(int option, List<Rational> amounts, int[] of)
    {
        var payers = new long[amounts.Count];
        foreach (var row in proof.Rows.Where(row => proof.Approves(row, option)))
        {
            payers[of[row]] += proof.Profile.Weight(row);
        }

        var (missing, left) = (costs[option], payers.Sum());
        for (var i = 0; i < payers.Length && left > 0; i++)
        {
            if (missing <= amounts[i] * left)
            {
                return missing / left;
            }

            (missing, left) = (missing - (amounts[i] * payers[i]), left - payers[i]);
        }

        return null;
    }

    private static Rational Rest(Rational purse, Rational price) => purse > price ? purse - price : 0;

    // One more seat's worth of money at a time, until every way fills the seats; ways that fill them before are kept.
    private (List<int[]> Sets, IReadOnlyList<int> Order) MoreSeats()
    {
        var filled = new List<int[]>();
        for (var seats = proof.Seats; ; seats++)
        {
            var (sets, order) = Buy(new Rational(seats, proof.Voters), "none", proof.Seats);
            var ends = sets.TrueForAll(set => set.Length == proof.Seats);
            if (ends && filled.Count == 0)
            {
                return (sets, order);
            }

            filled.AddRange(sets.Where(set => set.Length == proof.Seats));
            if (ends)
            {
                return (filled, []);
            }
        }
    }

    // One more for everybody at a time, until nothing more fits in the budget, or too much is bought.
    private (List<int[]> Sets, IReadOnlyList<int> Order) MoreMoney(Rational each)
    {
        var last = Buy(each, "none");
        for (var added = 1; !last.Sets.TrueForAll(set => proof.All.Except(set).All(o => proof.Support(o) == 0 || costs[o] > budget - Cost(set))); added++)
        {
            var more = Buy(each + added, "none");
            if (more.Sets.Exists(set => Cost(set) > budget))
            {
                return last;
            }

            last = more;
        }

        return last;
    }
}
