using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Scores;

/// <summary>The mean score of each option for each criterion, and the weights of the criteria.</summary>
internal sealed class CriteriaSheet
{
    private readonly SortedDictionary<string, Rational> weights;
    private readonly Dictionary<(string Criterion, string Option), (long Sum, int Count)> scored = [];
    private readonly int? all;
    private readonly IReadOnlyList<string> options;

    public CriteriaSheet(DecisionRuleContext context)
    {
        options = context.Options;
        weights = WeightsOf(context.Parameters) ?? new SortedDictionary<string, Rational>(StringComparer.Ordinal);
        var ballots = context.Ballots.Where(static b => !b.IsAdvisory && b.Preference is { Form: BallotForm.Score }).ToList();
        all = Figures.Is(context, "missing", "zero") ? ballots.Count : null;
        foreach (var group in ballots.SelectMany(static b => b.Preference!.Marks).Where(static m => m.Criterion is not null).GroupBy(static m => (m.Criterion!, m.Option)))
        {
            scored[group.Key] = (group.Sum(static m => (long)m.Value), group.Count());
        }
    }

    /// <summary>Whether nobody scored any option for a criterion.</summary>
    public bool IsEmpty => scored.Count == 0;

    /// <summary>The weights by criterion; null when they are not given, or wrong.</summary>
    public static SortedDictionary<string, Rational>? WeightsOf(IReadOnlyDictionary<string, string> parameters)
    {
        var given = new SortedDictionary<string, Rational>(StringComparer.Ordinal);
        foreach (var part in parameters.TryGetValue("weights", out var text) ? text.Split(';') : [])
        {
            var colon = part.LastIndexOf(':');
            if (colon < 1 || !Rational.TryParse(part.Substring(colon + 1), out var weight) || weight < 0 || given.ContainsKey(part.Substring(0, colon)))
            {
                return null;
            }

            given.Add(part.Substring(0, colon), weight);
        }

        return given.Values.Any(static w => w > 0) ? given : null;
    }

    public Rational Points(int option) => Points(option, 0, 0);

    /// <summary>The points of each option when so many more ballots give all of them one score.</summary>
    public Rational[] Reach(Rational missing, int score) => [.. Enumerable.Range(0, options.Count).Select(option => Points(option, missing, score))];

    /// <summary>Between which weights, the others as they are, an option has more points than each other one; null for no bound.</summary>
    public IReadOnlyList<(string Criterion, Rational Weight, Rational? From, Rational? To)> Ranges(int winner) =>
        [.. weights.Select(pair => Range(pair.Key, pair.Value, winner))];

    // The lead over another option is a straight line in the weight: where it is 0, the other one draws level.
    private (string Criterion, Rational Weight, Rational? From, Rational? To) Range(string criterion, Rational weight, int winner)
    {
        var (from, to) = ((Rational?)null, (Rational?)null);
        for (var other = 0; other < options.Count; other++)
        {
            var slope = Mean(criterion, winner) - Mean(criterion, other);
            if (other == winner || slope == 0)
            {
                continue;
            }

            var level = weight - ((Points(winner) - Points(other)) / slope);
            if (slope > 0 && level >= 0)
            {
                from = from is { } least && least > level ? from : level;
            }
            else if (slope < 0)
            {
                to = to is { } most && most < level ? to : level;
            }
        }

        return (criterion, weight, from, to);
    }

    private Rational Points(int option, Rational missing, int score) =>
        weights.Aggregate(default(Rational), (sum, pair) => sum + (pair.Value * Mean(pair.Key, option, missing, score)));

    private Rational Mean(string criterion, int option, Rational missing = default, int score = 0)
    {
        scored.TryGetValue((criterion, options[option]), out var own);
        return SettlingScores.Mean(own.Sum, all ?? own.Count, missing, score);
    }
}
