using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Measures;
using MutualLearning.Sessions;

namespace MutualLearning.Cli.Review;

/// <summary>Who was there, and how the talk was spread.</summary>
internal sealed class TalkReviews(ScribeRecord record, Session session)
{
    public List<PersonReview> People()
    {
        var present = record.Present.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var regrets = record.Regrets.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var chairs = record.Chairs.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var scribes = record.Scribes.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var counts = Counts();
        return [.. present.Concat(regrets).Concat(chairs).Concat(scribes).Concat(counts.Keys.Select(p => p.Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new PersonReview(
                name,
                [.. new[] { ("chair", chairs), ("scribe", scribes) }.Where(r => r.Item2.Contains(name)).Select(r => r.Item1)],
                present.Contains(name),
                regrets.Contains(name),
                counts.GetValueOrDefault(new PersonId(name))))];
    }

    // Everybody who was there counts, silent people too, and so does whoever spoke without being listed.
    private Dictionary<PersonId, int> Counts()
    {
        var counts = session.Contributions.Where(c => !c.Author.IsDefault).GroupBy(c => c.Author).ToDictionary(g => g.Key, g => g.Count());
        foreach (var person in record.Present)
        {
            counts.TryAdd(new PersonId(person.Name), 0);
        }

        return counts;
    }

    public ParticipationReview Participated()
    {
        var participation = Participation.Of(Counts());
        var gini = participation.Gini;
        return new ParticipationReview(
            gini.Reason?.Message,
            participation.People,
            participation.Contributions,
            participation.EffectiveSpeakers.Value,
            gini.Value,
            gini.NoiseFloor);
    }

    public QuestionsReview Questions()
    {
        var answered = session.Contributions.SelectMany(c => c.Links).Where(l => l.Kind == LinkKind.Answers && l.Session.IsDefault).Select(l => l.Target).Distinct().Count();
        return new QuestionsReview(session.Contributions.Count(c => c.Kind == ContributionKind.Question), answered);
    }

    public WaitsReview Waits()
    {
        var waits = record.Entries.OfType<SpeakerAcknowledged>().Where(f => f.Waited is not null).Select(f => f.Waited!.Value).Order().ToList();
        return new WaitsReview(session.Waits.Count, waits.Count == 0 ? null : waits[(waits.Count - 1) / 2], waits.Count == 0 ? null : waits[^1]);
    }
}
