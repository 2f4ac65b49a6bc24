using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Makes the certificates of rules that compare options in pairs.</summary>
internal sealed class CertifyPairs(PairwiseCase asked)
{
    // Beyond that the matrix of pairs alone takes long to check.
    private const int MaxOptions = 1_024;

    private readonly Transcript notes = new();

    public PairwiseCase Asked => asked;

    public int Options => asked.Options;

    public bool IsWhole => notes.IsWhole;

    public IEnumerable<int> All => Enumerable.Range(0, asked.Options);

    /// <summary>The certificate of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="count">The count of the rule.</param>
    /// <param name="prove">Notes the claims, from the maker and the result; false when there is no proof.</param>
    public static Certificate? Of(DecisionRule rule, DecisionRuleContext context, Func<PairwiseCase, TallyResult> count, Func<CertifyPairs, TallyResult, bool> prove)
    {
        if (Guard.Against.Null(context).Options.Count > MaxOptions || context.Profile?.As(BallotForm.Ranking) is not { BallotCount: > 0 } profile)
        {
            return null;
        }

        var maker = new CertifyPairs(new PairwiseCase(context, profile, Pairwise.Of(profile, context.Unranked)));
        var result = count(maker.Asked);
        return prove(maker, result) ? Certify.Steps(rule, context, profile, result, maker.notes) : null;
    }

    /// <summary>The pairs of the winner; where there is none, for each option a pair that it does not win.</summary>
    public bool Condorcet(TallyResult result)
    {
        var winner = result.Winners.Count == 0 ? -1 : asked.Profile.IndexOf(result.Winners[0][0]);
        foreach (var option in All.Where(o => o != winner))
        {
            var (a, b) = winner < 0 ? (option, All.First(o => o != option && !asked.Pairs.Beats(option, o))) : (winner, option);
            Claim("pair", [a, b], asked.Pairs.Wins(a, b), asked.Pairs.Wins(b, a));
        }

        return true;
    }

    /// <summary>Notes each tier that fills seats, from its options and those that no tier before has.</summary>
    public bool Tiers(TallyResult result, Action<int[], List<int>> tier)
    {
        var left = All.ToList();
        foreach (var names in result.Ranking)
        {
            if (Options - left.Count >= asked.Context.Seats || !notes.IsWhole)
            {
                break;
            }

            int[] best = [.. names.Select(asked.Profile.IndexOf)];
            tier(best, left);
            left.RemoveAll(best.Contains);
        }

        return notes.IsWhole;
    }

    public void Claim(string kind, int[] options, params long[] figures) => notes.Add(kind, options, Array.ConvertAll(figures, static f => (Rational)f));
}
