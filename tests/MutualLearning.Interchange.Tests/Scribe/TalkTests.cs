using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;
using NodaTime;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class TalkTests
{
    [Fact]
    public async Task Statements_OfAScribe_KeepSpeakerContinuationsAndLines()
    {
        var record = await Logs.ReadAsync(
            "ada: scribe+",
            "ada: cleo: the paint is dry",
            "zan: q+",
            "ada: … and the brushes are clean",
            "ada: ... all of them",
            "ada: a short silence",
            "ada: ... and paid for",
            "bnil: I brought the ladder",
            "bnil: zan: shall we?");

        record.Of<Remark>().Select(said => (said.Line, said.Kind, said.Speaker?.Name, said.Text)).Should().Equal(
            (2, StatementKind.Scribed, "Cleo Marsh", "the paint is dry and the brushes are clean all of them and paid for"),
            (6, StatementKind.Note, null, "a short silence"),
            (8, StatementKind.Direct, "Bo Nilsson", "I brought the ladder"),
            (9, StatementKind.Assisted, "Bo Zander", "shall we?"));
        record.Of<Remark>().First().Lines.Select(line => line.Line).Should().Equal(2, 4, 5, 7);
        record.Of<Remark>().Last().RecordedBy.Name.Should().Be("Bo Nilsson");
    }

    [Fact]
    public async Task Statements_OfASecondScribe_GoOnWithTheSameSpeaker()
    {
        var record = await Logs.ReadAsync("ada: scribe+", "ada: cleo: one", "zan: I can take over", "zan: scribe+", "zan: ... two");

        record.Of<Remark>().Last().Speaker!.Name.Should().Be("Cleo Marsh");
    }

    [Theory]
    [InlineData("ada: see https://example.org/a: b")]
    [InlineData("ada: Note: this is a remark")]
    [InlineData("ada: a few words: more")]
    [InlineData("ada: ISSUE-12: paint")]
    public async Task Statements_WithAColonThatNamesNobody_AreNotes(string line) =>
        (await Logs.ReadAsync("ada: scribe+", line)).Of<Remark>().Single().Kind.Should().Be(StatementKind.Note);

    [Fact]
    public async Task Topics_ByHandAndByBot_LeaveSubtopicsOut()
    {
        var record = await Logs.ReadAsync(
            "ada: agenda+ Paint",
            "Zakim: agendum 1 -- Paint -- the new one -- taken up [from ada]",
            "ada: subtopic: Red",
            "ada: Topic: Brushes",
            "Zakim: agendum 2. \"Ladders\" taken up [from ada]",
            "Zakim: agendum 2 was just opened, ada");

        record.Topics.Select(topic => (topic.Line, topic.Title)).Should().Equal((2, "Paint -- the new one"), (4, "Brushes"), (5, "Ladders"));
        record.Of<AgendaAdded>().Single().Title.Should().Be("Paint");
        record.Of<TopicStarted>().Single(topic => topic.IsSubtopic).Title.Should().Be("Red");
    }

    [Fact]
    public async Task Queue_JoinedAndAcknowledged_TellsTheWait()
    {
        var record = await Logs.ReadAsync(
            "zan: q+ to ask why",
            "cleo_: q+ bnil",
            "ada: +q",
            "ada: q-",
            "ada: ack zan",
            "ada: ack bn",
            "ada: ack cleo",
            "ada: ack");

        record.Of<SpeakerQueued>().Select(one => (one.Person.Name, one.About)).Should().Equal(
            ("Bo Zander", "ask why"), ("Bo Nilsson", null), ("Ada Ackermann", null));
        record.Of<SpeakerUnqueued>().Single().Person.Name.Should().Be("Ada Ackermann");
        record.Of<SpeakerAcknowledged>().Select(one => (one.Person.Name, one.Waited)).Should().Equal(
            ("Bo Zander", Duration.FromMinutes(4)), ("Bo Nilsson", Duration.FromMinutes(4)), ("Cleo Marsh", null));
        record.Unresolved.Select(one => one.Line).Should().Equal(8);
    }

    [Theory]
    [InlineData("s/wet/dry/")]
    [InlineData("s|wet|dry|")]
    [InlineData("s/wet/dry")]
    [InlineData("...s/wet/dry/")]
    public async Task Correction_OfAnEarlierLine_IsAppliedToTheLastOneAndKeepsTheOriginal(string correction)
    {
        var record = await Logs.ReadAsync("ada: the wall is wet", "ada: Topic: wet paint", "zan: nothing", "zan: " + correction);

        record.Topics.Select(topic => (topic.Title, topic.Original)).Should().Equal(("dry paint", "wet paint"));
        record.Of<Remark>().First().Text.Should().Be("the wall is wet");
        record.Of<CorrectionApplied>().Single().TargetLine.Should().Be(2);
    }

    [Fact]
    public async Task Correction_OfASpeaker_ChangesWhoSpoke()
    {
        var record = await Logs.ReadAsync("ada: scribe+", "ada: Nobody: it is late", "zan: s/Nobody/cleo/");

        record.Of<Remark>().Single().Speaker!.Name.Should().Be("Cleo Marsh");
        record.Unresolved.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("s/never written/other/")]
    [InlineData("s/a/b/c/d/")]
    [InlineData("i/the wall/Topic: walls/")]
    public async Task Correction_ThatCannotBeCarriedOut_IsUnresolved(string correction) =>
        (await Logs.ReadAsync("ada: the wall is wet", "zan: " + correction)).Unresolved.Select(one => one.Line).Should().Equal(2);

    [Theory]
    [InlineData("zan to buy paint", "Bo Zander")]
    [InlineData("Ada and Cleo to buy paint", "Ada Ackermann,Cleo Marsh")]
    [InlineData("ada, zan to buy paint", "Ada Ackermann,Bo Zander")]
    [InlineData("zan: buy paint", "Bo Zander")]
    [InlineData("on zan to buy paint", "Bo Zander")]
    [InlineData("[zan] to buy paint", "Bo Zander")]
    [InlineData("Ada will buy paint", "Ada Ackermann")]
    [InlineData("Respond to Ada about the paint.", "")]
    [InlineData("everyone to buy paint", "")]
    [InlineData("buy paint", "")]
    public async Task Action_Owners_AreThoseNamedAndNeverGuessed(string text, string owners)
    {
        var record = await Logs.ReadAsync("ada: hello", "ada: ACTION: " + text);

        string.Join(",", record.Actions[0].Owners.Names()).Should().Be(owners);
        record.Actions[0].Text.Should().Be(text);
        record.Unresolved.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("ACTION zan to buy paint", "zan to buy paint")]
    [InlineData("ACTION zan: buy paint", "zan: buy paint")]
    [InlineData("action zan: buy paint", "zan: buy paint")]
    public async Task Action_WithoutAColonAfterTheWord_IsOneWhenItNamesSomebody(string said, string text)
    {
        var record = await Logs.ReadAsync("ada: " + said);

        record.Actions.Select(action => (action.Text, action.Owners[0].Name)).Should().Equal((text, "Bo Zander"));
    }

    [Theory]
    [InlineData("action zan to buy paint")]
    [InlineData("ACTION items are in the wiki")]
    [InlineData("ACTION-12 is done")]
    [InlineData("action plan: paint")]
    public async Task TalkAboutActions_IsNone(string said)
    {
        var record = await Logs.ReadAsync("ada: " + said);

        record.Actions.Count.Should().Be(0);
        record.Of<Remark>().Single().Text.Should().Be(said);
    }

    [Fact]
    public async Task Action_OwnerUnknown_IsReported()
    {
        var record = await Logs.ReadAsync("ada: action: Xerxes to buy paint");

        record.Actions[0].Owners.Count.Should().Be(0);
        record.Actions[0].OwnerAsWritten.Should().Be("Xerxes");
        record.Unresolved.Select(one => one.Line).Should().Equal(1);
    }
}
