using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Elects in each round the option that adds most to the score.</summary>
internal sealed class SequentialThiele<T, TNumbers> : SequentialCount
    where TNumbers : struct, INumbers<T>
{
    private readonly Approvals approvals;
    private readonly ThieleState<T, TNumbers> state;
    private readonly int seats;
    private readonly bool[] taken;
    private readonly List<int> order;

    public SequentialThiele(Approvals approvals, ThieleWeights weights, int seats)
    {
        (this.approvals, state, this.seats) = (approvals, new(approvals, weights), seats);
        (taken, order) = (new bool[approvals.Options], []);
    }

    private SequentialThiele(SequentialThiele<T, TNumbers> other)
    {
        (approvals, state, seats) = (other.approvals, other.state.Copy(), other.seats);
        (taken, order) = ((bool[])other.taken.Clone(), [.. other.order]);
    }

    public override IReadOnlyList<int> Committee => order;

    protected override Rational?[] Compute()
    {
        var figures = new Rational?[taken.Length];
        for (var option = 0; option < taken.Length; option++)
        {
            figures[option] = taken[option] ? null : state.Figure(state.Gains[option]);
        }

        return figures;
    }

    protected override bool IsEnded => order.Count == seats;

    protected override void Choose(int option)
    {
        approvals.Spend(state.Steps(option));
        state.Put(option);
        taken[option] = true;
        order.Add(option);
    }

    public override SequentialCount Copy() => new SequentialThiele<T, TNumbers>(this);

    // What the others add depends on who is in, not on the order.
    public override string Key() => string.Join(",", order.OrderBy(static o => o));
}
