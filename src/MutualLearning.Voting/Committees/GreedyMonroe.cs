using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>greedy-monroe</c>: Monroe, one seat after the other: each goes to the option with most ballots that nobody represents yet, and represents an equal part of all ballots.</summary>
/// <remarks>
/// No parameters. With n ballots and k seats a member represents ⌊n/k⌋ of those who approve of it, or one more where the seat is among
/// the first n mod k; all of them where they are fewer, and then it makes no difference who else is added in the end. Where they are
/// more, the rule leaves open which of them: every choice is followed, and all committees that one of them leads to tie, in no order of
/// voters or options. Up to 2^23 kinds of ballots are looked at on all ways; beyond that the question is not decided. Sources:
/// Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), chapter 2; after Skowron, Faliszewski and Slinko, Achieving
/// Fully Proportional Representation (2015).
/// </remarks>
internal sealed class GreedyMonroe : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("greedy-monroe", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => CommitteeRule.Evaluate(context, Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => CommitteeRule.Explain(context, Count, CommitteeStyle.Other);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CommitteeRule.Certify(this, context, Count);

    private static CommitteeOutcome Count(DecisionRuleContext context, Profile profile, int seats) =>
        GreedyMonroeWalk.Run(profile, seats);
}
