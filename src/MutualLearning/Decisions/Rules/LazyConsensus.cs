using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>lazy-consensus</c>: adopted unless somebody objects before the decision closes; silence is consent.</summary>
/// <remarks>
/// A block, a full no or an open objection prevents it; it is then not decided, so that a fallback rule can be voted on;
/// with a declared <see cref="DecisionDeclaration.VotePeriod"/> the first objection turns the decision into that vote. No
/// parameters; declare a deadline, or silence has no time to speak. Source: Apache Software Foundation, Lazy Consensus.
/// </remarks>
internal sealed class LazyConsensus : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("lazy-consensus", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Guard.Against.Null(context).Electorate.Count == 0)
        {
            return Verdict.NotDecided(VerdictReasons.NoElectorate);
        }

        var open = context.FullNo + context.OpenObjections;
        return open > 0
            ? Verdict.NotDecided(VerdictReasons.ObjectionsOpen, Figures.Text(open))
            : Verdict.Adopted(VerdictReasons.LazyConsensus);
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => ParameterCheck.Names(parameters);
}
