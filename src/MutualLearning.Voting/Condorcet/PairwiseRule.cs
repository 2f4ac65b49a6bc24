using System;
using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Condorcet;

/// <summary>What the rules that compare options in pairs do around their count and their explanation.</summary>
internal static class PairwiseRule
{
    private const int MaxChanges = 5;

    public static Verdict Evaluate(DecisionRuleContext context, Func<PairwiseCase, TallyResult> count) =>
        Evaluate(context, (c, profile) => count(Case(c, profile)));

    public static Verdict Evaluate(DecisionRuleContext context, Func<DecisionRuleContext, Profile, TallyResult> count) =>
        context.Options.Count > Pairwise.MaxOptions
            ? Verdict.NotDecided(CondorcetReasons.TooManyOptions, Figures.Text(Pairwise.MaxOptions), Figures.Text(context.Options.Count))
            : OptionVerdict.Of(context, BallotForm.Ranking, count);

    /// <summary>Explains a count: for the winners as a whole, against each other option by a sentence of the rule, and what would turn the pairs of the winner.</summary>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="count">The count.</param>
    /// <param name="against">Makes from the case what says why the first option stands over the second, or level with it.</param>
    /// <param name="more">The tables of the rule, beside that of the pairs; from the case and a winner.</param>
    public static Explanation Explain(
        DecisionRuleContext context,
        Func<PairwiseCase, TallyResult> count,
        Func<PairwiseCase, Func<int, int, Statement>> against,
        Func<PairwiseCase, int, ExplanationTable>? more = null)
    {
        if (context.Options.Count > Pairwise.MaxOptions
            || context.Profile?.As(BallotForm.Ranking) is not { BallotCount: > 0 } profile)
        {
            return Explanation.Empty;
        }

        var asked = Case(context, profile);
        var result = count(asked);
        if (result.Winners.Count == 0)
        {
            return Explanation.Empty with { Tables = asked.PairsTable() };
        }

        var (winners, others) = Split(asked, result);
        var says = against(asked);
        var tables = asked.PairsTable();
        return new Explanation(
            Why(asked, winners, others, says),
            others.Select(other => says(winners[0], other)),
            WhatIf(asked, winners, others),
            more is null ? tables : tables.Add(more(asked, winners[0])));
    }

    private static PairwiseCase Case(DecisionRuleContext context, Profile profile) => new(context, profile, Pairwise.Of(profile, context.Unranked));

    private static ValueList<Statement> Why(PairwiseCase asked, ValueList<int> winners, ValueList<int> others, Func<int, int, Statement> says)
    {
        var why = winners.Count > 1
            ? ValueList<Statement>.Empty.Add(Statement.Of(CondorcetReasons.Set, string.Join("; ", asked.Profile.Names(winners.AsSpan()))))
            : ValueList<Statement>.Empty;
        why = winners.Count == 1 && asked.CondorcetWinner() == winners[0]
            ? why.Add(Statement.Of(CondorcetReasons.BeatsAll, asked.Name(winners[0])))
            : why;
        return others.Count > 0 ? why.Add(says(winners[0], others[0])) : why;
    }

    private static ValueList<Statement> WhatIf(PairwiseCase asked, ValueList<int> winners, ValueList<int> others)
    {
        var turns = new List<(long Ballots, int Other)>();
        foreach (var other in others)
        {
            var margin = asked.Pairs.Margin(winners[0], other);
            if (margin >= 0)
            {
                turns.Add(((margin / 2) + 1, other));
            }
        }

        turns.Sort();
        return ValueList<Statement>.Of(turns.GetRange(0, Math.Min(MaxChanges, turns.Count)).ConvertAll(turn => Statement.Of(
            CondorcetReasons.TurnPair, asked.Name(turn.Other), asked.Name(winners[0]), PairwiseCase.Text(turn.Ballots))));
    }

    // The winners of all places, and the rest, best first where the rule ranks.
    private static (ValueList<int> Winners, ValueList<int> Others) Split(PairwiseCase asked, TallyResult result)
    {
        var (winners, others) = (ValueList<int>.Empty, ValueList<int>.Empty);
        var seen = new HashSet<int>();
        foreach (var place in result.Winners)
        {
            foreach (var name in place)
            {
                var option = asked.Profile.IndexOf(name);
                winners = seen.Add(option) ? winners.Add(option) : winners;
            }
        }

        foreach (var tier in result.Ranking)
        {
            foreach (var name in tier)
            {
                var option = asked.Profile.IndexOf(name);
                others = seen.Add(option) ? others.Add(option) : others;
            }
        }

        for (var option = 0; option < asked.Options; option++)
        {
            others = seen.Add(option) ? others.Add(option) : others;
        }

        return (winners, others);
    }
}
