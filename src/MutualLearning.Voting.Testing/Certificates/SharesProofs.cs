using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of equal shares: what everybody has, and every purchase, after which the supporters have as much less as they paid.</summary>
internal sealed partial class SharesProofs
{
    private readonly Proof proof;
    private readonly Rational[] costs;
    private readonly Rational budget;
    private readonly string completion;
    private Step? priced;
    private Rational?[] prices = [];

    private SharesProofs(Proof proof)
    {
        this.proof = proof;
        var given = proof.Parameter("costs", string.Empty);
        costs = [.. given.Length == 0 ? proof.All.Select(static _ => (Rational)1) : given.Split(';').Select(static part => Rational.TryParse(part.Trim(), out var cost) ? cost : 0)];
        proof.Require(costs.Length == proof.Options && costs.All(static cost => cost > 0), "There is not one cost above 0 for each option.");
        budget = given.Length == 0 ? proof.Seats : proof.Fraction("budget", 0);
        completion = proof.Parameter("completion", given.Length == 0 ? "phragmen" : "none");
    }

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } = [("equal-shares", BallotForm.Approval, static proof => new SharesProofs(proof).Check())];

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

    private void Require((List<int[]> Sets, IReadOnlyList<int> Order) bought) => proof.RequireSets(bought.Sets, bought.Order, breaks: true);

    private Rational Cost(int[] bought) => bought.Aggregate((Rational)0, (sum, o) => sum + costs[o]);
}
