using System;
using System.Linq;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>A situation that a rule is asked about, with the name that a failure tells.</summary>
internal sealed record RuleSituation(DecisionRuleContext Context, RuleSpec Spec, string Name)
{
    public string Tell(DecisionRuleContext context) =>
        $"{Name}: {context.Electorate.Count} may vote, {context.OpenObjections} objections open, ballots: "
        + (context.Ballots.Count == 0 ? "none" : string.Join(", ", context.Ballots.Select(Tell))) + ";";

    private static string Tell(Ballot ballot) =>
        $"{(ballot.Voter.IsDefault ? "secret" : ballot.Voter.Value)} "
        + (ballot.Preference is { } said ? string.Join(" ", said.Marks.Select(mark => $"{mark.Option}={mark.Value}")) : ballot.Stance)
        + (ballot.Strength == 1m ? string.Empty : FormattableString.Invariant($" {ballot.Strength}"))
        + (ballot.Reason.Length > 0 ? " with a reason" : string.Empty)
        + (ballot.IsAdvisory ? " as advice" : string.Empty);
}
