using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>fist-to-five</c>: adopted when enough show at least the needed fingers and nobody a fist; otherwise to be talked over.</summary>
/// <remarks>
/// Parameters: <c>needed</c>, the fingers, 1 to 5 (default 3: can live with it); <c>part</c>, the part of the ballots that must
/// show them (default 1: all). A fist prevents whatever the part. It never rejects: what misses is not decided, to be changed or
/// asked by the fallback rule. A ballot without a <see cref="Grade"/> counts as: yes 5, half a yes 3, stand aside 2, half a no 2,
/// no 1, block 0; to abstain is no grade. Heads count, not weights. Source: American Youth Foundation, Fist-to-Five consensus
/// building; A. Fletcher, FireStarter Youth Power Curriculum (2002).
/// </remarks>
internal sealed class FistToFive : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("fist-to-five", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) =>
        GradeLevels.Judge(Guard.Against.Null(context), GradeScale.FistToFive, GradeLevels.Needed(context), GradeLevels.Part(context));

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => GradeLevels.Check(Guard.Against.Null(parameters), 1, 5);
}
