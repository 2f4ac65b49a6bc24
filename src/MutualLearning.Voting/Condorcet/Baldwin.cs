using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>baldwin</c>: Borda in rounds; the option with fewest points leaves, until all that are left are level.</summary>
/// <remarks>
/// No parameters. Of options that tie for the fewest points the declared ladder picks the one that leaves; where it picks none, they all
/// leave together. A figure is by how many ballots an option is ahead of the others left, added up: twice its Borda points, less the
/// average. Source: Baldwin, The Technique of the Nanson Preferential Majority System of Election (1926).
/// </remarks>
internal sealed class Baldwin : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("baldwin", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, BordaRounds.Against(Count));

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Rounds(this, context);

    private static TallyResult Count(PairwiseCase asked)
    {
        var rounds = new BordaRounds(asked);
        while (!rounds.AllAreLevel)
        {
            var fewest = rounds.Left.Min(rounds.Figure);
            int[] last = [.. rounds.Left.Where(option => rounds.Figure(option) == fewest)];
            var pick = asked.Context.Ties.Pick(asked.Profile, last, best: false, rounds.Earlier);
            rounds.Drop(pick.IsBroken ? [pick.Option] : last, pick.By);
        }

        return rounds.Result();
    }
}
