using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Certificates;

/// <summary>Makes the certificates of rules that give points, or count step by step.</summary>
internal static class Certify
{
    /// <summary>The points of all options: the tiers follow from them.</summary>
    public static Certificate? Points(DecisionRule rule, DecisionRuleContext context) =>
        Points(rule, context, rule.Evaluate(context).Result, static (_, figure) => [figure.Value]);

    /// <summary>Points of several figures, of which the first that differs decides.</summary>
    public static Certificate? Points(DecisionRule rule, DecisionRuleContext context, TallyResult? result, Func<int, TallyFigure, ValueList<Rational>> figures) =>
        result is { Rounds.Count: > 0, Winners.Count: > 0 }
            ? Of(rule, context, result.Winners, result.Rounds[0].Figures.Select((f, o) => new CertificateClaim("points", [f.Option], figures(o, f))))
            : null;

    /// <summary>The rounds of a count that leaves no tie open before its last round.</summary>
    public static Certificate? Rounds(DecisionRule rule, DecisionRuleContext context) =>
        rule.Evaluate(context).Result is { Rounds.Count: > 0 } result
            ? Of(rule, context, result.Winners, result.Rounds.SelectMany(Round))
            : null;

    /// <summary>The steps of a count, on every way that its open ties can fall.</summary>
    public static Certificate? Ways(
        DecisionRule rule, DecisionRuleContext context, BallotForm form, Func<DecisionRuleContext, Profile, Transcript?, TallyResult> count)
    {
        if (Guard.Against.Null(context).Profile?.As(form) is not { BallotCount: > 0 } profile)
        {
            return null;
        }

        var notes = new Transcript();
        var result = count(context, profile, notes);
        return Steps(rule, context, profile, result, notes);
    }

    /// <summary>The number that each option draws: the least comes first.</summary>
    public static Certificate Lot(DecisionRule rule, DecisionRuleContext context, TallyResult result, string seed)
    {
        var profile = new ProfileBuilder(context.Options, BallotForm.Ranking).Build();
        var number = TieLadder.LotNumbers(profile, seed);
        return Of(rule, context, result.Winners, context.Options.Select((name, option) => new CertificateClaim("points", [name], [0 - number(option)])));
    }

    /// <summary>What was noted of a count; null where it is not whole.</summary>
    public static Certificate? Steps(DecisionRule rule, DecisionRuleContext context, Profile profile, TallyResult result, Transcript notes) => notes.IsWhole
        ? Of(rule, context, result.Winners, notes.Steps.Select(step => new CertificateClaim(step.Kind, profile.Names(step.Options), ValueList<Rational>.Of(step.Figures))))
        : null;

    public static Certificate Of(DecisionRule rule, DecisionRuleContext context, ValueList<ValueList<string>> winners, IEnumerable<CertificateClaim> claims) => new(
        context.Parameters.Aggregate(new RuleSpec(rule.Id.Name), static (spec, pair) => spec.With(pair.Key, pair.Value)), winners, ValueList<CertificateClaim>.Of(claims));

    private static IEnumerable<CertificateClaim> Round(TallyRound round)
    {
        yield return new("round", round.Figures.Select(static f => f.Option), round.Figures.Select(static f => f.Value));
        if (round.Eliminated.Count > 0)
        {
            yield return new("eliminated", round.Eliminated, []);
        }
    }
}
