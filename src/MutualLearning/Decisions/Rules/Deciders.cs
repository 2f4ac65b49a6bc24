using System;
using System.Linq;

namespace MutualLearning.Decisions.Rules;

/// <summary>The one person whose vote decides, and those who may stop it, by the parameters <c>decider</c> and <c>veto</c>.</summary>
internal static class Deciders
{
    /// <summary>The verdict of the one who decides, whatever the others say.</summary>
    public static Verdict Verdict(DecisionRuleContext context)
    {
        var decider = context.Parameter("decider", string.Empty);
        return (BallotOf(context, decider) is { IsAdvisory: false } ballot ? ballot.Stance : Stance.None) switch
        {
            Stance.Yes => MutualLearning.Verdict.Adopted(VerdictReasons.DeciderDecided, decider),
            Stance.No or Stance.Block => MutualLearning.Verdict.Rejected(VerdictReasons.DeciderDecided, decider),
            _ => MutualLearning.Verdict.NotDecided(VerdictReasons.DeciderSilent, decider),
        };
    }

    /// <summary>1 for a yes of the one who decides, -1 for a no, 0 for nothing.</summary>
    public static int Said(DecisionRuleContext context) => Verdict(context).Kind switch { VerdictKind.Adopted => 1, VerdictKind.Rejected => -1, _ => 0 };

    /// <summary>Those named who stop a yes, in the order in which they are named.</summary>
    public static string[] Vetoes(DecisionRuleContext context) => [.. context.Parameter("veto", string.Empty).Split(';').Where(name => BallotOf(context, name) is { } ballot && IsVeto(ballot))];

    private static bool IsVeto(Ballot ballot) =>
        (ballot.Stance == Stance.Block || (ballot.Stance == Stance.No && ballot.Strength >= 1m)) && !string.IsNullOrWhiteSpace(ballot.Reason);

    private static Ballot? BallotOf(DecisionRuleContext context, string name) =>
        context.Ballots.FirstOrDefault(ballot => !ballot.Voter.IsDefault && string.Equals(ballot.Voter.Value, name, StringComparison.Ordinal));
}
