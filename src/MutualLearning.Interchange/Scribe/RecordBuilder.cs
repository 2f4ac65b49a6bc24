using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Completes the entries with what only the whole log shows, and draws up the lists of the record.</summary>
internal static class RecordBuilder
{
    public static ScribeRecord Build(List<ScribeEntry> raw, LineSieve sieve, int lines, int noise, int joined, ScribeOptions options)
    {
        var entries = Complete(raw, options);
        var present = Present(entries);
        var proposals = Proposals(entries);
        var byLine = proposals.ToDictionary(proposal => proposal.Made.Line);
        return new ScribeRecord(
            ValueList<ScribeEntry>.Of(entries),
            sieve.Clock.Date,
            sieve.Clock.StartsAt,
            Topics(entries),
            present,
            ValueList<ScribePerson>.Of(People(entries.OfType<AttendeeMarked>().Select(entry => entry.Person)).Except(present)),
            People(entries.OfType<RegretsMarked>().Select(entry => entry.Person)),
            People(entries.OfType<RoleTaken>().Where(entry => entry.Role is ScribeRole.Scribe).Select(entry => entry.Person)),
            People(entries.OfType<RoleTaken>().Where(entry => entry.Role is ScribeRole.Chair).Select(entry => entry.Person)),
            ValueList<ScribeProposal>.Of(proposals),
            ValueList<ScribeResolution>.Of(entries.OfType<ResolutionMade>().Select(made => new ScribeResolution(
                made,
                made.ProposalLine is { } line && byLine.TryGetValue(line, out var proposal) ? proposal.Ballots : ValueList<BallotWritten>.Empty))),
            ValueList<ActionNoted>.Of(entries.OfType<ActionNoted>()),
            ValueList<Unresolved>.Of(entries.OfType<Unresolved>()),
            lines,
            noise,
            joined);
    }

    private static List<ScribeEntry> Complete(List<ScribeEntry> raw, ScribeOptions options)
    {
        var hasList = raw.Exists(entry => entry is AttendeeMarked { Source: AttendanceSource.Marked or AttendanceSource.Listed });
        var parts = hasList ? null : new TakingPart(raw, options.Aliases);
        var resolved = new HashSet<int>(raw.OfType<ResolutionMade>().Where(made => made.ProposalLine is not null).Select(made => made.ProposalLine!.Value));
        var entries = new List<ScribeEntry>(raw.Count + 16);
        foreach (var entry in raw)
        {
            if (entry is ProposalSuperseded { ProposalLine: var line } && resolved.Contains(line))
            {
                continue;
            }

            parts?.Note(entry, entries);
            entries.Add(entry);
            if (entry is Remark { Speaker: null, SpeakerAsWritten: { } label } said)
            {
                entries.Add(new Unresolved(said.Line, said.At, label + ": " + said.Lines[0].Text, "It is not known who \"" + label + "\" is."));
            }
        }

        return entries;
    }

    // An item that is taken up again right away is still the same topic.
    private static ValueList<TopicStarted> Topics(List<ScribeEntry> entries)
    {
        var topics = ValueList<TopicStarted>.Empty;
        foreach (var topic in entries.OfType<TopicStarted>().Where(topic => !topic.IsSubtopic))
        {
            if (topics.Count == 0 || !string.Equals(topics[topics.Count - 1].Title, topic.Title, StringComparison.Ordinal))
            {
                topics = topics.Add(topic);
            }
        }

        return topics;
    }

    private static ValueList<ScribePerson> Present(List<ScribeEntry> entries)
    {
        var removed = new Dictionary<ScribePerson, int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is AttendeeRemoved gone)
            {
                removed[gone.Person] = i;
            }
        }

        return People(entries
            .Select((entry, place) => (Attendee: entry as AttendeeMarked, Place: place))
            .Where(one => one.Attendee is { Source: not AttendanceSource.Called } && !(removed.TryGetValue(one.Attendee!.Person, out var gone) && gone > one.Place))
            .Select(one => one.Attendee!.Person));
    }

    private static ValueList<ScribePerson> People(IEnumerable<ScribePerson> people) => ValueList<ScribePerson>.Of(people.Distinct());

    private static List<ScribeProposal> Proposals(List<ScribeEntry> entries)
    {
        var superseded = entries.OfType<ProposalSuperseded>().ToDictionary(entry => entry.ProposalLine, entry => entry.Line);
        var resolved = new Dictionary<int, int>();
        foreach (var made in entries.OfType<ResolutionMade>().Where(made => made.ProposalLine is not null))
        {
            resolved[made.ProposalLine!.Value] = made.Line;
        }

        var ballots = entries.OfType<BallotWritten>().ToLookup(ballot => ballot.ProposalLine);
        return [.. entries.OfType<ProposalMade>().Select(made => new ScribeProposal(
            made,
            Last(ballots[made.Line]),
            superseded.TryGetValue(made.Line, out var by) ? by : null,
            resolved.TryGetValue(made.Line, out var decision) ? decision : null))];
    }

    private static ValueList<BallotWritten> Last(IEnumerable<BallotWritten> ballots)
    {
        var last = new Dictionary<ScribePerson, BallotWritten>();
        foreach (var ballot in ballots)
        {
            last[ballot.Person] = ballot;
        }

        return ValueList<BallotWritten>.Of(last.Values.OrderBy(ballot => ballot.Line));
    }
}
