using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary><c>dhondt</c>: seats divided among parties; each next one goes to the greatest of their votes divided by 1, 2, 3, …</summary>
/// <remarks>
/// The options are the parties; a party has as many places as it gets seats. A vote is a first place: a ballot that puts several
/// options first, or approves of several, gives each an equal part. Parameters: <c>seats</c>, where there are more than options
/// (otherwise the seats of the question); <c>threshold</c>, the part of the votes that a party needs, such as <c>1/20</c>.
/// Parties whose quotients are equal tie for what seats are left; the declared ladder picks. Sources: D'Hondt, La représentation proportionnelle des partis par un électeur (1878); Balinski and Young, Fair Representation (1982), appendix A.
/// </remarks>
internal sealed class DHondt : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("dhondt", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => HighestAverageRule.Evaluate(Guard.Against.Null(context), Divisor);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => HighestAverageRule.Check(Guard.Against.Null(parameters));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => HighestAverageRule.Explain(Guard.Against.Null(context), Divisor);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) => HighestAverageRule.Certify(this, context, Divisor);

    private static int Divisor(int seats) => seats + 1;
}
