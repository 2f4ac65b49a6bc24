using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Certificates;

/// <summary>The proofs of the rules of the core, by their names.</summary>
internal static class CoreProofs
{
    private static readonly Dictionary<string, Func<DecisionRule, DecisionRuleContext, Certificate?>> Table = new(StringComparer.Ordinal)
    {
        ["simple-majority"] = static (rule, context) => CertifyVotes.Majority(rule, context, "decided"),
        ["absolute-majority"] = static (rule, context) => CertifyVotes.Majority(rule, context, "electorate"),
        ["super-majority"] = static (rule, context) => CertifyVotes.Majority(rule, context, "decided"),
        ["few-against"] = static (rule, context) => CertifyVotes.FewAgainst(rule, context),
        ["consensus"] = static (rule, context) => CertifyVotes.Counts(
            rule, context, ("against", context.FullNo + context.OpenObjections), ("aside", context.StandAside + context.No), ("yes", context.Yes)),
        ["consent"] = static (rule, context) => CertifyVotes.Counts(
            rule, context, ("open", (Figures.Is(context, "reasons", "required") ? context.ReasonedNo : context.FullNo) + context.OpenObjections)),
        ["lazy-consensus"] = static (rule, context) => context.Electorate.Count == 0
            ? CertifyVotes.Of(rule, context, ("electorate", 0))
            : CertifyVotes.Of(rule, context, ("electorate", context.Electorate.Count), ("open", context.FullNo + context.OpenObjections)),
        ["apache-3-plus-1"] = static (rule, context) => CertifyVotes.Counts(rule, context, ("vetoes", context.ReasonedNo), ("yes", context.FullYes), ("no", context.FullNo)),
        ["advice"] = static (rule, context) => CertifyVotes.Of(
            rule, context, ("decider", Deciders.Said(context)), ("advice", context.Ballots.Count - (Deciders.Said(context) == 0 ? 0 : 1))),
        ["delegated"] = static (rule, context) => CertifyVotes.Of(rule, context, ("decider", Deciders.Said(context)), ("vetoes", Deciders.Vetoes(context).Length)),
        ["fist-to-five"] = static (rule, context) => CertifyVotes.Counts(rule, context, GradeLevels.Counts(context, GradeScale.FistToFive)),
        ["gradients"] = static (rule, context) => CertifyVotes.Counts(rule, context, GradeLevels.Counts(context, GradeScale.Gradients)),
        ["roman"] = static (rule, context) => CertifyVotes.Counts(rule, context, ("down", context.No), ("up", context.Yes)),
        ["delphi"] = static (rule, context) => rule.Evaluate(context).Result is null ? null : Certify.Ways(rule, context, BallotForm.Score, Quartiles),
        ["sortition"] = static (rule, context) => rule.Evaluate(context).Result is { } result
            ? Certify.Lot(rule, context, result, context.Parameter("seed", context.Ties.Seed))
            : null,
        ["plurality"] = Certify.Points,
        ["approval"] = Certify.Points,
        ["cumulative"] = Certify.Points,
    };

    /// <summary>The proof of a verdict; null where there is none.</summary>
    public static Certificate? Of(DecisionRule rule, DecisionRuleContext context) => Table.TryGetValue(rule.Id.Name, out var certify) ? certify(rule, context) : null;

    private static TallyResult Quartiles(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var before = context.EarlierBallots.Count > 0 ? context.With(context.EarlierBallots[context.EarlierBallots.Count - 1]).Profile?.As(BallotForm.Score) : null;
        var medians = new Rational[profile.OptionCount];
        for (var option = 0; option < medians.Length; option++)
        {
            var answers = new Estimates(profile, option);
            medians[option] = answers.Quantile(1, 2);
            notes!.Add(
                "quartiles", [option], answers.Quantile(1, 4), medians[option], answers.Quantile(3, 4),
                before is { BallotCount: > 0 } ? answers.DistanceTo(new Estimates(before, option)) : 1);
        }

        return Places.ByPoints(context, profile, medians);
    }
}
