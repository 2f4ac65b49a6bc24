using System;
using System.Buffers;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>Keeps the ballots in piles, each on the option it ranks best of those still standing. Eliminating an option moves its pile only.</summary>
internal sealed class RunoffCount : IDisposable
{
    private const long StepsOfARow = 8;
    private const long StepsOfAMark = 20;
    private const long StepsOfAPart = 100;

    private readonly Profile profile;
    private readonly BallotOrders orders;
    private readonly EqualRanks equal;
    private readonly bool[] standing;
    private readonly long[] votes;
    private readonly int[] heads;
    private readonly Rational[] parts;
    private readonly int[] next;
    private readonly ushort[] at;
    private readonly bool[]? apart;
    private long exhausted;
    private long steps;

    public RunoffCount(Profile profile, BallotOrders orders, EqualRanks equal)
    {
        this.profile = profile;
        this.orders = orders;
        this.equal = equal;
        standing = new bool[profile.OptionCount];
        votes = new long[profile.OptionCount];
        parts = new Rational[profile.OptionCount];
        heads = new int[profile.OptionCount];
        next = ArrayPool<int>.Shared.Rent(profile.RowCount);
        at = ArrayPool<ushort>.Shared.Rent(profile.RowCount);
        if (equal != EqualRanks.Exhaust && orders.Shared.Count > 0)
        {
            apart = new bool[profile.RowCount];
            foreach (var row in orders.Shared)
            {
                apart[row] = true;
            }
        }
    }

    /// <summary>Who is still in the count. Not to be changed from outside.</summary>
    public bool[] Standing => standing;

    public Rational Exhausted { get; private set; }

    public Rational Votes(int option) => apart is null ? votes[option] : votes[option] + parts[option];

    /// <summary>Begins anew with some options.</summary>
    public void Start(bool[] with)
    {
        Array.Copy(with, standing, with.Length);
        Array.Clear(votes, 0, votes.Length);
        heads.AsSpan().Fill(-1);
        exhausted = 0;
        var all = orders.All;
        for (var row = 0; row < profile.RowCount; row++)
        {
            if (apart is null || !apart[row])
            {
                Put(all, row, 0);
            }
        }

        Share();
    }

    public void Eliminate(int option)
    {
        standing[option] = false;
        votes[option] = 0;
        var row = heads[option];
        heads[option] = -1;
        var all = orders.All;
        while (row >= 0)
        {
            var following = next[row];
            Put(all, row, at[row] + 1);
            row = following;
        }

        Share();
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(next);
        ArrayPool<ushort>.Shared.Return(at);
    }

    private void Put(ReadOnlySpan<ushort> all, int row, int from)
    {
        var order = all.Slice(row * orders.Width, orders.Width);
        steps += StepsOfARow;
        for (var place = from; place < order.Length; place++)
        {
            var option = order[place];
            if (option == BallotOrders.End)
            {
                break;
            }

            steps++;

            if (standing[option])
            {
                at[row] = (ushort)place;
                next[row] = heads[option];
                heads[option] = row;
                votes[option] += profile.Weight(row);
                return;
            }
        }

        exhausted += profile.Weight(row);
    }

    // Ballots with equal ranks are few; each is read anew in every round.
    private void Share()
    {
        profile.Spend(steps + (apart is null ? 0 : StepsOfAMark * orders.Shared.Count * profile.OptionCount));
        steps = 0;
        Exhausted = exhausted;
        if (apart is null)
        {
            return;
        }

        Array.Clear(parts, 0, parts.Length);
        foreach (var row in orders.Shared)
        {
            var (best, count) = TopRank.Of(profile, row, standing);
            Exhausted += count == 0 ? profile.Weight(row) : 0;
            for (var option = 0; count > 0 && option < standing.Length; option++)
            {
                if (standing[option] && profile.Mark(row, option) == best)
                {
                    steps += StepsOfAPart + (2 * parts[option].Steps);
                    parts[option] += new Rational(profile.Weight(row), equal == EqualRanks.Split ? count : 1);
                }
            }

            profile.Spend(steps);
            steps = 0;
        }
    }
}
