using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>gradients</c>: adopted when enough agree at least as far as was set beforehand and nobody vetoes, on a scale of 8.</summary>
/// <remarks>
/// The scale: 1 endorse, 2 a minor point of contention, 3 support with reservations, 4 abstain, 5 more discussion needed,
/// 6 dislike but will support, 7 serious disagreement, 8 veto. Parameters: <c>needed</c>, the last level that is enough, 1 to 7
/// (default 3); <c>part</c>, the part of the ballots that must reach it (default 1: all). It never rejects: what misses is not
/// decided. A ballot without a <see cref="Grade"/> counts as: yes 1, half a yes 3, abstain 4, half a no 5, stand aside 6, no 7,
/// block 8. Heads count, not weights. Source: S. Kaner, Facilitator's Guide to Participatory Decision-Making (1996), gradients of agreement.
/// </remarks>
internal sealed class GradientsOfAgreement : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("gradients", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) =>
        GradeLevels.Judge(Guard.Against.Null(context), GradeScale.Gradients, GradeLevels.Needed(context), GradeLevels.Part(context));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => GradeLevels.Check(Guard.Against.Null(parameters), 1, 7);
}
