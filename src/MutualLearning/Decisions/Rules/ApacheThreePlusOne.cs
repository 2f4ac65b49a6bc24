using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>apache-3-plus-1</c>: adopted with at least three full +1 and more +1 than -1.</summary>
/// <remarks>
/// Only binding votes of full strength count: <c>+0.5</c> shows a leaning. Parameter <c>veto</c>: <c>yes</c> when one full
/// -1 with a reason prevents it, as for changes of code (default <c>no</c>, as for releases and procedure). Source: Apache
/// Software Foundation, Apache Voting Process: majority approval, consensus approval, veto.
/// </remarks>
internal sealed class ApacheThreePlusOne : DecisionRule
{
    private const int Needed = 3;

    /// <inheritdoc/>
    public override RuleId Id => new("apache-3-plus-1", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Figures.Nothing(Guard.Against.Null(context)) is { } nothing)
        {
            return nothing;
        }

        var yes = Figures.Text(context.FullYes);
        if (context.ReasonedNo > 0 && Figures.Is(context, "veto", "yes"))
        {
            return Verdict.Rejected(VerdictReasons.Vetoed, Figures.Text(context.ReasonedNo));
        }

        if (context.FullYes < Needed)
        {
            return Verdict.Rejected(VerdictReasons.TooFewPlusOne, yes, Figures.Text(Needed));
        }

        return context.FullYes > context.FullNo
            ? Verdict.Adopted(VerdictReasons.ThreePlusOne, yes, Figures.Text(context.FullNo))
            : Verdict.Rejected(VerdictReasons.NoMajority, yes, Figures.Text(context.FullNo));
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "veto") ?? ParameterCheck.Word(parameters, "veto", "yes", "no");
}
