using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Elects in each round the option whose supporters have the greatest weight; they lose a quota of it, each in proportion.</summary>
internal sealed class Enestroem : SequentialCount
{
    private readonly Approvals approvals;
    private readonly Accounts accounts;
    private readonly int seats;
    private readonly List<int> order;

    public Enestroem(Approvals approvals, int seats, Accounts? accounts = null, IReadOnlyList<int>? elected = null)
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
            figures[option] = order.Contains(option) ? null : new Rational(Weight(option), accounts.Unit);
        }

        return figures;
    }

    protected override bool IsEnded => order.Count == seats;

    protected override void Choose(int option)
    {
        var weight = Weight(option);
        var (quota, all) = (accounts.Unit * approvals.Voters, weight * seats);
        if (all > quota)
        {
            // In the new, smaller unit an amount is as many times all, so that what is left of it is whole.
            accounts.Divide(all);
            accounts.Change(option, amount => amount / all * (all - quota));
        }
        else
        {
            accounts.Change(option, static _ => 0);
        }

        order.Add(option);
    }

    public override SequentialCount Copy() => new Enestroem(approvals, seats, accounts.Copy(), order);

    public override string Key() => string.Join(",", order.OrderBy(static o => o)) + ":" + accounts.Key();

    private BigInteger Weight(int option) => accounts.Sum(accounts.Supporters(option));
}
