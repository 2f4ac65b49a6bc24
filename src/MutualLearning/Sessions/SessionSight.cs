using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>What of a session depends on who looks. What they may not see is not in it at all.</summary>
/// <param name="Contributions">What they may read.</param>
/// <param name="Hidden">How many contributions they may not read.</param>
/// <param name="OpenObjections">The objections that nobody has met yet, among what they may read.</param>
/// <param name="Visits">The visits of phases so far.</param>
/// <param name="Group">Who is in their group now.</param>
internal sealed record SessionSight(
    ValueList<ContributionView> Contributions, int Hidden, ValueList<ContributionId> OpenObjections, ValueList<VisitView> Visits, ValueList<PersonId> Group)
{
    public static Deferred<SessionSight> Nothing { get; } = new(new SessionSight([], 0, [], [], []));

    /// <summary>What somebody may see.</summary>
    /// <param name="session">The session.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="own">What stands for them in the running phase, where it is anonymous; <c>default</c> where that is not known.</param>
    public static SessionSight Of(Session session, PersonId viewer, Pseudonym own)
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
                var contribution = session.Contributions[i];
                var isOwn = viewer.IsDefault ? false : contribution.IsAnonymous ? !own.IsDefault && contribution.Pseudonym == own : contribution.Author == viewer;
                if (isOwn || Sight.CanSee(session, viewer, contribution))
                {
                    seen.Add(contribution.Id);
                    shown.Add(Show(session, contribution, seen, isOwn));
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

        return new(
            ValueList<ContributionView>.Of(shown),
            hidden,
            Open(session, shown),
            session.Visits.Select(v => Show(session, v)),
            session.Visit?.GroupOf(viewer).Where(session.IsPresent) ?? []);
    }

    // In the order of what is shown: that of arrival would speak here too.
    private static ValueList<ContributionId> Open(Session session, List<ContributionView> shown)
    {
        var open = ValueList<ContributionId>.Empty;
        for (var i = 0; i < shown.Count && session.OpenObjections.Count > 0; i++)
        {
            open = session.OpenObjections.AsSpan().IndexOf(shown[i].Id) >= 0 ? open.Add(shown[i].Id) : open;
        }

        return open;
    }

    private static VisitView Show(Session session, PhaseVisit v) =>
        new(v.Number, v.Phase.Id, v.StartedAt, v.EndedAt, PlannedTime.Minutes(session, v), v.Paused, v.Interventions, v.Groups) { Unnamed = v.Unnamed, Decisions = v.Decisions };

    // A link leads to an earlier contribution; one that leads to something hidden here would tell that it exists.
    private static ContributionView Show(Session session, Contribution c, HashSet<ContributionId> seen, bool isOwn)
    {
        var links = c.Links.Count == 0 ? c.Links : c.Links.Where(link => !link.Session.IsDefault || seen.Contains(link.Target));
        return new(c.Id, c.IsAnonymous ? null : c.At, c.Kind, c.Author, c.Text, links, c.Visit, c.Item, c.RecordedBy, c.Corrections)
        {
            IsOwn = isOwn,
            Fields = c.Fields,
            SettledBy = session.Agreed.Count == 0 ? [] : session.Agreed.Where(a => a.Objection == c.Id).Select(static a => a.By),
        };
    }
}
