using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Adding an option while nobody has voted: afterwards some would have voted on another question.</summary>
internal static class AddingOptions
{
    public static Decided<DecisionEvent> Add(Decision decision, AddOption c, CommandContext context)
    {
        if ((DecisionPowers.Lacks(decision, DecisionPower.Amend, c.By, context) ?? DecisionChecks.PastDeadline(decision, context)) is { } refusal)
        {
            return refusal;
        }

        var declared = decision.Declaration!;
        if (declared.Options.Count == 0)
        {
            return new Refusal(DecisionRefusals.OptionsInvalid).Because(DecisionProblems.NoOptions);
        }

        if (!decision.Ballots.IsEmpty || decision.EarlierBallots.Any(static round => round.Count > 0))
        {
            return DecisionRefusals.VotingBegun;
        }

        // Of an order that was drawn nobody knows where the new one would stand.
        if (declared.Ties is { DrawnOrder.Count: > 0 })
        {
            return new Refusal(DecisionRefusals.LotRecorded, nameof(TieStep.Drawn));
        }

        var option = c.Option ?? string.Empty;
        return OptionsCheck.BadOptions(declared with { Options = declared.Options.Add(option) }) is { } unfit ? unfit : new OptionAdded(context.Now, option, c.By);
    }
}
