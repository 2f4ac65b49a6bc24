using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Whether everybody who is waited for can contribute a kind in a phase, whatever has happened before.</summary>
internal sealed class EachCheck(Phase phase, KindTable kinds)
{
    private readonly Dictionary<ContributionKind, bool> known = [];

    public bool IsPossible(ContributionKind kind)
    {
        if (!known.TryGetValue(kind, out var possible))
        {
            possible = Find(kind);
            known.Add(kind, possible);
        }

        return possible;
    }

    private bool Find(ContributionKind kind)
    {
        // In a round somebody may have passed, and has no second turn. A pass does not count.
        if (phase.IsRound || kind == ContributionKind.Pass)
        {
            return false;
        }

        var needsLink = kinds.NeedsLink(kind);
        var (allowed, refers) = (false, false);
        foreach (var allowance in phase.Allows)
        {
            if (KindTable.Has(allowance, kind))
            {
                allowed = true;
                if (allowance.AtMostPerGroup is not null || (allowance.AtMost is not null && allowance.Kinds.Count != 1) || allowance.InReplyTo is { Count: > 0 } || (allowance.InReplyTo is not null && needsLink))
                {
                    return false;
                }
            }

            refers |= needsLink && allowance is { Roles.Count: 0, Except.Count: 0, InReplyTo: not { Count: > 0 } } && HasFreeKind(allowance);
        }

        return allowed && (!needsLink || (refers && phase.Visibility is Visibility.Named or Visibility.AnonymousUntilReveal));
    }

    // Something that can be said without anything before it, so that there is something to refer to.
    private bool HasFreeKind(Allowance allowance)
    {
        foreach (var kind in allowance.Kinds)
        {
            if (kind != ContributionKind.Pass && !kinds.NeedsLink(kind))
            {
                return true;
            }
        }

        return allowance.Kinds.Count == 0;
    }
}
