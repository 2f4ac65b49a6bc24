using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>condorcet</c>: the option that beats every other in a pair; nobody when there is none.</summary>
/// <remarks>
/// No parameters. An option beats another when more ballots put it above than below. It chooses one option, whatever the seats,
/// and ranks none. Source: Condorcet, Essai sur l'application de l'analyse (1785), Discours préliminaire.
/// </remarks>
public sealed class CondorcetWinner : IDecisionRule, IParameterCheck, IExplainingRule, ICertifyingRule, ISettlingRule
{
    /// <inheritdoc/>
    public RuleId Id => new("condorcet", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) => Figures.CheckNames(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Settling.ByCondorcetWinner(Guard.Against.Null(context), missing) || Settling.ByNoCondorcetWinner(context, missing);

    /// <inheritdoc/>
    public Explanation Explain(DecisionRuleContext context) =>
        PairwiseRule.Explain(Guard.Against.Null(context), Count, static asked => asked.Pair);

    /// <inheritdoc/>
    public Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => proof.Condorcet(result));

    private static TallyResult Count(PairwiseCase asked)
    {
        var winner = asked.CondorcetWinner();
        return new TallyResult(winner < 0 ? [] : [[asked.Name(winner)]]) { Unranked = asked.Context.Unranked };
    }
}
