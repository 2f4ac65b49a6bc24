using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>hare-niemeyer</c>: seats divided among parties by largest remainders; each gets the whole part of its quota, and the rest go to the greatest remainders.</summary>
/// <remarks>
/// The quota of a party is its votes times the seats, divided by all votes that count. The options are the parties, and a vote is a first place, as for
/// <c>dhondt</c>, with the same parameters <c>seats</c> and <c>threshold</c>. Parties whose remainders are equal tie for what seats are left; the declared ladder
/// picks. More seats can cost a party one (the Alabama paradox). Sources: T. Hare, The Machinery of Representation (1857); H. Niemeyer, as the Bundestag used it
/// from 1987 to 2005; Balinski and Young, Fair Representation (1982), chapter 3: Hamilton's method.
/// </remarks>
internal sealed class HareNiemeyer : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("hare-niemeyer", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) =>
        OptionVerdict.Of(Guard.Against.Null(context), BallotForm.Ranking, static (asked, profile) => Uncounted.BelowFirst(asked, profile, LargestRemainders.Count(asked, profile, null)));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => HighestAverageRule.Check(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => Guard.Against.Null(context).Profile?.As(BallotForm.Ranking) is { BallotCount: > 0 } profile
        ? LargestRemainders.Explain(context, profile)
        : Explanation.Empty;

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) => Certificates.Certify.Ways(this, context, BallotForm.Ranking, LargestRemainders.Count);
}
