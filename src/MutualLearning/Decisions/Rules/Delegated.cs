using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Roles;
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
public sealed class Delegated : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("delegated", 1);

    /// <inheritdoc/>
    public override bool IsMonotone => true;

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var verdict = ByDecider(Guard.Against.Null(context));
        if (verdict.Kind == VerdictKind.Adopted)
        {
            foreach (var name in context.Parameter("veto", string.Empty).Split(';'))
            {
                if (Vetoes(context, name))
                {
                    return Verdict.NotDecided(VerdictReasons.VetoEscalates, name);
                }
            }
        }

        return verdict;
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => ProcessExplanation.Of(this, Guard.Against.Null(context));

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyVotes.Of(this, Guard.Against.Null(context), ("decider", Said(context)), ("vetoes", context.Parameter("veto", string.Empty).Split(';').Count(name => Vetoes(context, name))));

    /// <inheritdoc/>
    public override Statement? CheckParameters(IReadOnlyDictionary<string, string> parameters)
    {
        var wrong = ParameterCheck.Names(parameters, "decider", "veto") ?? ParameterCheck.Person(parameters, "decider");
        return wrong is null && parameters.TryGetValue("veto", out var veto) && !Array.TrueForAll(veto.Split(';'), Identifier.IsValid)
            ? Statement.Of(RuleProblems.NoPeople, "veto")
            : wrong;
    }

    /// <summary>1 for a yes of the one who decides, -1 for a no, 0 for nothing.</summary>
    internal static int Said(DecisionRuleContext context) => ByDecider(context).Kind switch { VerdictKind.Adopted => 1, VerdictKind.Rejected => -1, _ => 0 };

    private static bool Vetoes(DecisionRuleContext context, string name) =>
        Identifier.IsValid(name) && context.BallotOf(new PersonId(name)) is { } ballot && IsVeto(ballot);

    private static bool IsVeto(Ballot ballot) =>
        (ballot.Stance == Stance.Block || (ballot.Stance == Stance.No && ballot.Strength >= 1m)) && !string.IsNullOrWhiteSpace(ballot.Reason);

    internal static Verdict ByDecider(DecisionRuleContext context)
    {
        var decider = context.Parameter("decider", string.Empty);
        var ballot = Identifier.IsValid(decider) ? context.BallotOf(new PersonId(decider)) : null;
        return (ballot is { IsAdvisory: false } ? ballot.Stance : Stance.None) switch
        {
            Stance.Yes => Verdict.Adopted(VerdictReasons.DeciderDecided, decider),
            Stance.No or Stance.Block => Verdict.Rejected(VerdictReasons.DeciderDecided, decider),
            _ => Verdict.NotDecided(VerdictReasons.DeciderSilent, decider),
        };
    }
}
