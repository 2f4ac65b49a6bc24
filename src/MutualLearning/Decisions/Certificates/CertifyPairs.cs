using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions.Rules;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Makes the certificates of rules that compare options in pairs: paths, and cuts that no path crosses.</summary>
internal sealed class CertifyPairs(PairwiseCase asked)
{
    // Claims grow with the square of the options, or faster.
    private const int MaxOptions = 64;

    private readonly List<CertificateClaim> claims = [];

    public PairwiseCase Asked => asked;

    private int Options => asked.Options;

    /// <summary>The certificate of a rule on one seat.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="count">The count of the rule, with its winners before any ladder in the first tier.</param>
    /// <param name="prove">Adds the claims, from the maker and the options that win or tie; false when there is no proof.</param>
    public static Certificate? Of(IDecisionRule rule, DecisionRuleContext context, Func<PairwiseCase, TallyResult> count, Func<CertifyPairs, int[], bool> prove)
    {
        if (context.Seats != 1 || context.Options.Count > MaxOptions || context.Profile?.As(BallotForm.Ranking) is not { BallotCount: > 0 } profile)
        {
            return null;
        }

        var asked = new PairwiseCase(context, profile, Pairwise.Of(profile, context.Unranked));
        var untied = asked with { Context = context.Ties.Steps.Count == 0 ? context : new DecisionRuleContext(profile, context.Parameters) { Unranked = context.Unranked } };
        var maker = new CertifyPairs(asked);
        var first = count(untied).Winners;
        return prove(maker, first.Count == 0 ? [] : [.. first[0].Select(profile.IndexOf)]) ? Certify.Of(rule, context, count(asked).Winners, maker.claims) : null;
    }

    /// <summary>Beat paths: from each winner to each other option, and the cut that every path back crosses.</summary>
    public bool Schulze(int[] best)
    {
        Claim("best", best);
        var strengths = Strengths.Of(asked.Pairs, asked.Margins);
        var paths = StrongestPaths.Of(strengths, Options);
        for (var other = 0; other < Options; other++)
        {
            if (Array.IndexOf(best, other) < 0)
            {
                // Among the best there is one whose path is stronger than that back, since the relation has no circles.
                var by = Array.FindIndex(best, b => paths[(b * Options) + other] > paths[(other * Options) + b]);
                if (by < 0)
                {
                    return false;
                }

                Path(strengths, best[by], other, paths[(best[by] * Options) + other]);
                Cut(strengths, other, paths[(other * Options) + best[by]]);
            }
        }

        foreach (var winner in best)
        {
            foreach (var other in Enumerable.Range(0, Options).Where(o => o != winner))
            {
                Path(strengths, winner, other, paths[(winner * Options) + other]);
                Cut(strengths, other, paths[(other * Options) + winner]);
            }
        }

        return true;
    }

    /// <summary>A defeat of each other option that no path back outweighs, and for each victory over a winner a path back that does.</summary>
    public bool SplitCycle(int[] best)
    {
        Claim("best", best);
        var strengths = Strengths.Of(asked.Pairs, margins: true);
        var paths = StrongestPaths.Of(strengths, Options);
        for (var other = 0; other < Options; other++)
        {
            if (Array.IndexOf(best, other) < 0)
            {
                var by = Enumerable.Range(0, Options).First(o => o != other && strengths[(o * Options) + other] > paths[(other * Options) + o]);
                Path(strengths, by, other, strengths[(by * Options) + other], isArc: true);
                Cut(strengths, other, paths[(other * Options) + by]);
            }
        }

        foreach (var winner in best)
        {
            foreach (var other in Enumerable.Range(0, Options).Where(o => o != winner && strengths[(o * Options) + winner] > 0))
            {
                Path(strengths, winner, other, paths[(winner * Options) + other]);
            }
        }

        return true;
    }

    /// <summary>A circle through each smallest set, and, where pairs may be level, a path to each option outside.</summary>
    public bool TopSet(int[] best, bool isStrict)
    {
        var arcs = new long[Options * Options];
        for (var i = 0; i < arcs.Length; i++)
        {
            var margin = i / Options == i % Options ? -1 : asked.Pairs.Margin(i / Options, i % Options);
            arcs[i] = margin > 0 || (margin == 0 && !isStrict) ? 1 : 0;
        }

        var left = best.ToList();
        while (left.Count > 0)
        {
            var circle = Circle(arcs, left[0], left);
            Claim("circle", circle);
            left.RemoveAll(circle.Contains);
        }

        for (var other = 0; isStrict && other < Options; other++)
        {
            if (Array.IndexOf(best, other) < 0)
            {
                Claim("path", best.Select(b => Strengths.Path(arcs, Options, b, other, 1)).First(static path => path.Length > 0));
            }
        }

        return true;
    }

    /// <summary>Each arc in order, locked or skipped; why those skipped would close a circle, and an order that shows that those locked do not.</summary>
    public bool RankedPairs(RankedArcs ranked)
    {
        var locked = new long[Options * Options];
        Levels(ranked.Locked);
        var before = new Reach(Options);
        for (var from = 0; from < ranked.Arcs.Count;)
        {
            var to = from + 1;
            while (to < ranked.Arcs.Count && ranked.Arcs[to].IsAsStrongAs(ranked.Arcs[from]))
            {
                to++;
            }

            var (union, reach) = ((long[])locked.Clone(), before.Copy());
            for (var i = from; i < to; i++)
            {
                union[(ranked.Arcs[i].From * Options) + ranked.Arcs[i].To] = 1;
                reach.Add(ranked.Arcs[i].From, ranked.Arcs[i].To);
            }

            if (to - from > 1)
            {
                Levels(reach);
            }

            for (; from < to; from++)
            {
                var arc = ranked.Arcs[from];
                int[] options = arc.IsLocked ? [arc.From, arc.To] : [arc.From, .. Strengths.Path(union, Options, arc.To, arc.From, 1)];
                Claim(arc.IsLocked ? "locked" : "skipped", options, arc.Strength, arc.Minority);
                locked[(arc.From * Options) + arc.To] = arc.IsLocked ? 1 : 0;
                if (arc.IsLocked)
                {
                    before.Add(arc.From, arc.To);
                }
            }
        }

        return true;
    }

    /// <summary>An order that agrees with the majority in every pair, so that none is better; no proof where circles leave no such order.</summary>
    public bool Kemeny(IEnumerable<int> order)
    {
        var (score, most) = (0L, 0L);
        int[] options = [.. order];
        for (var i = 0; i < options.Length; i++)
        {
            for (var j = i + 1; j < options.Length; j++)
            {
                score += asked.Pairs.Wins(options[i], options[j]);
                most += Math.Max(asked.Pairs.Wins(options[i], options[j]), asked.Pairs.Wins(options[j], options[i]));
            }
        }

        Claim("order", options, score);
        return score == most;
    }

    /// <summary>The pairs of the winner; where there is none, for each option a pair that it does not win.</summary>
    public bool Condorcet(int[] best)
    {
        foreach (var option in Enumerable.Range(0, Options).Where(o => best.Length == 0 || o != best[0]))
        {
            var (a, b) = best.Length == 0 ? (option, Enumerable.Range(0, Options).First(o => o != option && !asked.Pairs.Beats(option, o))) : (best[0], option);
            Claim("pair", [a, b], asked.Pairs.Wins(a, b), asked.Pairs.Wins(b, a));
        }

        return true;
    }

    private void Path(long[] strengths, int from, int to, long strength, bool isArc = false) =>
        Claim("path", strength == 0 || isArc ? [from, to] : Strengths.Path(strengths, Options, from, to, strength), strength);

    // Everybody whom an option reaches by arcs that are stronger than its strongest path across.
    private void Cut(long[] strengths, int option, long strength)
    {
        var inside = Enumerable.Range(0, Options).Where(o => o == option || Strengths.Path(strengths, Options, option, o, strength + 1).Length > 0);
        Claim("cut", [.. inside], strength);
    }

    private void Levels(Reach reach) => claims.Add(new CertificateClaim(
        "levels",
        asked.Profile.Options,
        Log<Rational>.Of(Enumerable.Range(0, Options).Select(o => (Rational)Enumerable.Range(0, Options).Count(above => above != o && reach[above, o] && !reach[o, above])))));

    private int[] Circle(long[] arcs, int start, List<int> among)
    {
        var circle = new List<int> { start };
        foreach (var next in among.Where(o => o != start))
        {
            if (!circle.Contains(next) && Strengths.Path(arcs, Options, circle[circle.Count - 1], next, 1) is { Length: > 0 } path && Strengths.Path(arcs, Options, next, start, 1).Length > 0)
            {
                circle.AddRange(path.Skip(1));
            }
        }

        return circle.Count == 1 ? [start] : [.. circle, .. Strengths.Path(arcs, Options, circle[circle.Count - 1], start, 1).Skip(1)];
    }

    private void Claim(string kind, int[] options, params long[] figures) =>
        claims.Add(new CertificateClaim(kind, asked.Profile.Names(options), Log<Rational>.Of(figures.Select(static f => (Rational)f))));
}
