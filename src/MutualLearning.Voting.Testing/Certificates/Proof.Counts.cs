using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <content>What is counted on the ballots, in the plainest way.</content>
internal sealed partial class Proof
{
    // Rows are looked at one by one, through functions.
    private const long StepsOfARow = 100;
    private const long StepsOfAMark = 4;

    private long[,]? wins;

    public int Options => profile.OptionCount;

    public IEnumerable<int> All => Enumerable.Range(0, Options);

    public IEnumerable<int> Rows => Enumerable.Range(0, profile.RowCount);

    /// <summary>The seats of a committee: at least one, and not more than options.</summary>
    public int Seats => Math.Max(1, Math.Min(context.Seats, Options));

    public long Voters => profile.BallotCount;

    public bool Approves(int row, int option) => profile.Mark(row, option) > 0;

    public long Score(int row, int option) => Math.Max(0, profile.Mark(row, option) - 1);

    /// <summary>A sum over all ballots of what each row is worth.</summary>
    public Rational Sum(Func<int, Rational> worth)
    {
        context.Work.Spend(StepsOfARow * profile.RowCount);
        var weights = new Dictionary<Rational, BigInteger>();
        foreach (var row in Rows)
        {
            var value = worth(row);
            weights[value] = profile.Weight(row) + (weights.TryGetValue(value, out var before) ? before : 0);
        }

        return weights.Aggregate((Rational)0, static (sum, pair) => sum + (pair.Key * new Rational(pair.Value)));
    }

    public Rational Support(int option) => Sum(row => Approves(row, option) ? 1 : 0);

    /// <summary>The options of a ballot in order, as far as it ranks no two equally.</summary>
    public List<int> Order(int row)
    {
        var tiers = All.Where(o => profile.Mark(row, o) > 0).GroupBy(o => profile.Mark(row, o)).OrderBy(static tier => tier.Key);
        return [.. tiers.TakeWhile(static tier => tier.Count() == 1).Select(static tier => tier.First())];
    }

    public long Wins(int a, int b) => (wins ??= CountPairs())[a, b];

    public long Margin(int a, int b) => Wins(a, b) - Wins(b, a);

    /// <summary>How strong a victory is; 0 for none.</summary>
    public long Strength(int a, int b, bool margins) => Margin(a, b) <= 0 ? 0 : margins ? Margin(a, b) : Wins(a, b);

    /// <summary>Who beats all others of some options; -1 for nobody.</summary>
    public int CondorcetWinner(IReadOnlyCollection<int> among) => among.Where(o => among.All(other => other == o || Margin(o, other) > 0)).DefaultIfEmpty(-1).First();

    // On scores more is better, and an option without one has 0.
    private long[,] CountPairs()
    {
        context.Work.Spend(StepsOfAMark * profile.RowCount * Options * Options);
        var counted = new long[Options, Options];
        var isScore = profile.Form == BallotForm.Score;
        foreach (var row in Rows)
        {
            for (var a = 0; a < Options; a++)
            {
                var own = isScore ? -(int)Score(row, a) : profile.Mark(row, a);
                for (var b = 0; b < Options && (isScore || own > 0); b++)
                {
                    var other = isScore ? -(int)Score(row, b) : profile.Mark(row, b);
                    counted[a, b] += other > own || (!isScore && other == 0 && context.Unranked == Unranked.BelowRanked) ? profile.Weight(row) : 0;
                }
            }
        }

        return counted;
    }
}
