using System;
using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Who may do what not everybody may.</summary>
internal static class DecisionPowers
{
    private const DecisionPower Last = DecisionPower.Review;
    private const PowerHolder All = PowerHolder.Declarer | PowerHolder.Facilitator | PowerHolder.Objector | PowerHolder.Elector | PowerHolder.Decider;
    private const int MaxPeople = 100;

    // Looked up once: a refusal allocates nothing for it.
    private static readonly string[] Names = Enum.GetNames(typeof(DecisionPower));

    /// <summary>Why a person may not use a power; null when they may.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="power">The power.</param>
    /// <param name="by">Who wants to use it.</param>
    /// <param name="context">What else is known of them.</param>
    /// <param name="objector">Who raised the objection that it is about; <c>default</c> for none.</param>
    public static Refusal? Lacks(Decision decision, DecisionPower power, PersonId by, in CommandContext context, PersonId objector = default)
    {
        if (by.IsDefault)
        {
            return new Refusal(DecisionRefusals.PersonMissing);
        }

        if (context.Permission is not null)
        {
            return null;
        }

        var grant = GrantOf(decision, power);
        var holders = grant?.Holders ?? DefaultOf(power);
        var holds = (Has(holders, PowerHolder.Declarer) && by == decision.DeclaredBy)
            || (Has(holders, PowerHolder.Facilitator) && context.Facilitates)
            || (Has(holders, PowerHolder.Objector) && by == objector)
            || (Has(holders, PowerHolder.Elector) && decision.Electors.Contains(by))
            || (Has(holders, PowerHolder.Decider) && IsDecider(decision, by))
            || grant?.People.AsSpan().IndexOf(by) >= 0;
        return holds ? default(Refusal?) : new Refusal(DecisionRefusals.MayNot, by.Value, Names[(int)power]);
    }

    /// <summary>Who holds a power unless a decision says otherwise.</summary>
    public static PowerHolder DefaultOf(DecisionPower power) => power switch
    {
        DecisionPower.SettleObjection => PowerHolder.Objector,
        DecisionPower.AnswerAdvice => PowerHolder.Declarer | PowerHolder.Facilitator | PowerHolder.Decider,
        _ => PowerHolder.Declarer | PowerHolder.Facilitator,
    };

    /// <summary>Whether a person has any part in a decision, or is declared to look on.</summary>
    public static bool MayLookOn(Decision decision, PersonId viewer)
    {
        if (viewer.IsDefault || decision.Declaration is not { } declared)
        {
            return false;
        }

        if (viewer == decision.DeclaredBy || decision.Electors.Contains(viewer) || decision.Advisers.Contains(viewer) || decision.Recused.Contains(viewer)
            || declared.Observers.AsSpan().IndexOf(viewer) >= 0 || IsDecider(decision, viewer))
        {
            return true;
        }

        foreach (var grant in declared.Powers)
        {
            if (grant.People.AsSpan().IndexOf(viewer) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is wrong with the powers that a decision declares; null when nothing is.</summary>
    public static Refusal? Bad(ValueList<PowerGrant> grants)
    {
        var seen = new HashSet<DecisionPower>();
        foreach (var grant in grants)
        {
            if (grant?.People is null || grant.Power is < DecisionPower.ChangeRule or > Last || (grant.Holders & ~All) != PowerHolder.Nobody || !seen.Add(grant.Power)
                || (grant.Power != DecisionPower.SettleObjection && Has(grant.Holders, PowerHolder.Objector)))
            {
                return new Refusal(DecisionRefusals.PolicyInvalid).Because(DecisionProblems.PowerUnfit);
            }

            if (grant.People.Count > MaxPeople)
            {
                return DecisionChecks.TooMany("people with a power", MaxPeople);
            }

            foreach (var person in grant.People)
            {
                if (person.IsDefault)
                {
                    return new Refusal(DecisionRefusals.PersonMissing);
                }
            }
        }

        return null;
    }

    private static PowerGrant? GrantOf(Decision decision, DecisionPower power)
    {
        foreach (var grant in decision.Declaration!.Powers)
        {
            if (grant.Power == power)
            {
                return grant;
            }
        }

        return null;
    }

    private static bool Has(PowerHolder holders, PowerHolder one) => (holders & one) != PowerHolder.Nobody;

    private static bool IsDecider(Decision decision, PersonId by) =>
        decision.Declaration!.Rule.Parameters.TryGetValue("decider", out var name) && string.Equals(name, by.Value, StringComparison.Ordinal);
}
