using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Objections, how they are settled, and versions of the proposal that integrate them.</summary>
internal static class Objecting
{
    public static Decided<DecisionEvent> Object(Decision decision, RaiseObjection c, CommandContext context)
    {
        if (!DecisionChecks.MayVote(decision, c.By, out _))
        {
            return new Refusal(DecisionRefusals.NotEligible, c.By.Value);
        }

        if ((DecisionChecks.NoReason(c.Reason) ?? DecisionChecks.PastDeadline(decision, context) ?? DecisionChecks.PastVersion(decision, c.Version)) is { } refusal)
        {
            return refusal;
        }

        var raised = new ObjectionRaised(context.Now, c.By, c.Reason);
        return Discussion.Conversion(decision, context) is { } converted
            ? Discussion.Begun(decision, [raised, converted], c.By)
            : Discussion.Begun(decision, raised, c.By);
    }

    public static Decided<DecisionEvent> Settle(Decision decision, SettleDecisionObjection c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (c.Number < 1 || c.Number > decision.Objections.Count || decision.Objections[c.Number - 1] is not { Settled: null } objection)
        {
            return new Refusal(DecisionRefusals.ObjectionNotOpen, c.Number.ToString(CultureInfo.InvariantCulture));
        }

        return (DecisionPowers.Lacks(decision, DecisionPower.SettleObjection, c.By, context, objection.By) ?? DecisionChecks.NoReason(c.How)) is { } refusal
            ? refusal
            : new DecisionObjectionSettled(context.Now, c.Number, c.By, c.How);
    }

    public static Decided<DecisionEvent> Amend(Decision decision, AmendProposal c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.Amend, c.By, context) is { } lacks)
        {
            return lacks;
        }

        var text = c.Text ?? string.Empty;
        if ((DecisionChecks.NoReason(c.How) ?? DecisionChecks.BadWords(text) ?? DecisionChecks.PastDeadline(decision, context) ?? SecretTurnout.TooMany(decision)) is { } refusal)
        {
            return refusal;
        }

        if (text.Length > 0 && (PlainText.IsBlank(text) || decision.Declaration!.Options.Count > 0))
        {
            return DecisionRefusals.NoProposal;
        }

        var integrates = c.Integrates ?? ValueList<int>.Empty;
        var seen = new HashSet<int>();
        foreach (var number in integrates)
        {
            if (!seen.Add(number) || number < 1 || number > decision.Objections.Count || decision.Objections[number - 1].Settled is not null)
            {
                return new Refusal(DecisionRefusals.ObjectionNotOpen, number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return Discussion.Begun(decision, new ProposalAmended(context.Now, decision.Version + 1, text, c.How, integrates, c.By), c.By);
    }
}
