using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>What a phase allows whom to contribute.</summary>
internal static class Allowances
{
    /// <summary>
    /// Why a phase does not allow somebody what they want to contribute; null when it does. The first allowance that fits is enough; of
    /// several that nearly fit, the first says what is missing.
    /// </summary>
    public static Refusal? Check(Session session, PhaseVisit visit, Contribute c, bool intervenes)
    {
        // Whoever is allowed nothing has no turn to let pass.
        var phase = visit.Phase;
        if (c.Kind == ContributionKind.Pass && (intervenes || Serves(session, phase, c.By)))
        {
            return null;
        }

        var free = intervenes;
        var person = new SessionRoles(session, c.By);
        Refusal? first = null;
        foreach (var allowance in phase.Allows)
        {
            if (!allowance.Covers(c.Kind))
            {
                continue;
            }

            if (PhaseTurns.HasAny(allowance.Except, person))
            {
                free = false;
            }
            else if (PhaseTurns.HasRole(allowance, person))
            {
                free = false;
                var missing = Limits.Check(session, visit, allowance, c.By, c.Pseudonym) ?? FieldNeeds.Missing(phase, allowance, c.Kind, c.Fields ?? ValueList<ContributionField>.Empty) ?? (intervenes ? default(Refusal?) : Replies.Check(session, phase, allowance, c));
                if (missing is null)
                {
                    return null;
                }

                first ??= missing;
            }
        }

        return free ? default(Refusal?) : first ?? new Refusal(SessionRefusals.KindNotAllowed, phase.Id.Value, c.Kind.Value);
    }

    /// <summary>Whether what somebody contributes of a kind becomes a topic in a phase.</summary>
    public static bool IsTopic(Session session, Phase phase, PersonId person, ContributionKind kind)
    {
        foreach (var allowance in phase.Allows)
        {
            if (allowance.AsTopics && allowance.Covers(kind) && PhaseTurns.Serves(allowance, new SessionRoles(session, person)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phase allows a kind to a person, whatever they would have to answer or fill in.</summary>
    public static bool Admits(Session session, Phase phase, PersonId person, ContributionKind kind)
    {
        foreach (var allowance in phase.Allows)
        {
            if (allowance.Covers(kind) && PhaseTurns.Serves(allowance, new SessionRoles(session, person)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phase allows anything to a person.</summary>
    private static bool Serves(Session session, Phase phase, PersonId person) => PhaseTurns.Serves(phase, new SessionRoles(session, person));
}
