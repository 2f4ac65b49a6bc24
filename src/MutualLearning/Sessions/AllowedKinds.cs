using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Everything that a person may contribute now.</summary>
internal static class AllowedKinds
{
    /// <summary>The kinds, in ordinal order, without the pass.</summary>
    public static ValueList<AllowedKind> Of(Session session, PhaseVisit visit, PersonId person, ContributionKinds kinds, bool hasFloor)
    {
        var allowed = ValueList<AllowedKind>.Empty;
        var patience = kinds.Patience();
        foreach (var name in kinds.Names)
        {
            if (name == ContributionKind.Pass || !kinds.TryGet(name, out var kind))
            {
                continue;
            }

            var link = Linking.Needed(kind, person, patience);
            var intervenes = Powers.MayIntervene(session, person, name);
            var offered = hasFloor ? Find(session, visit, person, name, link, intervenes: false) : null;
            if ((intervenes ? Find(session, visit, person, name, link, intervenes) : offered) is { } found)
            {
                found = found.Fields.Count == 0 ? found : found with { Form = found.Fields.Select(session.Practice!.FieldOf) };
                allowed = allowed.Add(offered is null ? found with { ByIntervention = true } : found);
            }
        }

        return allowed;
    }

    // As in Allowances.Check: the first allowance that fits is enough.
    private static AllowedKind? Find(Session session, PhaseVisit visit, PersonId person, ContributionKind kind, LinkKind link, bool intervenes)
    {
        var free = intervenes;
        foreach (var allowance in visit.Phase.Allows)
        {
            if (!allowance.Covers(kind))
            {
                continue;
            }

            if (PhaseTurns.HasAny(allowance.Except, new SessionRoles(session, person)))
            {
                free = false;
            }
            else if (PhaseTurns.HasRole(allowance, new SessionRoles(session, person)))
            {
                free = false;
                var left = Limits.Left(session, visit, allowance, person);
                if (left is null or > 0 && Fill(session, person, kind, allowance, link, intervenes) is { } found)
                {
                    return found with { Left = left };
                }
            }
        }

        return free ? Fill(session, person, kind, Allowance.Everything, link, intervenes) : null;
    }

    private static AllowedKind? Fill(Session session, PersonId person, ContributionKind kind, Allowance allowance, LinkKind link, bool intervenes)
    {
        var replies = intervenes ? null : allowance.InReplyTo;
        if (replies is { Count: > 0 })
        {
            var pending = Targets(session, person, replies);
            return pending.Count > 0 && link is LinkKind.Unknown or LinkKind.Answers ? new(kind, allowance.Fields, LinkKind.Answers, pending) : null;
        }

        if (link == LinkKind.Unknown)
        {
            return new(kind, allowance.Fields, link, ValueList<ContributionId>.Empty);
        }

        var targets = replies is null ? Targets(session, person, null) : ValueList<ContributionId>.Empty;
        return targets.Count > 0 ? new(kind, allowance.Fields, link, targets) : null;
    }

    // What the person sees and has words; of certain kinds only what somebody else said and they have not answered yet.
    private static ValueList<ContributionId> Targets(Session session, PersonId person, ValueList<ContributionKind>? pending)
    {
        var targets = ValueList<ContributionId>.Empty;
        var answered = new HashSet<ContributionId>();
        foreach (var contribution in session.Contributions)
        {
            for (var i = 0; contribution.Author == person && i < contribution.Links.Count; i++)
            {
                if (contribution.Links[i] is { Kind: LinkKind.Answers, Session.IsDefault: true })
                {
                    answered.Add(contribution.Links[i].Target);
                }
            }
        }

        foreach (var contribution in session.Contributions)
        {
            var fits = pending is null
                ? contribution.Kind != ContributionKind.Pass
                : pending.AsSpan().IndexOf(contribution.Kind) >= 0 && contribution.Author != person && !answered.Contains(contribution.Id);
            targets = fits && Sight.CanSee(session, person, contribution) ? targets.Add(contribution.Id) : targets;
        }

        return targets;
    }
}
