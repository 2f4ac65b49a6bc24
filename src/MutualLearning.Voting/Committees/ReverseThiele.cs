using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Begins with all options, and removes in each round the one that takes least from the score.</summary>
internal sealed class ReverseThiele<T, TNumbers> : SequentialCount
    where TNumbers : struct, INumbers<T>
{
    private static readonly TNumbers Numbers = default;
    private const long StepsOfALongSum = 32;

    private readonly Approvals approvals;
    private readonly ThieleWeights weights;
    private readonly T[] worth;
    private readonly int seats;
    private readonly int[] held;
    private readonly T[] losses;
    private readonly List<int> left;

    public ReverseThiele(Approvals approvals, ThieleWeights weights, int seats)
    {
        (this.approvals, this.weights, this.seats) = (approvals, weights, seats);
        worth = System.Array.ConvertAll(weights.Values, static v => Numbers.From(v));
        held = new int[approvals.Rows];
        losses = new T[approvals.Options];
        left = [.. Enumerable.Range(0, approvals.Options)];
        for (var row = 0; row < held.Length; row++)
        {
            held[row] = approvals.Approved(row).Length;
            foreach (var option in approvals.Approved(row))
            {
                losses[option] = Numbers.Add(losses[option], Numbers.Times(worth[held[row] - 1], approvals.Weights[row]));
            }
        }
    }

    private ReverseThiele(ReverseThiele<T, TNumbers> other)
    {
        (approvals, weights, worth, seats) = (other.approvals, other.weights, other.worth, other.seats);
        (held, losses, left) = ((int[])other.held.Clone(), (T[])other.losses.Clone(), [.. other.left]);
    }

    public override bool Eliminates => true;

    public override IReadOnlyList<int> Committee => left;

    protected override Rational?[] Compute()
    {
        var figures = new Rational?[losses.Length];
        foreach (var option in left)
        {
            figures[option] = new Rational(Numbers.ToBig(losses[option]), weights.Unit);
        }

        return figures;
    }

    protected override bool IsEnded => left.Count == seats;

    protected override void Choose(int option)
    {
        approvals.Spend(Steps(option));
        left.Remove(option);
        foreach (var row in approvals.Supporters(option))
        {
            var now = --held[row];
            if (now == 0)
            {
                continue;
            }

            var rise = Numbers.Times(Numbers.Subtract(worth[now - 1], worth[now]), approvals.Weights[row]);
            foreach (var other in approvals.Approved(row))
            {
                losses[other] = Numbers.Add(losses[other], rise);
            }
        }
    }

    private long Steps(int option)
    {
        var steps = left.Count + 0L;
        foreach (var row in approvals.Supporters(option))
        {
            steps += 3 + approvals.Approved(row).Length;
        }

        return steps * (typeof(T) == typeof(long) ? 1 : StepsOfALongSum + Rational.StepsOf(weights.Unit));
    }

    public override SequentialCount Copy() => new ReverseThiele<T, TNumbers>(this);

    public override string Key() => string.Join(",", left);
}
