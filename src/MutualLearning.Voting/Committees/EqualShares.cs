using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Everybody gets an equal share of the budget; in each round the supporters buy the option that is cheapest for each of them.</summary>
internal sealed class EqualShares : SequentialCount
{
    private const long StepsOfAnAccount = 60;

    private readonly Approvals approvals;
    private readonly EqualSharesTerms terms;
    private readonly Accounts accounts;
    private readonly List<int> order;
    private readonly List<Purchase> purchases;
    private Phragmen? rest;
    private bool isSpent;

    public EqualShares(Approvals approvals, EqualSharesTerms terms, Rational each)
    {
        (this.approvals, this.terms, order, purchases) = (approvals, terms, [], []);
        (accounts, Each) = (new Accounts(approvals, each), each);
    }

    private EqualShares(EqualShares other)
    {
        (approvals, terms, accounts, isSpent) = (other.approvals, other.terms, other.accounts.Copy(), other.isSpent);
        (Each, order, purchases, rest) = (other.Each, [.. other.order], [.. other.purchases], (Phragmen?)other.rest?.Copy());
    }

    public override bool LessIsBetter => !isSpent || rest is not null;

    public override bool IsTooLong => accounts.AreTooLong;

    public override IReadOnlyList<int> Committee => rest?.Committee ?? order;

    public IReadOnlyList<Purchase> Purchases => purchases;

    /// <summary>What everybody had at the beginning.</summary>
    public Rational Each { get; }

    /// <summary>What the options cost that are bought.</summary>
    public Rational Spent => order.Aggregate((Rational)0, (sum, o) => sum + terms.Costs[o]);

    public Rational Cost(int option) => terms.Costs[option];

    /// <summary>What the supporters of an option have together; below 0 where they earned ahead.</summary>
    public Rational Left(int option) => new(accounts.Sum(accounts.Supporters(option)), accounts.Unit);

    protected override Rational?[] Compute()
    {
        if (rest is not null)
        {
            return rest.Figures();
        }

        var figures = new Rational?[approvals.Options];
        if (isSpent)
        {
            foreach (var option in Affordable())
            {
                figures[option] = approvals.Support(option);
            }

            return figures;
        }

        int[] ascending = [.. Enumerable.Range(0, accounts.Amounts.Count).OrderBy(a => accounts.Amounts[a])];
        for (var option = 0; option < figures.Length; option++)
        {
            figures[option] = order.Contains(option) || Price(option, ascending) is not { } price ? null
                : terms.PerCost && terms.Costs[option].Numerator.Sign > 0 ? price.Each / terms.Costs[option]
                : price.Each;
        }

        return figures;
    }

    // There is no number of seats: what nobody can pay for any more ends it.
    protected override bool IsEnded => false;

    public override int[] Next()
    {
        if (rest is not null)
        {
            return rest.Next();
        }

        var next = Best();
        if (next.Length > 0 || isSpent || terms.Completion == EqualSharesCompletion.None)
        {
            return next;
        }

        isSpent = true;
        rest = terms.Completion == EqualSharesCompletion.Phragmen
            ? new Phragmen(approvals, (int)terms.Budget.Numerator, accounts, order)
            : null;
        Recount();
        return Next();
    }

    protected override void Choose(int option)
    {
        if (rest is not null)
        {
            rest.Take(option);
            return;
        }

        if (!isSpent)
        {
            int[] ascending = [.. Enumerable.Range(0, accounts.Amounts.Count).OrderBy(a => accounts.Amounts[a])];
            var price = Price(option, ascending)!.Value;
            purchases.Add(new Purchase(option, price.Each, price.Full, approvals.Support(option) - price.Full));
            var parts = price.Each.Denominator;
            accounts.Divide(parts);
            var most = price.Each.Numerator * (accounts.Unit / parts);
            accounts.Change(option, amount => amount > most ? amount - most : 0);
        }

        order.Add(option);
    }

    public override SequentialCount Copy() => new EqualShares(this);

    public override string Key() => rest?.Key() ?? (isSpent ? "spent:" : string.Empty) + string.Join(",", order.OrderBy(static o => o)) + ":" + accounts.Key();

    private IEnumerable<int> Affordable()
    {
        var left = terms.Budget - Spent;
        return Enumerable.Range(0, approvals.Options).Except(order).Where(o => terms.Costs[o] <= left).ToList();
    }

    // The least amount such that the supporters pay the costs when each pays that, or all they have.
    private (Rational Each, long Full)? Price(int option, int[] ascending)
    {
        var support = accounts.Supporters(option);
        var full = approvals.Support(option);
        var cost = terms.Costs[option];
        var missing = accounts.Unit * cost.Numerator;
        approvals.Spend(ascending.Length * (StepsOfAnAccount + (4 * Rational.StepsOf(accounts.Unit))));
        foreach (var account in ascending)
        {
            if (support[account] == 0)
            {
                continue;
            }

            var amount = accounts.Amounts[account] * cost.Denominator;
            if (missing <= amount * full)
            {
                return (new Rational(missing, accounts.Unit * cost.Denominator * full), full);
            }

            missing -= amount * support[account];
            full -= support[account];
        }

        return null;
    }
}
