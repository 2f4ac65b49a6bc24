using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Makes the certificates of rules that give points or count in rounds.</summary>
internal static class Certify
{
    /// <summary>The figures of all options: the tiers follow from them.</summary>
    public static Certificate? Points(IDecisionRule rule, DecisionRuleContext context) =>
        rule.Evaluate(context).Result is { Rounds.Count: > 0, Winners.Count: > 0 } result
            ? Of(rule, context, result.Winners, result.Rounds[0].Figures.Select(static f => new CertificateClaim("points", [f.Option], [f.Value])))
            : null;

    /// <summary>The rounds, as far as no open tie makes several counts of one.</summary>
    public static Certificate? Rounds(IDecisionRule rule, DecisionRuleContext context, bool isLastOpen = false) =>
        rule.Evaluate(context).Result is { Rounds.Count: > 0 } result && result.Rounds.Take(result.Rounds.Count - (isLastOpen ? 1 : 0)).All(static r => r.Elected.Count + r.Eliminated.Count > 0)
            ? Of(rule, context, result.Winners, result.Rounds.SelectMany(Round))
            : null;

    public static Certificate Of(IDecisionRule rule, DecisionRuleContext context, Log<Log<string>> winners, IEnumerable<CertificateClaim> claims) => new(
        context.Parameters.Aggregate(new RuleSpec(rule.Id.Name), static (spec, pair) => spec.With(pair.Key, pair.Value)), winners, Log<CertificateClaim>.Of(claims));

    private static IEnumerable<CertificateClaim> Round(TallyRound round)
    {
        yield return new("round", round.Figures.Select(static f => f.Option), round.Figures.Select(static f => f.Value));
        if (round.Elected.Count > 0)
        {
            yield return new("elected", round.Elected, []);
        }

        if (round.Eliminated.Count > 0)
        {
            yield return new("eliminated", round.Eliminated, []);
        }
    }
}
