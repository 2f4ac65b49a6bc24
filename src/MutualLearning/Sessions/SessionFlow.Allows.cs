using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <content>What a phase allows whom to say.</content>
public static partial class SessionFlow
{
    // The first allowance that fits is enough; of several that nearly fit, the first says what is missing.
    private static Refusal? KindRefusal(Session session, PhaseVisit visit, Contribute c, bool intervenes)
    {
        // Whoever is allowed nothing has no turn to let pass.
        var phase = visit.Phase;
        if (c.Kind == ContributionKind.Pass && (intervenes || Serves(session, phase, c.By)))
        {
            return null;
        }

        var free = intervenes || phase.Allows.Count == 0;
        var person = new SessionRoles(session, c.By);
        Refusal? first = null;
        foreach (var allowance in phase.Allows)
        {
            if (!HasKind(allowance, c.Kind))
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
                var missing = FieldRefusal(phase, allowance, c.Kind, c.Fields ?? ValueList<ContributionField>.Empty) ?? (intervenes ? default(Refusal?) : ReplyRefusal(session, phase, allowance, c));
                if (missing is null)
                {
                    return null;
                }

                first ??= missing;
            }
        }

        return free ? default(Refusal?) : first ?? new Refusal(SessionRefusals.KindNotAllowed, phase.Id.Value, c.Kind.Value);
    }

    /// <summary>Whether a phase allows a kind to a person, whatever they would have to answer or fill in.</summary>
    private static bool Admits(Session session, Phase phase, PersonId person, ContributionKind kind)
    {
        foreach (var allowance in phase.Allows)
        {
            if (HasKind(allowance, kind) && PhaseTurns.Serves(allowance, new SessionRoles(session, person)))
            {
                return true;
            }
        }

        return phase.Allows.Count == 0;
    }

    /// <summary>Whether a phase allows anything to a person.</summary>
    private static bool Serves(Session session, Phase phase, PersonId person) => PhaseTurns.Serves(phase, new SessionRoles(session, person));

    private static bool HasKind(Allowance allowance, ContributionKind kind) => allowance.Kinds.Count == 0 || Contains(allowance.Kinds, kind);

    private static bool Contains(ValueList<ContributionKind> kinds, ContributionKind kind)
    {
        foreach (var one in kinds)
        {
            if (one == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal? ReplyRefusal(Session session, Phase phase, Allowance allowance, Contribute c)
    {
        if (allowance.InReplyTo is not { } kinds)
        {
            return null;
        }

        if (kinds.Count == 0)
        {
            return c.Links.Count == 0 ? default(Refusal?) : new Refusal(SessionRefusals.ReplyNotAllowed, phase.Id.Value, c.Kind.Value);
        }

        foreach (var link in c.Links)
        {
            if (link.Kind == LinkKind.Answers && IsPending(session, c, link.Target, kinds))
            {
                return null;
            }
        }

        return new Refusal(SessionRefusals.ReplyNeeded, phase.Id.Value, c.Kind.Value, KindNames(kinds));
    }

    // Answers stand behind what they answer: going back from the newest, one of this person comes before the target.
    private static bool IsPending(Session session, Contribute c, ContributionId target, ValueList<ContributionKind> kinds)
    {
        var all = session.Contributions.AsSpan();
        for (var i = all.Length - 1; i >= 0; i--)
        {
            var own = IsOwn(all[i], c);
            if (all[i].Id == target)
            {
                return !own && Contains(kinds, all[i].Kind);
            }

            if (own && Answers(all[i], target))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOwn(Contribution contribution, Contribute c) =>
        contribution.Author == c.By
        || (!contribution.Pseudonym.IsDefault && contribution.Pseudonym == c.Pseudonym);

    private static bool Answers(Contribution contribution, ContributionId target)
    {
        foreach (var link in contribution.Links)
        {
            if (link.Kind == LinkKind.Answers && link.Target == target)
            {
                return true;
            }
        }

        return false;
    }

    private static string KindNames(ValueList<ContributionKind> kinds) =>
        kinds.Count == 1 ? kinds[0].Value : string.Join(", ", kinds.Select(static k => k.Value));
}
