using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Everybody gets 1 a round; the option whose supporters above 0 have most is elected, and they pay one for each voter, in equal parts.</summary>
internal sealed class ConsensusBudgets : SequentialCount
{
    private readonly Approvals approvals;
    private readonly Accounts accounts;
    private readonly int seats;
    private readonly List<int> order;

    public ConsensusBudgets(Approvals approvals, int seats, Accounts? accounts = null, IReadOnlyList<int>? elected = null)
    {
        (this.approvals, this.seats) = (approvals, seats);
        (this.accounts, order) = (accounts ?? new Accounts(approvals, 1), [.. elected ?? []]);
    }

    public override bool IsTooLong => accounts.AreTooLong;

    public override IReadOnlyList<int> Committee => order;

    protected override Rational?[] Compute()
    {
        var figures = new Rational?[approvals.Options];
        for (var option = 0; option < figures.Length; option++)
        {
            figures[option] = order.Contains(option) ? null : new Rational(accounts.Sum(Payers(option)), accounts.Unit);
        }

        return figures;
    }

    protected override bool IsEnded => order.Count == seats;

    protected override void Choose(int option)
    {
        var payers = Payers(option).Sum();
        if (payers > 0)
        {
            accounts.Divide(payers);
            var part = accounts.Unit / payers * approvals.Voters;
            accounts.Change(option, amount => amount.Sign > 0 ? amount - part : amount);
        }

        var unit = accounts.Unit;
        accounts.ChangeAll(amount => amount + unit);
        order.Add(option);
    }

    public override SequentialCount Copy() => new ConsensusBudgets(approvals, seats, accounts.Copy(), order);

    public override string Key() => string.Join(",", order.OrderBy(static o => o)) + ":" + accounts.Key();

    private long[] Payers(int option)
    {
        var support = accounts.Supporters(option);
        for (var account = 0; account < support.Length; account++)
        {
            support[account] = accounts.Amounts[account].Sign > 0 ? support[account] : 0;
        }

        return support;
    }
}
