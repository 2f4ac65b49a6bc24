using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>delegated</c>: one person decides, and named others may stop a yes.</summary>
/// <remarks>
/// Parameters: <c>decider</c>, the person, who must be of the electorate and vote openly; their yes adopts, their no or block
/// rejects, anything else does not decide. <c>veto</c>: those who may stop it, separated by <c>;</c> (default: nobody). A veto is a full no or a block
/// with a reason; it does not reject, it escalates: the decision is not decided, and the fallback rule is asked, such as
/// <c>delegated</c> to whoever stands above. Sources: the approver of the DACI scheme (driver, approver, contributors, informed);
/// P. Rogers and M. Blenko, Who Has the D? (Harvard Business Review, January 2006): decide, and agree with a qualified veto.
/// </remarks>
internal sealed class Delegated : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("delegated", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var verdict = Deciders.Verdict(Guard.Against.Null(context));
        return verdict.Kind == VerdictKind.Adopted && Deciders.Vetoes(context) is { Length: > 0 } vetoes
            ? Verdict.NotDecided(VerdictReasons.VetoEscalates, vetoes[0])
            : verdict;
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters)
    {
        var wrong = ParameterCheck.Names(parameters, "decider", "veto") ?? ParameterCheck.Person(parameters, "decider");
        return wrong is null && parameters.TryGetValue("veto", out var veto) && !Array.TrueForAll(veto.Split(';'), Identifier.IsValid)
            ? new Refusal(RuleProblems.NoPeople, "veto")
            : wrong;
    }
}
