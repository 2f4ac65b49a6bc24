using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
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
    private readonly TalkReviews talk = new(record, session);

    // Times count from the first line of the log.
    private Duration? End => record.Entries.Select(e => e.At).LastOrDefault();

    public MeetingReview Build() => new(
        source,
        session.Goal,
        isTimed ? End : null,
        Topics(),
        talk.People(),
        [.. record.Proposals.Select(p => new ProposalReview(p.Made.Text, p.Made.Line, Fate(p)))],
        new ResolutionReviews(record, decisions, refused, alternatives).All(),
        [.. record.Actions.Select(a => new ActionReview(a.Text, [.. a.Owners.Select(owner => owner.Name)], a.Line))],
        [.. session.Contributions.GroupBy(c => c.Kind.Value, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new KindCount(g.Key, g.Count()))],
        talk.Participated(),
        talk.Questions(),
        talk.Waits(),
        UnresolvedReviews.Of(record, refused));

    private static string Fate(ScribeProposal proposal) =>
        proposal.ResolvedBy is not null ? "resolved" : proposal.SupersededBy is not null ? "superseded" : "open";

    private List<TopicReview> Topics()
    {
        var topics = new List<TopicReview>();
        for (var i = 0; i < record.Topics.Count; i++)
        {
            var topic = record.Topics[i];
            var until = i + 1 < record.Topics.Count ? record.Topics[i + 1].At : End;
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
}
