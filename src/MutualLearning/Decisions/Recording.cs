using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What is put on record: who is there, and what a lot or the chair said about ties.</summary>
internal static class Recording
{
    public static Decided<DecisionEvent> Record(Decision decision, RecordPresence c, CommandContext context)
    {
        if (c.People is null)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (DecisionPowers.Lacks(decision, DecisionPower.Record, c.By, context) is { } lacks)
        {
            return lacks;
        }

        var seen = new HashSet<PersonId>();
        foreach (var person in c.People)
        {
            if (!DecisionChecks.MayVote(decision, person, out _))
            {
                return new Refusal(DecisionRefusals.NotEligible, person.Value);
            }

            if (!seen.Add(person))
            {
                return new Refusal(DecisionRefusals.PersonTwice, person.Value);
            }
        }

        return new PresenceRecorded(context.Now, c.People, c.By);
    }

    public static Decided<DecisionEvent> Record(Decision decision, RecordLot c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.Record, c.By, context) is { } lacks)
        {
            return lacks;
        }

        var declared = decision.Declaration!;
        if (declared.Ties is not { } ties || c.Step is not (TieStep.Chair or TieStep.Drawn or TieStep.Lot) || !ties.Steps.Contains(c.Step))
        {
            return new Refusal(DecisionRefusals.StepNotDeclared, c.Step.ToString());
        }

        var (order, seed) = (c.Order ?? ValueList<string>.Empty, c.Seed ?? string.Empty);
        var isRecorded = c.Step switch { TieStep.Chair => ties.ChairOrder.Count > 0, TieStep.Drawn => ties.DrawnOrder.Count > 0, _ => ties.Seed.Length > 0 };
        if (isRecorded)
        {
            return new Refusal(DecisionRefusals.LotRecorded, c.Step.ToString());
        }

        // A lot that leaves an option out was not drawn to the end; a chair may have no opinion on some.
        var fits = c.Step == TieStep.Lot
            ? Identifier.IsValid(seed) && order.Count == 0
            : seed.Length == 0 && order.Count > 0 && OptionsCheck.IsOrder(order, declared.Options)
                && (c.Step == TieStep.Chair || order.Count == declared.Options.Count);
        return fits ? new LotRecorded(context.Now, c.Step, order, seed, c.By) : new Refusal(DecisionRefusals.LotInvalid, c.Step.ToString());
    }
}
