using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <content>The whole count again with more and more money.</content>
internal sealed partial class SharesProofs
{
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
