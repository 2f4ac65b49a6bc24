using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether a rule can say anything to a question: some decide on proposals, some choose among options of a form.</summary>
internal static class RuleFit
{
    /// <summary>Whether a rule chooses among options: asked about a proposal it says so.</summary>
    public static bool NeedsOptions(DecisionRule rule, IReadOnlyDictionary<string, string> parameters, WorkBudget work)
    {
        var nothing = new DecisionRuleContext(ValueList<PersonId>.Empty, [], ValueList<Objection>.Empty, parameters) { Work = work };
        RuleRunner.TryEvaluate(rule, nothing, out var verdict);
        return Is(verdict, VerdictReasons.NoOptions);
    }

    /// <summary>Whether what a rule said to a question is an answer to it.</summary>
    public static bool Fits(DecisionRule rule, IReadOnlyDictionary<string, string> parameters, bool hasOptions, Verdict verdict, WorkBudget work) => hasOptions
        ? !Is(verdict, VerdictReasons.WrongForm) && (verdict.Result is not null || NeedsOptions(rule, parameters, work))
        : !NeedsOptions(rule, parameters, work);

    /// <summary>Whether a rule gives an option several seats, as to a party: then it answers another question than who is chosen.</summary>
    public static bool GivesSeveralSeats(DecisionRule rule, IReadOnlyDictionary<string, string> parameters, WorkBudget work)
    {
        foreach (var form in new[] { BallotForm.Ranking, BallotForm.Approval, BallotForm.Score })
        {
            var builder = new ProfileBuilder(["a", "b"], form);
            builder.Add([1, 0], 9);
            RuleRunner.TryEvaluate(rule, new DecisionRuleContext(builder.Build(), parameters) { Seats = 2, Work = work }, out var verdict);
            if (verdict?.Result is { Winners: { Count: 2 } winners } && winners[0].Equals(winners[1]) && winners[0].Count == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule leaves the choice to a ladder even where all ballots agree: it has nothing to say about them.</summary>
    public static bool LeavesAllOpen(DecisionRule rule, IReadOnlyDictionary<string, string> parameters, WorkBudget work)
    {
        foreach (var form in new[] { BallotForm.Ranking, BallotForm.Approval, BallotForm.Score })
        {
            var builder = new ProfileBuilder(["a", "b"], form);
            builder.Add([1, 0], 9);
            RuleRunner.TryEvaluate(rule, new DecisionRuleContext(builder.Build(), parameters) { Work = work }, out var verdict);
            if (verdict?.Result is { IsTied: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(Verdict? verdict, MessageCode code) => string.Equals(verdict?.Reason, code.Code, System.StringComparison.Ordinal);
}
