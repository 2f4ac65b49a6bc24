using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>equal-shares</c>: everybody gets an equal share of the budget; supporters buy the option that is cheapest for each of them, again and again.</summary>
/// <remarks>
/// An option is bought when its supporters have its cost together; each pays the same, or all they have left where that is less.
/// Parameters: <c>completion</c> says how what is left over is spent: <c>phragmen</c> (the default without costs: as they earn on),
/// <c>approval</c> (by most approvals, as far as the budget goes), <c>increment</c> (the whole count again with a greater share until
/// the seats are full, or the budget is; at most 2,000 times, and 100 times on many ballots) or <c>none</c> (the default with costs). As participatory budgeting: <c>budget</c> (a number) and <c>costs</c> (one for
/// each option in the order of declaration, with <c>;</c> between them), in place of the seats; <c>satisfaction</c> is <c>number</c> (the default: every option counts the
/// same) or <c>cost</c> (as much as it costs). Sources: Peters and Skowron, Proportionality and the Limits of Welfarism (2020); Peters,
/// Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (2021), with completions of section 5.
/// </remarks>
internal sealed class EqualSharesMethod : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("equal-shares", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        Guard.Against.Null(context);
        return EqualSharesParameters.Misfit(context) is { } costs
            ? Verdict.NotDecided(CommitteeReasons.CostsUnfit, Figures.Text(costs), Figures.Text(context.Options.Count))
            : CommitteeRule.Evaluate(context, Count);
    }

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => EqualSharesParameters.Check(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing)
    {
        if (Settling.Ballots(Guard.Against.Null(context), BallotForm.Approval) is not { } profile || EqualSharesParameters.Misfit(context) is not null)
        {
            return false;
        }

        var seats = CommitteeRule.Seats(context, profile);
        return !Figures.Is(context, "completion", "increment")
            && SettlingShares.AreCertain(profile, EqualSharesParameters.Terms(context, seats), context.Parameters.ContainsKey("costs") ? null : seats, missing);
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context)
    {
        if (EqualSharesParameters.Misfit(Guard.Against.Null(context)) is not null)
        {
            return Explanation.Empty;
        }

        CommitteeOutcome? outcome = null;
        var explanation = CommitteeRule.Explain(context, (c, profile, seats) => outcome = Count(c, profile, seats), CommitteeStyle.Other);
        return outcome is { End: { } end } ? EqualSharesExplanation.Of(context.Profile!, Shares(end), explanation)
            : outcome is { AtTie: { } at } ? EqualSharesExplanation.AtTie(context.Profile!, Shares(at.Count), at.Tied, explanation)
            : explanation;
    }

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        EqualSharesParameters.Misfit(Guard.Against.Null(context)) is null ? CommitteeRule.Certify(this, context, Count) : null;

    private static EqualShares Shares(SequentialCount count) => (EqualShares)(count is UpTo upTo ? upTo.Inner : count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats)
    {
        var terms = EqualSharesParameters.Terms(context, seats);
        return !Figures.Is(context, "completion", "increment") ? EqualSharesRun.Of(profile, context.Ties, terms)
            : context.Parameters.ContainsKey("budget") ? EqualSharesRun.Incremented(profile, context.Ties, terms)
            : EqualSharesRun.Incremented(profile, context.Ties, seats);
    }
}
