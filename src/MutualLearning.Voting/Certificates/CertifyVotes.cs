using System;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Certificates;

/// <summary>Makes the certificates of rules on proposals: what was counted, and what became of the proposal.</summary>
internal static class CertifyVotes
{
    /// <summary>From what the rule counts, after who may vote and who did.</summary>
    public static Certificate Counts(DecisionRule rule, DecisionRuleContext context, params (string Kind, Rational Figure)[] counts)
    {
        var voted = new[] { ("electorate", (Rational)Guard.Against.Null(context).Electorate.Count), ("cast", context.Cast) };
        return Of(rule, context, Figures.Nothing(context) is null ? [.. voted, .. counts] : voted);
    }

    /// <summary>From just these counts, in order.</summary>
    public static Certificate Of(DecisionRule rule, DecisionRuleContext context, params (string Kind, Rational Figure)[] counts) =>
        Of(rule, context, ValueList<CertificateClaim>.Of(counts.Select(static count => new CertificateClaim(count.Kind, [], [count.Figure]))));

    /// <summary>From the yes and the base, of all and, where each class counts by itself, of each.</summary>
    public static Certificate Majority(DecisionRule rule, DecisionRuleContext context, string otherwise) => Judged(rule, context, otherwise, static weights => weights.Yes, "yes");

    /// <summary>From the no and the base, of all and, where each class counts by itself, of each.</summary>
    public static Certificate FewAgainst(DecisionRule rule, DecisionRuleContext context) => Judged(rule, context, "cast", static weights => weights.No, "no");

    private static Certificate Judged(DecisionRule rule, DecisionRuleContext context, string otherwise, Func<VoteWeights, Rational> counted, string name)
    {
        var weights = Guard.Against.Null(context).Weights;
        var claims = Counts(rule, context, (name, counted(weights)), ("base", Majorities.Base(context, weights, otherwise))).Claims;
        foreach (var one in Figures.Is(context, "classes", "every") && Figures.Nothing(context) is null ? context.Classes : [])
        {
            var of = context.WeightsOf(one.Members);
            claims = of.Electorate > 0 ? claims.Add(new("class", [one.Name], [counted(of), Majorities.Base(context, of, otherwise)])) : claims;
        }

        return Of(rule, context, claims);
    }

    private static Certificate Of(DecisionRule rule, DecisionRuleContext context, ValueList<CertificateClaim> claims) =>
        Certify.Of(rule, context, [], claims) with { Kind = rule.Evaluate(context).Kind };
}
