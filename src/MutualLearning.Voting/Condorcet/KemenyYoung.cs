using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>kemeny</c>: the option at the head of the order that agrees with most comparisons of pairs on all ballots; exact.</summary>
/// <remarks>
/// No parameters. Where several orders are best, all options that head one are tied, and the ranking keeps apart only what all best
/// orders keep apart; the explanation lists up to 24 of them, and says how many there are. Options that beat each other in circles are
/// ordered together, at most 20 of them: beyond that the rule does not decide. Time: O(2^k·k) for k such options. Sources: Kemeny, Mathematics
/// without Numbers (1959); Young and Levenglick, A Consistent Extension of Condorcet's Election Principle (1978).
/// </remarks>
internal sealed class KemenyYoung : VotingRule
{
    private const int MaxOrders = 24;

    /// <inheritdoc/>
    public override RuleId Id => new("kemeny", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var verdict = PairwiseRule.Evaluate(Guard.Against.Null(context), Count);
        return verdict.Result is { Winners.Count: 0 }
            ? Verdict.NotDecided(CondorcetReasons.TooManyOptions, Figures.Text(KemenyComponent.MaxOptions), Figures.Text(context.Options.Count))
            : verdict;
    }

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        Guard.Against.Null(context).Options.Count <= KemenyComponent.MaxOptions && SettlingPairs.ByCondorcetWinner(context, missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context)
    {
        KemenyOrders? orders = null;
        var explanation = PairwiseRule.Explain(
            Guard.Against.Null(context),
            asked =>
            {
                orders = KemenyOrders.Of(asked.Pairs, asked.Profile);
                return Result(asked, orders);
            },
            static asked => asked.Pair,
            (asked, _) => OrdersTable(asked, orders!));
        return orders is null
            ? explanation
            : explanation with { Why = [Statement.Of(CondorcetReasons.Kemeny, PairwiseCase.Text(orders.Score), orders.OrderCount.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. explanation.Why] };
    }

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, _) => KemenyOrders.Of(proof.Asked.Pairs, proof.Asked.Profile) is { } orders && new CertifyOrder(proof).Kemeny(orders.Orders().First()));

    private static TallyResult Count(PairwiseCase asked) => Result(asked, KemenyOrders.Of(asked.Pairs, asked.Profile));

    private static TallyResult Result(PairwiseCase asked, KemenyOrders? orders)
    {
        if (orders is null)
        {
            return new TallyResult([]) { Unranked = asked.Context.Unranked };
        }

        var ranked = asked.Tiers(orders.Tiers);
        var heads = orders.Winners();
        return asked.Context.Seats > 1 || heads.Length == orders.Tiers[0].Length
            ? ranked
            : asked.Tiers([heads]) with { Ranking = ranked.Ranking };
    }

    private static ExplanationTable OrdersTable(PairwiseCase asked, KemenyOrders orders)
    {
        var rows = ValueList<ValueList<string>>.Of(orders.Orders().Take(MaxOrders).Select(order => (ValueList<string>)[string.Join(" > ", asked.Profile.Names(order))]));
        return new(Statement.Of(CondorcetReasons.OrdersTable, Figures.Text(MaxOrders)), ["order"], rows);
    }
}
