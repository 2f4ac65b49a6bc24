using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>nanson</c>: Borda in rounds; the options that are not better than the average leave, until all that are left are level.</summary>
/// <remarks>
/// Parameter <c>drop</c>: <c>average</c> (the default: an option at the average leaves too) or <c>below</c> (only those below it). A figure
/// is by how many ballots an option is ahead of the others left, added up: twice its Borda points, less the average. When all are level they
/// tie. Options that left in one round are level in the ranking. Sources: Nanson, Methods of Election (1882); both variants in Niou, A Note
/// on Nanson's Rule (1987).
/// </remarks>
internal sealed class Nanson : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("nanson", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "drop") ?? ParameterCheck.Word(parameters, "drop", "average", "below");

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
        var least = Figures.Is(asked.Context, "drop", "below") ? 0 : 1;
        var rounds = new BordaRounds(asked);
        while (!rounds.AllAreLevel)
        {
            rounds.Drop([.. rounds.Left.Where(option => rounds.Figure(option) < least)], TieStep.None);
        }

        return rounds.Result();
    }
}
