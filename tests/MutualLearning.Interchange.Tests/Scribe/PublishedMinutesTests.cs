using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>What the group published of each meeting is found in its log, and nothing else is.</summary>
public sealed class PublishedMinutesTests
{
    public static TheoryData<string> Dates => GivenMeetings.Dates.Count == 0 ? new TheoryData<string>("none") : [.. GivenMeetings.Dates];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Read_AGivenMeeting_FindsWhatWasPublishedAndInventsNothing(string date)
    {
        Assert.SkipWhen(GivenMeetings.Folder is null, GivenMeetings.Absent);
        var record = await GivenMeetings.ReadAsync(date);

        var found = new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal)
        {
            ["topics"] = record.Topics.Select(topic => topic.Title),
            ["resolutions"] = record.Resolutions.Select(resolution => resolution.Made.Text),
            ["proposals"] = record.Proposals.Select(proposal => proposal.Made.Text),
            ["actions"] = record.Actions.Select(action => action.Text),
            ["scribes"] = record.Scribes.Select(person => person.Name),
            ["chairs"] = record.Chairs.Select(person => person.Name),
            ["present"] = record.Present.Select(person => person.Name),
        };
        var differences = new List<string>();
        foreach (var (field, published) in GivenMeetings.Published(date))
        {
            var read = found[field].ToList();
            differences.AddRange(published.Except(read, StringComparer.Ordinal).Select(text => $"{date} {field} published only: {text}"));
            differences.AddRange(read.Except(published, StringComparer.Ordinal).Select(text => $"{date} {field} log only: {text}"));
            if (field is "topics" or "resolutions" or "proposals" or "actions" && differences.Count == 0)
            {
                read.Should().Equal(published, "the order is that of the log");
            }
        }

        differences.Should().Equal(PublishedDifferences.Of(date));
    }
}
