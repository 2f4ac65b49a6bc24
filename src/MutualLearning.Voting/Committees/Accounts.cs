using System;
using System.Collections.Generic;
using System.Numerics;
using System.Text;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>What each voter has, exactly: voters who have the same share an account, and all amounts have one denominator.</summary>
internal sealed class Accounts
{
    private const int ReduceFrom = 64;

    private const long StepsOfASum = 25;

    private const double MaxBytes = 1 << 11;

    private readonly Approvals approvals;
    private readonly int[] of;
    private List<BigInteger> amounts;

    public Accounts(Approvals approvals, Rational each)
    {
        this.approvals = approvals;
        of = new int[approvals.Rows];
        (amounts, Unit) = ([each.Numerator], each.Denominator);
    }

    private Accounts(Accounts other) => (approvals, of, amounts, Unit) = (other.approvals, (int[])other.of.Clone(), [.. other.amounts], other.Unit);

    /// <summary>How much is 1.</summary>
    public BigInteger Unit { get; private set; }

    public IReadOnlyList<BigInteger> Amounts => amounts;

    /// <summary>Whether the figures have grown so long that a count would not end in time.</summary>
    public bool AreTooLong => BigInteger.Log(Unit, 256) > MaxBytes;

    public Accounts Copy() => new(this);

    /// <summary>The weight of the supporters of an option in each account.</summary>
    public long[] Supporters(int option)
    {
        approvals.Spend((2L * amounts.Count) + (3L * approvals.Supporters(option).Length));
        var support = new long[amounts.Count];
        var weights = approvals.Weights;
        foreach (var row in approvals.Supporters(option))
        {
            support[of[row]] += weights[row];
        }

        return support;
    }

    /// <summary>What the supporters of an option have together.</summary>
    public BigInteger Sum(long[] support)
    {
        approvals.Spend(support.Length * (StepsOfASum + (2 * Rational.StepsOf(Unit))));
        var sum = BigInteger.Zero;
        for (var account = 0; account < support.Length; account++)
        {
            sum += support[account] == 0 ? 0 : amounts[account] * support[account];
        }

        return sum;
    }

    /// <summary>Divides the unit into smaller parts; nobody has more or less.</summary>
    public void Divide(BigInteger parts)
    {
        approvals.Spend(amounts.Count * (StepsOfASum + (Rational.StepsOf(parts) * Rational.StepsOf(Unit))));
        Unit *= parts;
        amounts = amounts.ConvertAll(a => a * parts);
    }

    /// <summary>Changes what the supporters of an option have.</summary>
    public void Change(int option, Func<BigInteger, BigInteger> change) => Change(approvals.Supporters(option), change);

    /// <summary>Changes what everybody has.</summary>
    public void ChangeAll(Func<BigInteger, BigInteger> change) => amounts = amounts.ConvertAll(a => change(a));

    /// <summary>Who has how much, whatever the denominator.</summary>
    public string Key()
    {
        var length = Rational.StepsOf(Unit);
        approvals.Spend((amounts.Count * (StepsOfASum + (length * length))) + (of.Length * (StepsOfASum + length)));
        var texts = amounts.ConvertAll(a => new Rational(a, Unit).ToString());
        var key = new StringBuilder();
        foreach (var account in of)
        {
            key.Append(texts[account]).Append(' ');
        }

        return key.ToString();
    }

    // Accounts of the same amount become one, and those that nobody has any more go.
    private void Change(ReadOnlySpan<int> rows, Func<BigInteger, BigInteger> change)
    {
        approvals.Spend((20L * rows.Length) + (6L * of.Length) + (amounts.Count * (3 * (StepsOfASum + Rational.StepsOf(Unit)))));
        var moved = new int[amounts.Count];
        var places = new Dictionary<BigInteger, int>();
        for (var account = 0; account < moved.Length; account++)
        {
            moved[account] = -1;
            places[amounts[account]] = account;
        }

        foreach (var row in rows)
        {
            var from = of[row];
            if (moved[from] < 0)
            {
                var amount = change(amounts[from]);
                if (!places.TryGetValue(amount, out moved[from]))
                {
                    places[amount] = moved[from] = amounts.Count;
                    amounts.Add(amount);
                }
            }

            of[row] = moved[from];
        }

        Compact();
    }

    private void Compact()
    {
        var place = new int[amounts.Count];
        foreach (var account in of)
        {
            place[account] = 1;
        }

        var kept = new List<BigInteger>();
        for (var account = 0; account < place.Length; account++)
        {
            if (place[account] == 1)
            {
                place[account] = kept.Count;
                kept.Add(amounts[account]);
            }
        }

        for (var row = 0; row < of.Length; row++)
        {
            of[row] = place[of[row]];
        }

        amounts = kept;
        Reduce();
    }

    private void Reduce()
    {
        if (Unit < BigInteger.One << ReduceFrom)
        {
            return;
        }

        var length = Rational.StepsOf(Unit);
        approvals.Spend(amounts.Count * (StepsOfASum + (length * length / 16)));
        var divisor = Unit;
        foreach (var amount in amounts)
        {
            divisor = divisor.IsOne ? divisor : BigInteger.GreatestCommonDivisor(divisor, amount);
        }

        if (!divisor.IsOne)
        {
            Unit /= divisor;
            amounts = amounts.ConvertAll(a => a / divisor);
        }
    }
}
