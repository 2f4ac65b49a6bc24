using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>How many ballots it takes at least to change an outcome, by what is known of a rule.</summary>
internal static class MarginBounds
{
    // Rules under which an option that beats all others wins alone, whatever their parameters but one.
    private static readonly HashSet<string> Condorcet = new(StringComparer.Ordinal)
    {
        "condorcet", "copeland", "minimax", "schulze", "ranked-pairs", "split-cycle", "kemeny", "smith", "schwartz", "nanson", "baldwin", "black", "benham",
    };

    /// <summary>The bound, at least 1 since nothing ties, and whether so many ballots are enough.</summary>
    public static (long Least, bool IsExact) Least(IDecisionRule rule, DecisionRuleContext context, int[] winners, TallyResult result)
    {
        // A plug-in may bear any name but those of the library.
        var name = ReferenceEquals(rule.GetType().Assembly, typeof(MarginBounds).Assembly) ? rule.Id.Name : string.Empty;
        if (Additive(name, context) is var (profile, gives, range))
        {
            return (Pairs(context, winners).Min(pair => Needed(profile, pair.Winner, pair.Rival, gives, range)), true);
        }

        if (winners.Length == 1 && Condorcet.Contains(name) && !string.Equals(context.Parameter("strength", string.Empty), "opposition", StringComparison.Ordinal))
        {
            return (Math.Max(1, BeatsAll(context, winners[0])), string.Equals(name, "condorcet", StringComparison.Ordinal));
        }

        return (string.Equals(name, "irv", StringComparison.Ordinal) && winners.Length == 1 ? Runoff(result) : 1, false);
    }

    private static IEnumerable<(int Winner, int Rival)> Pairs(DecisionRuleContext context, int[] winners) => winners.SelectMany(
        winner => Enumerable.Range(0, context.Options.Count).Where(o => Array.IndexOf(winners, o) < 0).Select(rival => (winner, rival)));

    // Where each ballot gives each option points for itself alone: what a ballot gives, and the difference of the most and the least.
    private static (Profile Profile, Func<Profile, int, int, Rational> Gives, Rational Range)? Additive(string name, DecisionRuleContext context)
    {
        var ballots = context.Profile!;
        if (context.Options.Count <= context.Seats)
        {
            return null;
        }

        return name switch
        {
            "plurality" when ballots.As(BallotForm.Ranking) is { } p => (p, static (b, row, o) => First(b, row, o), 1),
            "approval" when ballots.As(BallotForm.Approval) is { } p => (p, static (b, row, o) => b.Mark(row, o), 1),
            "score" when ballots.As(BallotForm.Score) is { } p && context.Parameters.Count == 0 => (p, static (b, row, o) => Math.Max(0, b.Mark(row, o) - 1), Math.Max(1, ScoreTotals.Greatest(p))),
            _ => null,
        };
    }

    private static Rational First(Profile profile, int row, int option)
    {
        var (best, equal) = (int.MaxValue, 0);
        for (var o = 0; o < profile.OptionCount; o++)
        {
            var rank = profile.Mark(row, o);
            equal = rank == 0 || rank > best ? equal : rank < best ? 1 : equal + 1;
            best = rank == 0 || rank > best ? best : rank;
        }

        return profile.Mark(row, option) == best ? new Rational(1, equal) : 0;
    }

    // The ballots that turn the most are turned first: each can go from what it says to all for the rival and nothing for the winner.
    private static long Needed(Profile profile, int winner, int rival, Func<Profile, int, int, Rational> gives, Rational range)
    {
        var turns = Enumerable.Range(0, profile.RowCount)
            .Select(row => (Lead: gives(profile, row, winner) - gives(profile, row, rival), Weight: profile.Weight(row))).OrderByDescending(static t => t.Lead).ToList();
        var lead = turns.Aggregate((Rational)0, static (sum, t) => sum + (t.Lead * t.Weight));
        return Turned(lead, turns.Select(t => (t.Lead + range, t.Weight)));
    }

    private static long BeatsAll(DecisionRuleContext context, int winner)
    {
        var profile = context.Profile!.As(BallotForm.Ranking)!;
        var pairs = Pairwise.Of(profile, context.Unranked);
        var needed = Enumerable.Range(0, profile.OptionCount).Where(o => o != winner).Select(other =>
        {
            var (ahead, behind) = (pairs.Wins(winner, other), pairs.Wins(other, winner));
            return Turned(ahead - behind, [(2, ahead), (1, profile.BallotCount - ahead - behind)]);
        });
        return needed.DefaultIfEmpty(profile.BallotCount).Min();
    }

    private static long Turned(Rational lead, IEnumerable<(Rational Each, long Weight)> turns)
    {
        var count = 0L;
        foreach (var (each, weight) in turns.Where(static t => t.Each > 0))
        {
            if (lead <= 0)
            {
                break;
            }

            var need = Ceiling(lead / each);
            var taken = Math.Min(need, weight);
            (count, lead) = (count + taken, lead - (each * taken));
        }

        return count;
    }

    // While each elimination stays as it was, so does the winner; a ballot moves the difference of two options by 2 at most.
    private static long Runoff(TallyResult result)
    {
        var least = long.MaxValue;
        foreach (var round in result.Rounds)
        {
            var gone = round.Figures.Where(f => round.Eliminated.Contains(f.Option, StringComparer.Ordinal)).Aggregate((Rational)0, static (sum, f) => sum + f.Value);
            var others = round.Figures.Where(f => !round.Eliminated.Contains(f.Option, StringComparer.Ordinal)).ToList();
            least = round.Eliminated.Count == 0 || others.Count == 0 ? Math.Min(least, round.Elected.Count == 0 ? 1 : least) : Math.Min(least, Ceiling((others.Min(static f => f.Value) - gone) / 2));
        }

        return least == long.MaxValue ? 1 : Math.Max(1, least);
    }

    private static long Ceiling(Rational number) => (long)((number.Numerator + number.Denominator - 1) / number.Denominator);
}
