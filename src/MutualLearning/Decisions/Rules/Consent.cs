using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>consent</c>: adopted when no objection is open; concerns are on record and do not prevent.</summary>
/// <remarks>
/// An objection is one raised and not settled, a block, or a full no; a no of less than full strength is a concern. With
/// open objections it is not decided: they are to be integrated, and the changed proposal is a
/// new version on which everybody is asked anew (<see cref="AmendProposal"/>). Parameter <c>reasons</c>: <c>required</c> when a full no
/// without a reason is only a concern (default <c>optional</c>). Source: Sociocracy 3.0, pattern Consent Decision-Making;
/// G. Endenburg, Sociocracy (1998).
/// </remarks>
internal sealed class Consent : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("consent", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var required = Figures.Is(context, "reasons", "required");
        var objecting = required ? context.ReasonedNo : context.FullNo;
        var open = objecting + context.OpenObjections;
        return open > 0
            ? Verdict.NotDecided(VerdictReasons.ObjectionsOpen, Figures.Text(open))
            : Verdict.Adopted(VerdictReasons.Consent, Figures.Text(context.No - objecting));
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "reasons") ?? ParameterCheck.Word(parameters, "reasons", "required", "optional");
}
