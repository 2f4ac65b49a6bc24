using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary>What becomes of a tie, by the parameters <c>tie</c> and <c>chair</c>.</summary>
internal static class CastingVote
{
    /// <summary>The verdict; where it is a tie, what was declared for one.</summary>
    public static Verdict Of(DecisionRuleContext context, Verdict verdict) => !string.Equals(verdict.Reason, VerdictReasons.Tie.Code, System.StringComparison.Ordinal)
        ? verdict
        : context.Parameter("tie", "rejected") switch
        {
            "not-decided" => Verdict.NotDecided(VerdictReasons.Tie, [.. verdict.Arguments]),
            "chair" => OfChair(context, verdict),
            _ => verdict,
        };

    public static Refusal? Check(IReadOnlyDictionary<string, string> parameters)
    {
        var isChair = parameters.TryGetValue("tie", out var tie) && string.Equals(tie, "chair", System.StringComparison.Ordinal);
        return ParameterCheck.Word(parameters, "tie", "rejected", "not-decided", "chair")
            ?? (isChair || parameters.ContainsKey("chair") ? ParameterCheck.Person(parameters, "chair") : default(Refusal?));
    }

    // A chair who abstains, or says nothing, breaks no tie.
    private static Verdict OfChair(DecisionRuleContext context, Verdict tie)
    {
        var chair = context.Parameter("chair", string.Empty);
        var said = context.Ballots.FirstOrDefault(b => !b.Voter.IsDefault && string.Equals(b.Voter.Value, chair, System.StringComparison.Ordinal))?.Stance;
        string[] values = [chair, .. tie.Arguments];
        return said switch
        {
            Stance.Yes => Verdict.Adopted(VerdictReasons.CastingVote, values),
            Stance.No or Stance.Block => Verdict.Rejected(VerdictReasons.CastingVote, values),
            _ => tie,
        };
    }
}
