using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Makes the result of a rule that gives every option points, or a rank: tiers, places for the seats, and the declared ladder on ties.</summary>
public static class Places
{
    /// <summary>The result of points: the options with the most are chosen.</summary>
    /// <param name="context">The question: its seats and its ladder.</param>
    /// <param name="profile">The ballots that were counted.</param>
    /// <param name="points">The points of each option.</param>
    /// <returns>The result, with the points as its one round.</returns>
    public static TallyResult ByPoints(DecisionRuleContext context, Profile profile, IReadOnlyList<Rational> points)
    {
        Guard.Against.Null(profile);
        Guard.Against.Null(points);
        var figures = ValueList<TallyFigure>.Empty;
        for (var option = 0; option < points.Count; option++)
        {
            figures = figures.Add(new TallyFigure(profile.Options[option], points[option]));
        }

        return ByTiers(context, profile, Tiers(points.Count, (a, b) => points[a].CompareTo(points[b]))) with
        {
            Rounds = [new TallyRound(1, figures)],
        };
    }

    /// <summary>The result of a weak order of all options.</summary>
    /// <param name="context">The question: its seats and its ladder.</param>
    /// <param name="profile">The ballots that were counted.</param>
    /// <param name="tiers">The options in tiers, the best first.</param>
    /// <returns>The result.</returns>
    public static TallyResult ByTiers(DecisionRuleContext context, Profile profile, IReadOnlyList<int[]> tiers)
    {
        Guard.Against.Null(context);
        Guard.Against.Null(profile);
        Guard.Against.Null(tiers);
        var winners = ValueList<ValueList<string>>.Empty;
        var steps = ValueList<TieStep>.Empty;
        for (var i = 0; i < tiers.Count && winners.Count < context.Seats; i++)
        {
            var (places, by) = Fill(context, profile, tiers[i], context.Seats - winners.Count);
            foreach (var place in places)
            {
                winners = winners.Add(profile.Names(place));
            }

            steps = by == TieStep.None || Contains(steps, by) ? steps : steps.Add(by);
        }

        return new TallyResult(winners)
        {
            Ranking = ValueList<ValueList<string>>.Of(AsNames(profile, tiers)),
            TiesBrokenBy = steps,
            Unranked = context.Unranked,
        };
    }

    /// <summary>Sorts options into tiers; within a tier by place of declaration.</summary>
    /// <param name="options">How many options there are.</param>
    /// <param name="better">Compares two options; positive when the first is better.</param>
    /// <returns>The tiers, the best first.</returns>
    public static IReadOnlyList<int[]> Tiers(int options, Comparison<int> better)
    {
        Guard.Against.Null(better);
        var order = new int[options];
        for (var i = 0; i < options; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => better(b, a) is var by && by != 0 ? by : a.CompareTo(b));
        var tiers = new List<int[]>();
        for (var from = 0; from < options;)
        {
            var to = from + 1;
            while (to < options && better(order[from], order[to]) == 0)
            {
                to++;
            }

            tiers.Add(order.AsSpan(from, to - from).ToArray());
            from = to;
        }

        return tiers;
    }

    // A tier that fits gives each of its options a place; one that does not is tied for what is left, unless the ladder picks.
    private static (List<int[]> Places, TieStep By) Fill(DecisionRuleContext context, Profile profile, int[] tier, int seats)
    {
        var places = new List<int[]>();
        var left = new List<int>(tier);
        var step = TieStep.None;
        while (places.Count < seats && left.Count > 0)
        {
            if (left.Count <= seats - places.Count)
            {
                places.AddRange(left.ConvertAll(static option => new[] { option }));
                break;
            }

            var pick = context.Ties.Pick(profile, left.ToArray(), best: true);
            if (!pick.IsBroken)
            {
                places.AddRange(System.Linq.Enumerable.Repeat(left.ToArray(), seats - places.Count));
                break;
            }

            step = pick.By == TieStep.None ? step : pick.By;
            places.Add([pick.Option]);
            left.Remove(pick.Option);
        }

        return (places, step);
    }

    private static bool Contains(ValueList<TieStep> steps, TieStep step)
    {
        foreach (var one in steps)
        {
            if (one == step)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ValueList<string>> AsNames(Profile profile, IReadOnlyList<int[]> tiers)
    {
        foreach (var tier in tiers)
        {
            yield return profile.Names(tier);
        }
    }
}
