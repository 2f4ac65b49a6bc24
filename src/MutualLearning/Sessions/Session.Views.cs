using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <content>Who may see what.</content>
public sealed partial record Session
{
    /// <summary>What a person may see of this session. What they may not see is not in the view at all.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <returns>The view.</returns>
    public SessionView ViewAs(PersonId viewer)
    {
        var shown = new List<ContributionView>(Contributions.Count);
        var seen = new HashSet<ContributionId>();
        var hidden = 0;
        for (var i = 0; i < Contributions.Count;)
        {
            // Contributions of one anonymous visit are shown in the order of their random ids: the order of arrival would speak.
            var start = shown.Count;
            var visit = Contributions[i].Visit;
            for (; i < Contributions.Count && Contributions[i].Visit == visit; i++)
            {
                if (CanSee(viewer, Contributions[i]))
                {
                    seen.Add(Contributions[i].Id);
                    shown.Add(Show(Contributions[i], seen));
                }
                else
                {
                    hidden++;
                }
            }

            if (VisibilityOf(visit) is Visibility.AnonymousAlways or Visibility.AnonymousUntilReveal)
            {
                shown.Sort(start, shown.Count - start, Comparer<ContributionView>.Create(static (a, b) => a.Id.CompareTo(b.Id)));
            }
        }

        return new SessionView(this, viewer, ValueList<ContributionView>.Of(shown), hidden);
    }

    /// <summary>Whether a person may see the words of a contribution now.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="contribution">A contribution of this session.</param>
    /// <returns>Whether they may.</returns>
    public bool CanSee(PersonId viewer, Contribution contribution)
    {
        Guard.Against.Null(contribution);
        var own = !viewer.IsDefault && contribution.Author == viewer;
        return VisibilityOf(contribution.Visit) switch
        {
            Visibility.Named or Visibility.AnonymousUntilReveal => true,
            Visibility.PrivateUntilReveal => own || HasEnded(contribution.Visit),
            Visibility.AnonymousAlways => HasEnded(contribution.Visit),
            Visibility.Group => own || contribution.Visit <= SharedUpTo || Status == SessionStatus.Closed || IsInGroup(viewer, contribution),
            _ => own,
        };
    }

    // The group of the author then, and their group now.
    private bool IsInGroup(PersonId viewer, Contribution contribution) =>
        Visits[contribution.Visit - 1].GroupOf(contribution.Author).AsSpan().IndexOf(viewer) >= 0
        || (Visit is { } now && now.GroupOf(contribution.Author).AsSpan().IndexOf(viewer) >= 0);

    private Visibility VisibilityOf(int visit) =>
        visit >= 1 && visit <= Visits.Count ? Visits[visit - 1].Phase.Visibility : Visibility.OwnerOnly;

    private bool HasEnded(int visit) => Visits[visit - 1].HasEnded;

    // A link leads to an earlier contribution; one that leads to something hidden would tell that it exists.
    private static ContributionView Show(Contribution c, HashSet<ContributionId> seen)
    {
        var links = c.Links.Count == 0 ? c.Links : c.Links.Where(link => seen.Contains(link.Target));
        return new(c.Id, c.IsAnonymous ? null : c.At, c.Kind, c.Author, c.Text, links, c.Visit, c.Item, c.RecordedBy, c.Corrections) { Fields = c.Fields };
    }
}
