using MutualLearning.Contributions;

namespace MutualLearning.Sessions;

/// <content>How contributions change a session.</content>
public sealed partial record Session
{
    private Session WithContribution(Contributed e)
    {
        var contribution = new Contribution(
            e.Id, e.At, e.Kind, e.Author, e.Pseudonym, e.Text, e.Links, Visits.Count, CurrentItem.Value, e.RecordedBy, 0)
        {
            Fields = e.Fields ?? ValueList<ContributionField>.Empty,
        };
        var key = e.Author.IsDefault ? e.Pseudonym.Value : e.Author.Value;
        var after = this with
        {
            Contributions = Contributions.Add(contribution),
            Common = CanSee(default, contribution) ? Common.Add(contribution) : Common,
            OpenObjections = e.Kind == ContributionKind.Objection ? OpenObjections.Add(e.Id) : OpenObjections,
        };
        return Visit is { } visit && !visit.HasActed(key)
            ? after.WithVisit(v => v with { Acted = v.Acted.Add(key), KeyCheck = v.KeyCheck ?? e.KeyCheck })
            : e.KeyCheck is null ? after : after.WithVisit(v => v with { KeyCheck = v.KeyCheck ?? e.KeyCheck });
    }

    private Session Corrected(ContributionCorrected e)
    {
        var index = IndexOf(e.Contribution);
        if (index < 0)
        {
            return this;
        }

        var before = Contributions[index];
        var after = before with { Text = e.Text, Fields = e.Fields ?? before.Fields, Corrections = before.Corrections + 1 };
        return this with
        {
            Contributions = Contributions.SetItem(index, after),
            Common = CanSee(default, after) ? Common.Select(c => c.Id == after.Id ? after : c) : Common,
        };
    }

    private static PersonId Revealed(Contribution contribution, ValueList<RevealedAuthor> authors)
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
