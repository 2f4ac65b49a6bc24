using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>approval</c>: the options that most ballots approve of.</summary>
/// <remarks>No parameters. Source: S. J. Brams and P. C. Fishburn, Approval Voting, American Political Science Review 72 (1978) 831–847.</remarks>
public sealed class Approval : IDecisionRule, IParameterCheck, IExplainingRule
{
    /// <inheritdoc/>
    public RuleId Id => new("approval", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Approval, Count);

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) => Figures.CheckNames(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public Explanation Explain(DecisionRuleContext context) => ScoreExplanation.Of(Evaluate(context).Result);

    private static TallyResult Count(DecisionRuleContext context, Profile profile) =>
        Places.ByScore(context, profile, Array.ConvertAll(ScoreTotals.Scored(profile), static n => (Rational)n));
}
