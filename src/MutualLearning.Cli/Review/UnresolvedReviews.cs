using System.Collections.Generic;
using System.Linq;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using Contribute = MutualLearning.Sessions.Contribute;

namespace MutualLearning.Cli.Review;

/// <summary>What could not be read, and what the domain refused.</summary>
internal static class UnresolvedReviews
{
    public static List<UnresolvedReview> Of(ScribeRecord record, IReadOnlyList<ImportRefusal> refused)
    {
        var read = record.Unresolved.Select(u => u.Line).ToHashSet();
        var entries = record.Entries.ToLookup(e => e.Line);

        // That nobody knows who is meant leads to a refusal too; once is enough.
        var news = refused.Where(r => r.Step is not ResponsibilityStep || !read.Contains(r.Step.Line));
        return
        [
            .. record.Unresolved.Select(u => new UnresolvedReview(u.Line, u.Text, u.Reason))
                .Concat(news.Select(r => new UnresolvedReview(r.Step.Line, Text(r.Step, entries), r.Refusal.ToString())))
                .OrderBy(u => u.Line),
        ];
    }

    private static string Text(ImportStep step, ILookup<int, ScribeEntry> entries) =>
        step is SessionStep { Command: Contribute said }
            ? said.Text
            : entries[step.Line].Select(Text).LastOrDefault(text => text is not null) ?? "(the meeting as a whole)";

    private static string? Text(ScribeEntry entry) => entry switch
    {
        ProposalMade it => it.Text,
        ResolutionMade it => it.Text,
        ActionNoted it => it.Text,
        TopicStarted it => it.Title,
        AgendaAdded it => it.Title,
        BallotWritten it => $"{it.Person.Name}: {it.AsWritten} {it.Comment}".TrimEnd(),
        SpeakerQueued it => it.Person.Name + ": q+",
        SpeakerUnqueued it => it.Person.Name + ": q-",
        SpeakerAcknowledged it => "ack " + it.Person.Name,
        RoleTaken it => it.Person.Name,
        RoleLeft it => it.Person.Name,
        AttendeeMarked it => "present+ " + it.Person.Name,
        AttendeeRemoved it => "present- " + it.Person.Name,
        RegretsMarked it => "regrets+ " + it.Person.Name,
        _ => null,
    };
}
