using System;
using MutualLearning.Contributions;

namespace MutualLearning.Sessions;

/// <summary>How contributions change a session.</summary>
internal static class ContributionEvolution
{
    public static Session WithContribution(this Session session, Contributed e)
    {
        var contribution = new Contribution(
            e.Id, e.At, e.Kind, e.Author, e.Pseudonym, e.Text, e.Links, session.Visits.Count, session.CurrentItem.Value, e.RecordedBy, 0)
        {
            Fields = e.Fields ?? ValueList<ContributionField>.Empty,
        };
        var key = e.Author.IsDefault ? e.Pseudonym.Value : e.Author.Value;
        var after = session with
        {
            Contributions = session.Contributions.Add(contribution),
            Common = Sight.CanSee(session, default, contribution) ? session.Common.Add(contribution) : session.Common,
            OpenObjections = e.Kind == ContributionKind.Objection ? session.OpenObjections.Add(e.Id) : session.OpenObjections,
        };
        return session.Visit is { } visit && !visit.HasActed(key)
            ? after.WithVisit(v => v with { Acted = v.Acted.Add(key), KeyCheck = v.KeyCheck ?? e.KeyCheck })
            : e.KeyCheck is null ? after : after.WithVisit(v => v with { KeyCheck = v.KeyCheck ?? e.KeyCheck });
    }

    public static Session Corrected(this Session session, ContributionCorrected e)
    {
        var index = session.IndexOf(e.Contribution);
        if (index < 0)
        {
            return session;
        }

        var before = session.Contributions[index];
        var after = before with { Text = e.Text, Fields = e.Fields ?? before.Fields, Corrections = before.Corrections + 1 };
        return session with
        {
            Contributions = session.Contributions.SetItem(index, after),
            Items = Retitled(session, after),
            Common = Sight.CanSee(session, default, after) ? session.Common.Select(c => c.Id == after.Id ? after : c) : session.Common,
        };
    }

    // The topic that a contribution became says what it says. An item of the same name that came otherwise is another thing.
    private static ValueList<AgendaItem> Retitled(Session session, Contribution said)
    {
        var mayBe = said.Visit > 0 && session.Visits[said.Visit - 1].Phase.Allows.Where(a => a.AsTopics && a.Covers(said.Kind)).Count > 0;
        for (var i = 0; mayBe && i < session.Items.Count; i++)
        {
            var item = session.Items[i];
            if (string.Equals(item.Id.Value, said.Id.Value, StringComparison.Ordinal) && item.AddedBy == said.Author)
            {
                return session.Items.SetItem(i, item with { Title = said.Text });
            }
        }

        return session.Items;
    }

    public static PersonId Revealed(Contribution contribution, ValueList<RevealedAuthor> authors)
    {
        foreach (var author in authors)
        {
            if (author.Pseudonym == contribution.Pseudonym)
            {
                return author.Person;
            }
        }

        return contribution.Author;
    }
}
