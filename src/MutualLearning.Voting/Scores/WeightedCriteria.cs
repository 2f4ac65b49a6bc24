using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Scores;

/// <summary><c>weighted-criteria</c>: the options with the most points over several criteria, each with its weight.</summary>
/// <remarks>
/// A ballot scores options for criteria (<see cref="Mark.Criterion"/>). An option has, for each criterion, the mean of its scores times
/// the weight. Parameter <c>weights</c>, needed: such as <c>cost:3;risk:1/2</c>, exact numbers of 0 or more; a criterion without a
/// weight does not count. Parameter <c>missing</c>: <c>ignore</c> (the default) takes the mean over those who scored the option for the
/// criterion; <c>zero</c> takes a score that is missing for 0. Parameter <c>max</c>: the greatest score that may be given. The explanation says how far each weight may move, the others as they
/// are, before another option wins. Criteria are not part of a count of ballots without persons, so the rule needs a decision.
/// Source: P. C. Fishburn, Additive Utilities with Incomplete Product Sets, Operations Research 15 (1967) 537–542.
/// </remarks>
internal sealed class WeightedCriteria : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("weighted-criteria", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Score, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ScoreScale.CheckParameters(parameters, "weights", "missing")
            ?? ParameterCheck.Word(parameters, "missing", "ignore", "zero")
            ?? (CriteriaSheet.WeightsOf(parameters) is null ? new Refusal(CriteriaReasons.NoWeights, "weights") : default(Refusal?));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Rational>? Weights(IReadOnlyDictionary<string, string> parameters) => CriteriaSheet.WeightsOf(parameters);

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters)
    {
        var weights = CriteriaSheet.WeightsOf(parameters);
        foreach (var mark in Guard.Against.Null(preference).Marks)
        {
            if (mark.Criterion is null || weights?.ContainsKey(mark.Criterion) != true)
            {
                return new Refusal(CriteriaReasons.NoWeight, mark.Option, mark.Criterion ?? string.Empty);
            }
        }

        return ScoreScale.CheckBallot(preference, parameters, Mark.MaxValue);
    }

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.Ballots(Guard.Against.Null(context), BallotForm.Score) is not null
        && new CriteriaSheet(context) is { IsEmpty: false } sheet
        && Settling.ByBounds(sheet.Reach(missing, 0), sheet.Reach(missing, ScoreScale.Of(context, Mark.MaxValue)), context.Seats);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context)
    {
        if (Evaluate(context).Result is not { Winners.Count: > 0 } result)
        {
            return Explanation.Empty;
        }

        var explained = ScoreExplanation.Of(result);
        if (result.Winners.Count != 1 || result.IsTied)
        {
            return explained;
        }

        var ranges = new CriteriaSheet(context).Ranges(context.Profile!.IndexOf(result.Winners[0][0]));
        return explained with
        {
            WhatIf = ValueList<Statement>.Of(explained.WhatIf.Concat(ranges.Select(
                static r => Statement.Of(CriteriaReasons.WeightRange, r.Criterion, Text(r.From), Text(r.To))))),
            Tables = explained.Tables.Add(new ExplanationTable(
                Statement.Of(CriteriaReasons.WeightsTable),
                ["Criterion", "Weight", "More than", "Less than"],
                ValueList<ValueList<string>>.Of(ranges.Select(static r => ValueList<string>.Of([r.Criterion, r.Weight.ToString(), Text(r.From), Text(r.To)]))))),
        };
    }

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static TallyResult Count(DecisionRuleContext context, Profile profile)
    {
        var sheet = new CriteriaSheet(context);
        return sheet.IsEmpty
            ? new TallyResult(ValueList<ValueList<string>>.Empty)
            : Places.ByPoints(context, profile, [.. Enumerable.Range(0, profile.OptionCount).Select(sheet.Points)]);
    }

    private static string Text(Rational? bound) => bound?.ToString() ?? "–";
}
