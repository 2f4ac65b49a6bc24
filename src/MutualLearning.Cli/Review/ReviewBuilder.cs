using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Measures;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Review;

/// <summary>Draws the review of a meeting up from what the domain made of its record.</summary>
internal sealed class ReviewBuilder(
    string source,
    ScribeRecord record,
    Session session,
    IReadOnlyDictionary<int, Decision> decisions,
    IReadOnlyList<ImportRefusal> refused,
    IReadOnlyList<RuleSpec>? alternatives)
{
    private readonly bool isTimed = record.StartsAt is not null;

    public MeetingReview Build() => new(
        source,
        session.Goal,
        isTimed && session.OpenedAt is { } from && session.EndedAt is { } to ? to - from : null,
        Topics(),
        People(),
        [.. record.Proposals.Select(p => new ProposalReview(p.Made.Text, p.Made.Line, Fate(p)))],
        [.. record.Resolutions.Select(Resolution)],
        [.. record.Actions.Select(a => new ActionReview(a.Text, a.Owners.Count == 1 ? a.Owners[0].Name : null, a.Line))],
        [.. session.Contributions.GroupBy(c => c.Kind.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new KindCount(g.Key, g.Count()))],
        Participated(),
        Questions(),
        Waits(),
        Unresolved());

    private static string Fate(ScribeProposal proposal) =>
        proposal.ResolvedBy is not null ? "resolved" : proposal.SupersededBy is not null ? "superseded" : "open";

    private List<TopicReview> Topics()
    {
        var start = session.OpenedAt;
        var topics = new List<TopicReview>();
        for (var i = 0; i < record.Topics.Count; i++)
        {
            var topic = record.Topics[i];
            var until = i + 1 < record.Topics.Count ? record.Topics[i + 1].At : record.Entries.Select(e => e.At).LastOrDefault();
            var said = session.Contributions.Count(c => InTopic(c, i));
            topics.Add(new TopicReview(topic.Title, topic.Line, topic.At, until - topic.At, said));
        }

        return topics;
    }

    // Sub-topics are items of their own; they belong to the topic that was called before them.
    private bool InTopic(Contribution contribution, int topic)
    {
        if (contribution.Item.Length == 0)
        {
            return false;
        }

        var line = int.Parse(contribution.Item.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        var next = topic + 1 < record.Topics.Count ? record.Topics[topic + 1].Line : int.MaxValue;
        return contribution.Item[0] == 'i'
            ? string.Equals(session.FindItem(new ItemId(contribution.Item))?.Title, record.Topics[topic].Title, StringComparison.OrdinalIgnoreCase)
            : line >= record.Topics[topic].Line && line < next;
    }

    private List<PersonReview> People()
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

    private ResolutionReview Resolution(ScribeResolution resolution)
    {
        var decision = decisions[resolution.Made.ProposalLine ?? resolution.Made.Line];
        var others = alternatives ?? FlipTest.Alternatives(DecisionRules.BuiltIn, decision.Declaration!.Rule);
        var rows = FlipTest.Run(decision, others, DecisionRules.BuiltIn);
        var proposed = decision.Declaration!.Question;
        return new ResolutionReview(
            resolution.Made.Text,
            resolution.Made.Line,
            resolution.Made.IsReworded ? proposed : null,
            [.. resolution.Ballots.Select(b => new BallotReview(b.Person.Name, b.AsWritten, b.Comment ?? string.Empty))],
            decision.Declaration.IsRuleAssumed,
            Verdict(rows[0]),
            [.. rows.Skip(1).Select(Verdict)]);
    }

    private static VerdictReview Verdict(FlipRow row) => new(row.Rule.ToString(), row.Verdict.Kind.ToString(), row.Verdict.Text, row.Differs);

    private ParticipationReview Participated()
    {
        var participation = Participation.Of(Counts());
        var gini = participation.Gini;
        return new ParticipationReview(
            gini.Reason.IsDefault ? null : gini.Reason.Message,
            participation.People,
            participation.Contributions,
            participation.EffectiveSpeakers.Value,
            gini.Value,
            gini.NoiseFloor);
    }

    private QuestionsReview Questions()
    {
        var answered = session.Contributions.SelectMany(c => c.Links).Where(l => l.Kind == LinkKind.Answers).Select(l => l.Target).Distinct().Count();
        return new QuestionsReview(session.Contributions.Count(c => c.Kind == ContributionKind.Question), answered);
    }

    private WaitsReview Waits()
    {
        var waits = record.Entries.OfType<Interchange.Scribe.FloorGiven>().Where(f => f.Waited is not null).Select(f => f.Waited!.Value).Order().ToList();
        return new WaitsReview(session.Waits.Count, waits.Count == 0 ? null : waits[(waits.Count - 1) / 2], waits.Count == 0 ? null : waits[^1]);
    }

    private List<UnresolvedReview> Unresolved() =>
    [
        .. record.Unresolved.Select(u => new UnresolvedReview(u.Line, u.Text, u.Reason))
            .Concat(refused.Select(r => new UnresolvedReview(r.Step.Line, Text(r.Step), r.Refusal.ToString())))
            .OrderBy(u => u.Line),
    ];

    private string Text(ImportStep step) => step switch
    {
        SessionStep { Command: Contribute c } => c.Text,
        ResponsibilityStep => record.Actions.First(a => a.Line == step.Line).Text,
        SessionStep s => s.Command.GetType().Name,
        DecisionStep d => d.Command.GetType().Name,
        _ => string.Empty,
    };
}
