using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Everybody earns money at the same speed; as soon as the supporters of an option have 1 together, they buy it.</summary>
/// <remarks>
/// The same as the least greatest load: what somebody has is the time less their load. So an account holds minus the load, and an
/// option is bought at the time (1 + loads of its supporters) / supporters. Money left from equal shares is a load below 0.
/// </remarks>
internal sealed class Phragmen : SequentialCount
{
    private readonly Approvals approvals;
    private readonly Accounts accounts;
    private readonly int seats;
    private readonly List<int> order;

    public Phragmen(Approvals approvals, int seats, Accounts? accounts = null, IReadOnlyList<int>? elected = null)
    {
        (this.approvals, this.seats) = (approvals, seats);
        (this.accounts, order) = (accounts ?? new Accounts(approvals, 0), [.. elected ?? []]);
    }

    public override bool LessIsBetter => true;

    public override bool IsTooLong => accounts.AreTooLong;

    public override IReadOnlyList<int> Committee => order;

    protected override Rational?[] Compute()
    {
        var figures = new Rational?[approvals.Options];
        for (var option = 0; option < figures.Length; option++)
        {
            figures[option] = approvals.Support(option) == 0 || order.Contains(option) ? null : Time(option);
        }

        return figures;
    }

    protected override bool IsEnded => order.Count == seats;

    public override int[] Next()
    {
        var next = base.Next();
        return next.Length > 0 || IsEnded ? next : [.. Enumerable.Range(0, approvals.Options).Except(order)];
    }

    protected override void Choose(int option)
    {
        if (approvals.Support(option) is var supporters and > 0)
        {
            var load = Missing(option);
            accounts.Divide(supporters);
            accounts.Change(option, _ => -load);
        }

        order.Add(option);
    }

    public override SequentialCount Copy() => new Phragmen(approvals, seats, accounts.Copy(), order);

    public override string Key() => string.Join(",", order.OrderBy(static o => o)) + ":" + accounts.Key();

    private Rational Time(int option) => new(Missing(option), accounts.Unit * approvals.Support(option));

    // 1 less what the supporters have.
    private BigInteger Missing(int option) => accounts.Unit - accounts.Sum(accounts.Supporters(option));
}
