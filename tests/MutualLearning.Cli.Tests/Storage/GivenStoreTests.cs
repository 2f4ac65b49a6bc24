using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Interchange.Tests.Scribe;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>All given meetings in one store.</summary>
public sealed class GivenStoreTests
{
    [Fact]
    public async Task AllGivenMeetings_EnterOnce_AndEveryQuestionIsAnswered()
    {
        Assert.SkipWhen(GivenMeetings.Folder is null, GivenMeetings.Absent);
        using var store = new StoreUse();
        string[] logs = [.. GivenMeetings.Dates.Select(date => Path.Combine(GivenMeetings.Folder!, date + ".irc.log"))];
        string[] import = ["import", .. logs, "--aliases", Path.Combine(GivenMeetings.Folder!, "nicknames.json")];

        (await store.GoodAsync(import)).Split('\n').Count(line => line.Contains(": new: ", System.StringComparison.Ordinal)).Should().Be(logs.Length);
        var minutes = await store.GoodAsync("export", "--markdown");
        (await store.GoodAsync(import)).Split('\n').Count(line => line.Contains("nothing changed", System.StringComparison.Ordinal)).Should().Be(logs.Length);
        (await store.GoodAsync("export", "--markdown")).Should().Be(minutes);

        var sessions = (await store.JsonAsync("session", "list")).GetProperty("sessions").EnumerateArray().ToList();
        sessions.Select(s => s.GetProperty("at").GetString()![..10]).Should().Equal(GivenMeetings.Dates.Reverse());
        var export = await store.JsonAsync("export");
        var resolved = 0;
        foreach (var date in GivenMeetings.Dates)
        {
            resolved += (await GivenMeetings.ReadAsync(date)).Resolutions.Count;
        }

        export.GetProperty("decisions").EnumerateArray().Count(d => d.GetProperty("decision").GetProperty("status").GetString() == "Closed")
            .Should().Be(resolved);
    }
}
