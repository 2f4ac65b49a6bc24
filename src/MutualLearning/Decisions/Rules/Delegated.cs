using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>delegated</c>: one person decides.</summary>
/// <remarks>
/// Parameter <c>decider</c>: the person, who must be of the electorate and vote openly; their yes adopts, their no or block rejects, anything else
/// does not decide. Source: the approver of the DACI scheme (driver, approver, contributors, informed).
/// </remarks>
public sealed class Delegated : IMonotoneRule, IParameterCheck
{
    /// <inheritdoc/>
    public RuleId Id => new("delegated", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context) => ByDecider(Guard.Against.Null(context));

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(parameters, "decider") ?? Figures.CheckPerson(parameters, "decider");

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
