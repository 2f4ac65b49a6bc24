using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using MutualLearning.Interchange.Tests.Scribe;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Every given meeting through the whole command: its JSON holds what the group published, and its page is well-formed.</summary>
public sealed class GivenMeetingsTests
{
    private static readonly string[] Ordered = ["topics", "resolutions", "proposals", "actions"];

    public static TheoryData<string> Dates => GivenMeetings.Dates.Count == 0 ? new TheoryData<string>("none") : [.. GivenMeetings.Dates];

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Review_AGivenMeeting_WritesWhatWasPublishedAndNothingElse(string date)
    {
        var json = await ReviewAsync(date);

        DocumentedJson.Check(json);
        var argued = PublishedDifferences.Of(date).ToList();
        var unlisted = new List<string>();
        foreach (var (field, published) in GivenMeetings.Published(date))
        {
            var read = Texts(json, field);
            var differences = published.Except(read, StringComparer.Ordinal).Select(text => (Text: text, IsPublished: true))
                .Concat(read.Except(published, StringComparer.Ordinal).Select(text => (Text: text, IsPublished: false))).ToList();
            unlisted.AddRange(differences.Where(one => argued.RemoveAll(known => known.Explains(field, one.Text, one.IsPublished)) == 0)
                .Select(one => $"{date} {field} only {(one.IsPublished ? "published" : "in the log")}: {one.Text}"));
            if (Ordered.Contains(field, StringComparer.Ordinal))
            {
                read.Should().HaveCount(published.Count, "no {0} is there twice", field);
                read.Intersect(published, StringComparer.Ordinal).Should().Equal(published.Intersect(read, StringComparer.Ordinal));
            }
        }

        unlisted.Should().BeEmpty("each difference is argued");
        argued.Should().BeEmpty("each argued difference occurs");
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Review_AGivenMeeting_NamesLinesThatHoldTheText(string date)
    {
        var json = await ReviewAsync(date);
        var lines = await File.ReadAllLinesAsync(Log(date));

        foreach (var (list, text, words) in new[]
        {
            ("topics", "title", new[] { "topic", "agendum" }), ("proposals", "text", ["proposal", "propose"]),
            ("resolutions", "text", ["resol"]), ("actions", "text", ["action"]),
        })
        {
            foreach (var item in json.GetProperty(list).EnumerateArray())
            {
                var line = lines[item.GetProperty("line").GetInt32() - 1];
                line.Should().Contain(item.GetProperty(text).GetString());
                words.Should().Contain(word => line.Contains(word, StringComparison.OrdinalIgnoreCase), "{0} is one of {1}", line, list);
            }
        }

        json.GetProperty("unresolved").EnumerateArray().Should().NotContain(item => item.GetProperty("line").GetInt32() > lines.Length);
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task Review_AGivenMeeting_DrawsAPageThatIsWellFormed(string date)
    {
        using var run = new RealRun();
        await ReviewAsync(date, "--html", run.Path("out.html"));

        using var reader = XmlReader.Create(run.Path("out.html"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        XDocument.Load(reader).Root!.Name.LocalName.Should().Be("html");
    }

    private static Task<JsonElement> ReviewAsync(string date, params string[] more)
    {
        Assert.SkipWhen(GivenMeetings.Folder is null, GivenMeetings.Absent);
        return RealRun.JsonAsync([Log(date), "--aliases", Path.Combine(GivenMeetings.Folder!, "nicknames.json"), .. more]);
    }

    private static string Log(string date) => Path.Combine(GivenMeetings.Folder!, date + ".irc.log");

    private static List<string> Texts(JsonElement json, string field) => [.. json.GetProperty(field).EnumerateArray().Select(item =>
        item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetProperty(field is "topics" ? "title" : "text").GetString()!)];
}
