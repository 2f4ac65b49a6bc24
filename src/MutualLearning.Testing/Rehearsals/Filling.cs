using System;
using System.Globalization;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime.Text;

namespace MutualLearning.Testing;

/// <summary>What fills the fields of what is said.</summary>
internal static class Filling
{
    /// <summary>What was written for a field; null for nothing.</summary>
    public static ContributionField? Written(RehearsalLine? line, PracticeField field)
    {
        foreach (var written in line?.Fields ?? ValueList<ContributionField>.Empty)
        {
            if (string.Equals(written.Name, field.Id, StringComparison.Ordinal))
            {
                return written;
            }
        }

        return null;
    }

    /// <summary>Something that fits; somebody else is named, where there is somebody.</summary>
    public static ContributionField Fill(RehearsalStage stage, PersonId person, ContributionKind kind, PracticeField field)
    {
        var others = stage.Session.Participants.Where(p => p.Presence == Presence.Present && p.Person != person);
        return field.Type switch
        {
            FieldType.Person => new(field.Id, others.Count == 0 ? person : others[stage.Random.Next(others.Count)].Person),
            FieldType.Date => new(field.Id, LocalDatePattern.Iso.Format(stage.Clock.GetCurrentInstant().InUtc().Date.PlusDays(1 + stage.Random.Next(60)))),
            FieldType.Number => new(field.Id, (1 + stage.Random.Next(10)).ToString(CultureInfo.InvariantCulture)),
            FieldType.Choice => new(field.Id, field.Choices[stage.Random.Next(field.Choices.Count)]),
            _ => new(field.Id, stage.Say(kind)),
        };
    }
}
