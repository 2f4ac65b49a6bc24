using System;

namespace MutualLearning.Contributions;

/// <summary>A contribution of any session: what a decision or a responsibility goes back to.</summary>
/// <param name="Session">The session.</param>
/// <param name="Contribution">The contribution in it.</param>
/// <remarks>The <c>default</c> value is no contribution, and every command with it is refused.</remarks>
public readonly record struct ContributionReference(SessionId Session, ContributionId Contribution)
{
    /// <summary>How many of them something may name.</summary>
    internal const int Most = 100;

    /// <summary>Whether each names a session and a contribution, and none stands there twice.</summary>
    internal static bool AreFit(ValueList<ContributionReference> references)
    {
        var all = references.AsSpan();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Session.IsDefault || all[i].Contribution.IsDefault || all.Slice(0, i).IndexOf(all[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
