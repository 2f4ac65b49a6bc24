using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>black</c>: the option that beats every other in a pair; the Borda winner when there is none.</summary>
/// <remarks>
/// No parameters. Borda points are those of <see cref="Borda"/>, <c>classic</c>; they rank the options below a Condorcet winner too.
/// Source: Black, The Theory of Committees and Elections (1958), part I, ch. X.
/// </remarks>
internal sealed class Black : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("black", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, Against);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Points(this, context);

    private static TallyResult Count(PairwiseCase asked)
    {
        var points = Borda.Points(asked.Context, asked.Profile);
        var winner = asked.CondorcetWinner();
        var result = Places.ByTiers(asked.Context, asked.Profile, Places.Tiers(asked.Options, Better));
        return result with { Rounds = Places.ByPoints(asked.Context, asked.Profile, points).Rounds };

        int Better(int a, int b) => a == b ? 0 : a == winner ? 1 : b == winner ? -1 : points[a].CompareTo(points[b]);
    }

    private static System.Func<int, int, Statement> Against(PairwiseCase asked)
    {
        if (asked.CondorcetWinner() >= 0)
        {
            return asked.Pair;
        }

        var points = Borda.Points(asked.Context, asked.Profile);
        return PointsText.Against(asked, option => points[option]);
    }
}
