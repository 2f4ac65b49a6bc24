using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>copeland</c>: a point for each option that an option beats in a pair, and part of one for each that it is level with.</summary>
/// <remarks>
/// Parameter <c>level</c>, the part for a level pair: <c>half</c> (the default: Copeland, A Reasonable Social Welfare Function, 1951;
/// the same order as victories less defeats), <c>none</c>, or <c>full</c> (Llull's rule, Artifitium electionis personarum, before 1283).
/// The three are Copeland^α for α of 1/2, 0 and 1 in Faliszewski et al., Llull and Copeland Voting (2009), section 2.
/// </remarks>
internal sealed class Copeland : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("copeland", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "level") ?? ParameterCheck.Word(parameters, "level", "half", "none", "full");

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.Pairs(Guard.Against.Null(context)) is { } pairs
        && Settling.ByBounds(Sure(context, (option, other) => missing < pairs.Margin(option, other)), Sure(context, (option, other) => missing >= pairs.Margin(other, option)), context.Seats);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) =>
        PairwiseRule.Explain(Guard.Against.Null(context), Count, static asked => PointsText.Against(asked, option => Points(asked, option)));

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static Rational[] Sure(DecisionRuleContext context, Func<int, int, bool> counts)
    {
        var options = Enumerable.Range(0, context.Options.Count);
        return [.. options.Select(option => (Rational)options.Count(other => other != option && counts(option, other)))];
    }

    private static TallyResult Count(PairwiseCase asked) => asked.Scores(option => Points(asked, option));

    private static Rational Points(PairwiseCase asked, int option)
    {
        var level = asked.Context.Parameter("level", "half") switch { "none" => 0, "full" => 2, _ => 1 };
        var halves = 0;
        for (var other = 0; other < asked.Options; other++)
        {
            var margin = asked.Pairs.Margin(option, other);
            halves += margin > 0 ? 2 : margin == 0 && other != option ? level : 0;
        }

        return new Rational(halves, 2);
    }
}
