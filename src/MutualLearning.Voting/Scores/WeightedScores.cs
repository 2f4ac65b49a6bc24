using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Scores;

/// <summary>Scores of ballots that lose weight as what they want is elected. Exact: ballots of one weight are summed together.</summary>
internal sealed class WeightedScores(Profile profile)
{
    private readonly int[] classes = new int[profile.RowCount];
    private List<Rational> weights = [1];

    /// <summary>The weighted sums of the waiting; 0 for the others.</summary>
    public Rational[] Totals(bool[] waiting)
    {
        var totals = new Rational[profile.OptionCount];
        var sums = new long[weights.Count];
        for (var option = 0; option < totals.Length; option++)
        {
            if (!waiting[option])
            {
                continue;
            }

            profile.Spend(4L * profile.RowCount);
            Array.Clear(sums, 0, sums.Length);
            for (var row = 0; row < profile.RowCount; row++)
            {
                sums[classes[row]] = checked(sums[classes[row]] + (profile.Weight(row) * Math.Max(profile.Mark(row, option) - 1, 0)));
            }

            for (var i = 0; i < sums.Length; i++)
            {
                if (sums[i] != 0)
                {
                    profile.Spend(2 * (totals[option].Steps + weights[i].Steps));
                    totals[option] += weights[i] * sums[i];
                }
            }
        }

        return totals;
    }

    /// <summary>Changes the weights of the ballots that give an option a score of 1 or more.</summary>
    /// <param name="option">The option.</param>
    /// <param name="change">From the shares to the new weight of each.</param>
    public void Reweigh(int option, Func<IReadOnlyList<ScoreShare>, IReadOnlyList<Rational>> change)
    {
        profile.Spend(160L * profile.RowCount);
        var ballots = new Dictionary<(int Class, int Score), long>();
        for (var row = 0; row < profile.RowCount; row++)
        {
            var key = (classes[row], profile.Mark(row, option) - 1);
            if (key.Item2 > 0)
            {
                ballots[key] = (ballots.TryGetValue(key, out var sum) ? sum : 0) + profile.Weight(row);
            }
        }

        var shares = ballots.ToList();
        profile.Spend(shares.Sum(s => 20 * weights[s.Key.Class].Steps));
        var changed = change([.. shares.Select(s => new ScoreShare(weights[s.Key.Class], s.Key.Score, s.Value))]);
        var target = new Dictionary<(int Class, int Score), Rational>();
        for (var i = 0; i < shares.Count; i++)
        {
            target[shares[i].Key] = changed[i];
        }

        Assign(option, target);
    }

    private void Assign(int option, Dictionary<(int Class, int Score), Rational> target)
    {
        profile.Spend(weights.Sum(static weight => 2 * weight.Steps));
        var before = weights;
        var known = new Dictionary<Rational, int>();
        weights = [];
        for (var row = 0; row < classes.Length; row++)
        {
            var weight = target.TryGetValue((classes[row], profile.Mark(row, option) - 1), out var to) ? to : before[classes[row]];
            if (!known.TryGetValue(weight, out var place))
            {
                known[weight] = place = weights.Count;
                weights.Add(weight);
            }

            classes[row] = place;
        }
    }
}
