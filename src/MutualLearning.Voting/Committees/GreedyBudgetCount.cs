using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Takes, of the options that the rest of the budget still pays, the one that most ballots approve of, again and again.</summary>
internal sealed class GreedyBudgetCount : SequentialCount
{
    private readonly Approvals approvals;
    private readonly Rational[] costs;
    private readonly List<int> order;
    private Rational left;

    public GreedyBudgetCount(Approvals approvals, Rational[] costs, Rational budget)
        : this(approvals, costs, budget, [])
    {
    }

    private GreedyBudgetCount(Approvals approvals, Rational[] costs, Rational left, List<int> order) =>
        (this.approvals, this.costs, this.left, this.order) = (approvals, costs, left, order);

    public override IReadOnlyList<int> Committee => order;

    // What is left pays for nothing more that anybody approves of: then there is nothing next.
    protected override bool IsEnded => false;

    public override SequentialCount Copy() => new GreedyBudgetCount(approvals, costs, left, [.. order]);

    public override string Key() => string.Join(",", order.OrderBy(static o => o));

    protected override Rational?[] Compute()
    {
        var figures = new Rational?[costs.Length];
        approvals.Spend(costs.Length);
        for (var option = 0; option < figures.Length; option++)
        {
            figures[option] = approvals.Support(option) > 0 && costs[option] <= left && !order.Contains(option) ? approvals.Support(option) : null;
        }

        return figures;
    }

    protected override void Choose(int option)
    {
        order.Add(option);
        left -= costs[option];
    }
}
