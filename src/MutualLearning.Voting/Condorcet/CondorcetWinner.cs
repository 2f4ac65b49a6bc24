using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>condorcet</c>: the option that beats every other in a pair; nobody when there is none.</summary>
/// <remarks>
/// No parameters. An option beats another when more ballots put it above than below. It chooses one option, whatever the seats,
/// and ranks none. Source: Condorcet, Essai sur l'application de l'analyse (1785), Discours préliminaire.
/// </remarks>
internal sealed class CondorcetWinner : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("condorcet", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing) || SettlingPairs.ByNoCondorcetWinner(context, missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) =>
        PairwiseRule.Explain(Guard.Against.Null(context), Count, static asked => asked.Pair);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => proof.Condorcet(result));

    private static TallyResult Count(PairwiseCase asked)
    {
        var winner = asked.CondorcetWinner();
        return new TallyResult(winner < 0 ? [] : [[asked.Name(winner)]]) { Unranked = asked.Context.Unranked };
    }
}
