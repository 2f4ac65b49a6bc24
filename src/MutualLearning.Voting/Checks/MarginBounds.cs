using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Checks;

/// <summary>How many ballots it takes at least to change an outcome, by what is known of a rule.</summary>
internal static class MarginBounds
{
    // Rules whose settled test asks how far ballots can move options against each other: a ballot cast otherwise is one that goes, and
    // one that comes, and moves them twice as far.
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "condorcet", "copeland", "minimax", "schulze", "ranked-pairs", "split-cycle", "kemeny", "smith", "schwartz", "nanson", "baldwin", "black", "benham",
        "borda", "irv", "two-round", "bucklin", "star", "allocated-score", "sequentially-spent-score", "reweighted-range", "sav", "cumulative", "quadratic",
        "pav", "slav", "geom2", "cc", "lexcc", "adams", "seqpav", "seqslav", "seqcc", "revseqpav",
    };

    /// <summary>The bound, at least 1 since nothing ties, and whether so many ballots are enough.</summary>
    public static (long Least, bool IsExact) Least(DecisionRule rule, DecisionRuleContext context, int[] winners)
    {
        // A plug-in may bear any name but those of the library.
        var name = RuleRunner.IsBuiltIn(rule) ? rule.Id.Name : string.Empty;
        if (Additive(name, context) is var (profile, points, range))
        {
            return (Leads(profile, new PositionalCount(profile.OptionCount, points, context.Unranked), winners).Min(leads => Needed(leads, range)), true);
        }

        var moves = Moving.Contains(name) || (context.Seats == 1 && name is "scottish-stv" or "meek-stv");
        return (moves ? ByMoves(rule, context) : 1, string.Equals(name, "condorcet", StringComparison.Ordinal));
    }

    // Where each ballot gives each option points for itself alone: what it gives, and how far apart it can put two options.
    private static (Profile Profile, PositionalPoints Points, Rational Range)? Additive(string name, DecisionRuleContext context)
    {
        var ballots = context.Profile!;
        if (context.Options.Count <= context.Seats)
        {
            return null;
        }

        return name switch
        {
            "plurality" when ballots.As(BallotForm.Ranking) is { } p => (p, PositionalPoints.FirstPlaces, 1),
            "approval" or "av" when ballots.As(BallotForm.Approval) is { } p => (p, PositionalPoints.Approvals, 1),
            "score" when ballots.As(BallotForm.Score) is { } p && context.Parameters.Count == 0 => (p, PositionalPoints.Scores, Math.Max(1, ScoreTotals.Greatest(p))),
            "borda" when ballots.As(BallotForm.Ranking) is { } p && context.Parameters.Count == 0 =>
                (p, PositionalPoints.Borda, p.OptionCount - (context.Unranked == Unranked.NotCompared ? 0 : 1)),
            _ => null,
        };
    }

    // For each pair of a winner and another option: how many ballots lead by how much.
    private static IEnumerable<Dictionary<Rational, long>> Leads(Profile profile, PositionalCount count, int[] winners)
    {
        profile.Spend(40L * winners.Length * (profile.OptionCount - winners.Length) * profile.RowCount);
        var pairs = winners.SelectMany(
            winner => Enumerable.Range(0, profile.OptionCount).Where(o => Array.IndexOf(winners, o) < 0).Select(rival => (winner, rival, Leads: new Dictionary<Rational, long>()))).ToList();
        var marks = new int[profile.OptionCount];
        for (var row = 0; row < profile.RowCount; row++)
        {
            for (var option = 0; option < marks.Length; option++)
            {
                marks[option] = profile.Mark(row, option);
            }

            count.Add(marks);
            foreach (var (winner, rival, leads) in pairs)
            {
                var lead = count.Points(winner) - count.Points(rival);
                leads[lead] = (leads.TryGetValue(lead, out var sum) ? sum : 0) + profile.Weight(row);
            }

            count.Remove(marks);
        }

        return pairs.Select(static pair => pair.Leads);
    }

    // The ballots that turn the most are turned first: each can go from what it says to all for the rival and nothing for the winner.
    private static long Needed(Dictionary<Rational, long> leads, Rational range)
    {
        var lead = leads.Aggregate((Rational)0, static (sum, l) => sum + (l.Key * l.Value));
        var count = 0L;
        foreach (var (each, weight) in leads.Select(l => (Each: l.Key + range, Weight: l.Value)).Where(static t => t.Each > 0).OrderByDescending(static t => t.Each))
        {
            if (lead <= 0)
            {
                break;
            }

            var taken = Math.Min(Ceiling(lead / each), weight);
            (count, lead) = (count + taken, lead - (each * taken));
        }

        return count;
    }

    // One more than the most ballots that change nothing for certain.
    private static long ByMoves(DecisionRule rule, DecisionRuleContext context)
    {
        var (safe, open) = (0L, context.Profile!.BallotCount);
        while (open - safe > 1)
        {
            var middle = safe + ((open - safe) / 2);
            (safe, open) = RuleRunner.IsSettled(rule, context, middle * 2) ? (middle, open) : (safe, middle);
        }

        return Math.Max(1, open);
    }

    private static long Ceiling(Rational number) => (long)((number.Numerator + number.Denominator - 1) / number.Denominator);
}
