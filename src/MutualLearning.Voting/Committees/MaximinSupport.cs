using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Elects in each round the option with which the support of the weakest member is greatest, when ballots are shared best.</summary>
internal sealed class MaximinSupport(Approvals approvals, int seats, IReadOnlyList<int> elected) : SequentialCount
{
    private const long StepsOfAPart = 50;

    private readonly List<int> order = [.. elected];

    public override IReadOnlyList<int> Committee => order;

    protected override Rational?[] Compute()
    {
        approvals.Spend((approvals.Options - order.Count) * ((4L * approvals.Rows) + ((StepsOfAPart + (2L * order.Count)) << (order.Count + 1))));
        var figures = new Rational?[approvals.Options];
        for (var option = 0; option < figures.Length; option++)
        {
            figures[option] = order.Contains(option) ? null : Weakest([.. order, option]);
        }

        return figures;
    }

    protected override bool IsEnded => order.Count == seats;

    protected override void Choose(int option) => order.Add(option);

    public override SequentialCount Copy() => new MaximinSupport(approvals, seats, order);

    public override string Key() => string.Join(",", order.OrderBy(static o => o));

    // The support of a part cannot be more than the ballots that approve of one of it, shared equally.
    private Rational Weakest(int[] members)
    {
        var reached = Reached.Of(approvals, members);
        var (least, among) = (reached[reached.All], (long)members.Length);
        for (var part = 1; part < reached.All; part++)
        {
            var count = Reached.Count(part);
            if ((System.Numerics.BigInteger)reached[part] * among < (System.Numerics.BigInteger)least * count)
            {
                (least, among) = (reached[part], count);
            }
        }

        return new Rational(least, among);
    }
}
