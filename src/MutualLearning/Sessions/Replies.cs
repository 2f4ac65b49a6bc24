using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>What a contribution must answer.</summary>
internal static class Replies
{
    /// <summary>Why the links of a contribution are not the answer that an allowance asks for; null when they are, or it asks for none.</summary>
    public static Refusal? Check(Session session, Phase phase, Allowance allowance, Contribute c)
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
            if (link.Kind == LinkKind.Answers && link.Session.IsDefault && IsPending(session, c, link.Target, kinds))
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
                return !own && kinds.AsSpan().IndexOf(all[i].Kind) >= 0;
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
            if (link.Kind == LinkKind.Answers && link.Session.IsDefault && link.Target == target)
            {
                return true;
            }
        }

        return false;
    }

    private static string KindNames(ValueList<ContributionKind> kinds) =>
        kinds.Count == 1 ? kinds[0].Value : string.Join(", ", kinds.Select(static k => k.Value));
}
