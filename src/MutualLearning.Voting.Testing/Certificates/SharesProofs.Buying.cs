using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <content>Purchases with what everybody has.</content>
internal sealed partial class SharesProofs
{
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
}
