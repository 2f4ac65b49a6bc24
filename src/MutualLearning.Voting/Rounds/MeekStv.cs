using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary><c>meek-stv</c>: the single transferable vote in which every elected option keeps just the part of each vote that it needs.</summary>
/// <remarks>
/// No parameters. Whoever has more than the quota is elected: the votes that still count, divided by the seats and one more. Each
/// elected option keeps a part of every vote that reaches it, such that it has the quota; the rest goes on, also to those elected.
/// When nobody new is elected, the option with the fewest votes is excluded, as if it had never stood. Fixed point of 9 decimals. A
/// step is taken only by a margin that neither rounding nor the surplus still on its way could alter; otherwise the round is counted
/// with 18, 36, then 72 decimals, and what is no further apart then is a tie. A ballot that ranks options equally counts up to there.
/// Figures are written with nine decimals. Source: B. L. Meek (1969); I. D. Hill, B. A. Wichmann and D. R. Woodall, Single
/// Transferable Vote by Meek's Method (Algorithm 123), The Computer Journal 30 (1987) 277–281.
/// </remarks>
internal sealed class MeekStv : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("meek-stv", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, static (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public override Statement? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingRounds.ByQuota(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Ranking, Count);

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        using var orders = new BallotOrders(profile);
        return Contest.Run(
            profile, context.Seats, context.Ties, context.Unranked, notes, contest => new MeekCount(contest, orders).Run());
    }
}
