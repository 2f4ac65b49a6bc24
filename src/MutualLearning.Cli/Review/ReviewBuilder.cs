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
internal sealed partial class ReviewBuilder(
    string source,
    ScribeRecord record,
    Session session,
    IReadOnlyDictionary<int, Decision> decisions,
    IReadOnlyList<ImportRefusal> refused,
    IReadOnlyList<RuleSpec>? alternatives)
{
    private readonly bool isTimed = record.StartsAt is not null;

    // Times count from the first line of the log.
    private Duration? End => record.Entries.Select(e => e.At).LastOrDefault();

    public MeetingReview Build() => new(
        source,
        session.Goal,
        isTimed ? End : null,
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

    private ResolutionReview Resolution(ScribeResolution resolution)
    {
        var decision = decisions[resolution.Made.ProposalLine ?? resolution.Made.Line];
        var others = alternatives ?? FlipTest.Alternatives(DecisionRules.BuiltIn, decision.Declaration!.Rule);
        var rows = FlipTest.Run(decision, [.. others.Where(rule => !rule.Equals(decision.Declaration!.Rule)).Distinct()], DecisionRules.BuiltIn);
        var proposed = decision.Declaration!.Question;
        return new ResolutionReview(
            resolution.Made.Text,
            resolution.Made.Line,
            resolution.Made.IsReworded ? proposed : null,
            [.. resolution.Ballots.Select(b => new BallotReview(b.Person.Name, b.AsWritten, b.Comment ?? string.Empty))],
            decision.Declaration.IsRuleAssumed,
            Verdict(rows[0]),
            [.. rows.Skip(1).Where(row => row.IsApplicable).Select(Verdict)]);
    }

    private static VerdictReview Verdict(FlipRow row) => new(row.Rule.ToString(), row.Verdict.Kind.ToString(), row.Verdict.Text, row.Differs);

    private List<UnresolvedReview> Unresolved() =>
    [
        .. record.Unresolved.Select(u => new UnresolvedReview(u.Line, u.Text, u.Reason))
            .Concat(refused.Where(IsNews).Select(r => new UnresolvedReview(r.Step.Line, Text(r.Step), r.Refusal.ToString())))
            .OrderBy(u => u.Line),
    ];

    // That nobody knows who is meant leads to a refusal too; once is enough.
    private bool IsNews(ImportRefusal refusal) =>
        refusal.Step is not ResponsibilityStep || record.Unresolved.All(u => u.Line != refusal.Step.Line);

    private string Text(ImportStep step) => step switch
    {
        SessionStep { Command: Contribute c } => c.Text,
        ResponsibilityStep => record.Actions.First(a => a.Line == step.Line).Text,
        SessionStep s => s.Command.GetType().Name,
        DecisionStep d => d.Command.GetType().Name,
        _ => string.Empty,
    };
}
