using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class LogFormTests
{
    [Theory]
    [InlineData("[10:04]\t<ada>\tTopic: Paint", "[10:05]\t<zan>\thello")]
    [InlineData("[Tue 10:04]\t<ada>\tTopic: Paint", "[Tue 10:05]\t<zan>\thello")]
    [InlineData("10:04:00 <ada> Topic: Paint", "10:05:00 <zan> hello")]
    [InlineData("10:04 <@ada> Topic: Paint", "10:05 < zan> hello")]
    [InlineData("10:04 -!- ada [~a@host.example] has joined #x\n10:04 <ada> Topic: Paint", "10:05 <zan> hello")]
    [InlineData("2031-02-03T10:04:00Z <ada> Topic: Paint", "2031-02-03T10:05:00Z <zan> hello")]
    [InlineData("[2031-02-03 10:04:00.250] <ada> Topic: Paint", "[2031-02-03 10:05:00.250] <zan> hello")]
    [InlineData("2031-02-03T10:04:00+01:00 <ada> Topic: Paint", "2031-02-03T10:05:00+01:00 <zan> hello")]
    [InlineData("Feb 03 10:04:00 <ada> Topic: Paint", "Feb 03 10:05:00 <zan> hello")]
    [InlineData("(10:04) <ada> Topic: Paint", "(10:05) <zan> hello")]
    [InlineData("[10:04 <ada> Topic: Paint", "[10:05 <zan> hello")]
    public async Task Read_ATimedForm_GivesTheSameTopicAndTime(string first, string second)
    {
        var record = await Logs.ReadRawAsync([.. first.Split('\n'), second]);

        record.StartsAt.Should().Be(new LocalTime(10, 4));
        record.Topics.Select(topic => topic.Title).Should().Equal("Paint");
        var said = record.Of<Remark>().Single();
        said.Speaker!.Name.Should().Be("Bo Zander");
        said.Text.Should().Be("hello");
        said.At.Should().Be(Duration.FromMinutes(1));
        record.Unresolved.Count.Should().Be(0);
    }

    [Fact]
    public async Task Read_NoTimes_GivesEntriesWithoutTimes()
    {
        var record = await Logs.ReadRawAsync("<ada> Topic: Paint", "* zan waves", "<zan> hello");

        record.StartsAt.Should().BeNull();
        record.Of<Aside>().Single().Text.Should().Be("waves");
        record.Entries.AsEnumerable().Should().OnlyContain(entry => entry.At == null);
    }

    [Fact]
    public async Task Read_DatedLines_GivesTheDate() =>
        (await Logs.ReadRawAsync("2031-02-03T10:04:00Z <ada> hello")).Date.Should().Be(new LocalDate(2031, 2, 3));

    [Fact]
    public async Task Read_OverMidnight_GoesOnToTheNextDay()
    {
        var record = await Logs.ReadRawAsync("23:58 <ada> one", "00:03 <ada> two", "00:01 <zan> three", "00:04 <zan> four");

        record.Of<Remark>().Select(said => said.At!.Value.TotalMinutes).Should().Equal(0, 5, 5, 6);
    }

    [Theory]
    [InlineData("10:00 -->| zan (~z@host.example) has joined #x")]
    [InlineData("10:00 |<-- zan has left net (Quit: z@host.example)")]
    [InlineData("10:00 <--| zan has left #x")]
    [InlineData("10:00 -!- zan [z@host.example] has quit [bye]")]
    [InlineData("10:00 *** zan sets mode +o")]
    [InlineData("10:00 <zan> zan has joined #x")]
    [InlineData("10:00 <zan> zan has changed the topic to: paint")]
    [InlineData("10:00 <Zakim> zan, you wanted to ask")]
    [InlineData("10:00 <zan> zakim, who is here?")]
    [InlineData("10:00 <zan> RRSAgent, make logs public")]
    [InlineData("10:00 <zan> q?")]
    [InlineData("   ")]
    public async Task Read_TheChannelsOwnLines_AreNoiseAndKeepNoHost(string line)
    {
        var record = await Logs.ReadRawAsync(line, "10:01 <ada> hello");

        record.NoiseCount.Should().Be(1);
        record.Entries.AsEnumerable().Should().OnlyContain(entry => entry.Line == 2);
        record.Present.Names().Should().Equal("Ada Ackermann");
    }

    [Fact]
    public async Task Read_ALineOfNoForm_IsUnresolvedOrTheRestOfTheLineBefore()
    {
        var record = await Logs.ReadRawAsync("what is this", "10:00 <ada> a long line that", "goes on", "10:01 <zan> hello");

        record.Unresolved.Select(one => (one.Line, one.Text)).Should().Equal((1, "what is this"));
        record.Of<Remark>().First().Text.Should().Be("a long line that goes on");
    }

    [Fact]
    public async Task Read_AMessageCutByTheNetwork_IsJoinedInsideTheWord()
    {
        var start = string.Concat(Enumerable.Repeat("many words ", 40)) + "and then relat";
        var record = await Logs.ReadAsync("ada:" + start, "ada:ive names are used");

        record.Of<Remark>().Single().Text.Should().EndWith("and then relative names are used");
    }
}
