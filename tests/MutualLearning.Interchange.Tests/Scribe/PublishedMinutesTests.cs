using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

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
        var argued = PublishedDifferences.Of(date).ToList();
        var unlisted = new List<string>();
        foreach (var (field, published) in GivenMeetings.Published(date))
        {
            var read = found[field].ToList();
            var differences = published.Except(read, StringComparer.Ordinal).Select(text => (Text: text, IsPublished: true))
                .Concat(read.Except(published, StringComparer.Ordinal).Select(text => (Text: text, IsPublished: false)))
                .ToList();
            foreach (var (text, isPublished) in differences)
            {
                if (argued.RemoveAll(one => one.Explains(field, text, isPublished)) == 0)
                {
                    unlisted.Add($"{date} {field} only {(isPublished ? "published" : "in the log")}: {text}");
                }
            }

            if (differences.Count == 0 && field is not "present" and not "scribes" and not "chairs")
            {
                read.Should().Equal(published, "{0} come in the order of the log", field);
            }
        }

        unlisted.Should().BeEmpty("each difference is argued");
        argued.Should().BeEmpty("each argued difference occurs");
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void NothingOfAGivenMeeting_StandsInTheProduct(string date)
    {
        Assert.SkipWhen(GivenMeetings.Folder is null, GivenMeetings.Absent);
        var product = string.Join('\n', GivenMeetings.Sources.Select(File.ReadAllText));
        var own = GivenMeetings.Published(date).SelectMany(field => field.Value).Where(text => text.Length > 12).Append(date);

        product.Length.Should().BeGreaterThan(100_000);
        own.Where(text => product.Contains(text, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }
}
