using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Parts of what somebody may read.</summary>
internal static class ContributionPages
{
    /// <summary>One page of what is news.</summary>
    /// <param name="now">What they may read now, in order.</param>
    /// <param name="before">What they could read before.</param>
    /// <param name="request">Which page.</param>
    public static Page<ContributionView> Of(ValueList<ContributionView> now, ValueList<ContributionView> before, PageRequest request)
    {
        var known = new Dictionary<ContributionId, ContributionView>(before.Count);
        foreach (var contribution in before)
        {
            known[contribution.Id] = contribution;
        }

        var found = new List<ContributionView>();
        for (var i = Start(now, request.After); i < now.Count && found.Count <= request.Limit; i++)
        {
            if (!known.TryGetValue(now[i].Id, out var old) || !old.Equals(now[i]))
            {
                found.Add(now[i]);
            }
        }

        return Page<ContributionView>.Of(found, request, static c => new Cursor(c.Visit, c.Id.Value));
    }

    // Behind the contribution that the page before ended with; should it be gone, behind its visit.
    private static int Start(ValueList<ContributionView> all, Cursor after)
    {
        var start = 0;
        for (var i = 0; i < all.Count && all[i].Visit <= after.Key && !after.IsDefault; i++)
        {
            start = i + 1;
            if (string.Equals(all[i].Id.Value, after.Id, System.StringComparison.Ordinal))
            {
                break;
            }
        }

        return start;
    }
}
