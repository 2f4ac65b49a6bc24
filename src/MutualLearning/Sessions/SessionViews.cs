using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Makes what a person may see of a session.</summary>
internal static class SessionViews
{
    /// <summary>The view of a person. What they may not see is not in the view at all.</summary>
    public static SessionView Of(Session session, PersonId viewer)
    {
        var shown = new List<ContributionView>(session.Contributions.Count);
        var seen = new HashSet<ContributionId>();
        var hidden = 0;
        for (var i = 0; i < session.Contributions.Count;)
        {
            // Contributions of one anonymous visit are shown in the order of their random ids: the order of arrival would speak.
            var start = shown.Count;
            var visit = session.Contributions[i].Visit;
            for (; i < session.Contributions.Count && session.Contributions[i].Visit == visit; i++)
            {
                if (Sight.CanSee(session, viewer, session.Contributions[i]))
                {
                    seen.Add(session.Contributions[i].Id);
                    shown.Add(Show(session.Contributions[i], seen));
                }
                else
                {
                    hidden++;
                }
            }

            if (Sight.VisibilityOf(session, visit) is Visibility.AnonymousAlways or Visibility.AnonymousUntilReveal)
            {
                shown.Sort(start, shown.Count - start, Comparer<ContributionView>.Create(static (a, b) => a.Id.CompareTo(b.Id)));
            }
        }

        return SessionView.Of(session, viewer, ValueList<ContributionView>.Of(shown), hidden);
    }

    // A link leads to an earlier contribution; one that leads to something hidden would tell that it exists.
    private static ContributionView Show(Contribution c, HashSet<ContributionId> seen)
    {
        var links = c.Links.Count == 0 ? c.Links : c.Links.Where(link => seen.Contains(link.Target));
        return new(c.Id, c.IsAnonymous ? null : c.At, c.Kind, c.Author, c.Text, links, c.Visit, c.Item, c.RecordedBy, c.Corrections) { Fields = c.Fields };
    }
}
