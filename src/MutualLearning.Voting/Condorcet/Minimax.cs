using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>minimax</c>: the option whose worst defeat in a pair is the least; also called Simpson–Kramer.</summary>
/// <remarks>
/// Parameter <c>strength</c>, what makes a defeat bad: <c>winning</c> (the default: the ballots for the other side, 0 without a defeat),
/// <c>margins</c> (by how many more), or <c>opposition</c> (the ballots for the other side, in a defeat or not; it can choose another
/// than the Condorcet winner). Figures are negative, so that more is better. Sources: Simpson, On Defining Areas of Voter Choice
/// (1969); Kramer, A Dynamical Model of Political Equilibrium (1977); the three variants in Darlington, Minimax Is the Best Electoral System (2016).
/// </remarks>
internal sealed class Minimax : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("minimax", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters), "strength")
        ?? ParameterCheck.Word(parameters, "strength", "winning", "margins", "opposition");

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.Pairs(Guard.Against.Null(context)) is { } pairs && context.Profile!.As(BallotForm.Ranking) is { } profile
        && new PairwiseCase(context, profile, pairs) is var asked
        && (asked.Margins ? Settling.ByScores(Scores(asked), context.Seats, missing * 2)
            : Figures.Is(context, "strength", "opposition") ? Settling.ByScores(Scores(asked), context.Seats, missing)
            : SettlingPairs.ByCondorcetWinner(context, missing));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) =>
        PairwiseRule.Explain(Guard.Against.Null(context), Count, static asked => PointsText.Against(asked, option => -Worst(asked, option)));

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static Rational[] Scores(PairwiseCase asked) => [.. Enumerable.Range(0, asked.Options).Select(option => (Rational)(-Worst(asked, option)))];

    private static TallyResult Count(PairwiseCase asked) => asked.Scores(option => -Worst(asked, option));

    private static long Worst(PairwiseCase asked, int option)
    {
        var opposition = Figures.Is(asked.Context, "strength", "opposition");
        long? worst = null;
        for (var other = 0; other < asked.Options; other++)
        {
            if (other != option)
            {
                var margin = asked.Pairs.Margin(other, option);
                var defeat = asked.Margins ? margin : margin > 0 || opposition ? asked.Pairs.Wins(other, option) : 0;
                worst = Math.Max(defeat, worst ?? defeat);
            }
        }

        return worst ?? 0;
    }
}
