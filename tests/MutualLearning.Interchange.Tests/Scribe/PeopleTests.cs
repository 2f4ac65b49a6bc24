using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class PeopleTests
{
    [Fact]
    public async Task Present_AList_IsWhoIsMarkedOrListedAndNobodyElse()
    {
        var record = await Logs.ReadAsync(
            "ada: present+",
            "ada: present+ bnil, Jo Doe",
            "ada: present+ eloise zan",
            "dora: present+",
            "zan: present-",
            "ada: regrets+ Cleo",
            "cleo_: I only read along",
            "Zakim: As of this point the attendees have been ada, Fay_Orr, [IPcaller],",
            "Zakim: ... gus");

        record.Present.Names().Should().Equal("Ada Ackermann", "Bo Nilsson", "Jo Doe", "Éloïse Dubois", "dora", "Fay_Orr", "gus");
        record.Regrets.Names().Should().Equal("Cleo Marsh");
        record.Unresolved.Select(one => (one.Line, one.Text)).Should().Equal((8, "[IPcaller]"));
    }

    [Fact]
    public async Task Present_NoList_IsWhoTookPart()
    {
        var record = await Logs.ReadRawAsync(
            "[10:00]\t<voip-x>\tÉloïse Dubois (SIP/10.1.2.3-00001) has joined the conference.",
            "[10:00]\t<voip-x>\t<unknown> (IAX2/line-7) has joined the conference.",
            "[10:00]\t<voip-x>\tAda Ackermann (SIP/10.1.2.4-00002) has joined the conference.",
            "[10:01]\t<ada>\tscribe: ada",
            "[10:02]\t<ada>\tcleo: I agree",
            "[10:03]\t<passerby>\tdoes anybody know a good plumber?",
            "[10:04]\t<zan>\t+1");

        record.Present.Names().Should().Equal("Ada Ackermann", "Cleo Marsh", "Bo Zander");
        record.OnlyConnected.Names().Should().Equal("Éloïse Dubois");
        record.Unresolved.Select(one => (one.Line, one.Text)).Should().Equal((2, "<unknown>"), (6, "passerby"));
    }

    [Fact]
    public async Task Roles_SeveralScribes_AreTakenAndLeft()
    {
        var record = await Logs.ReadAsync("ada: chair: zan, Cleo", "ada: scribe: ada", "bnil: scribe+", "bnil: scribe-", "ada: scribenick: bnil", "zan: chair+ nobody-known");

        record.Chairs.Names().Should().Equal("Bo Zander", "Cleo Marsh", "nobody-known");
        record.Scribes.Names().Should().Equal("Ada Ackermann", "Bo Nilsson");
        record.Of<RoleLeft>().Select(left => (left.Line, left.Person.Name)).Should().Equal((4, "Bo Nilsson"), (5, "Ada Ackermann"));
    }

    [Fact]
    public async Task Roles_NobodyNamed_StayUnknown()
    {
        var record = await Logs.ReadAsync("ada: Agenda: https://example.org", "ada: Topic: Paint", "ada: let us begin");

        record.Chairs.Count.Should().Be(0);
        record.Scribes.Count.Should().Be(0);
    }

    [Theory]
    [InlineData("ada", "Ada Ackermann")]
    [InlineData("ADA", "Ada Ackermann")]
    [InlineData("ada_", "Ada Ackermann")]
    [InlineData("ada2", "Ada Ackermann")]
    [InlineData("ada|away", "Ada Ackermann")]
    [InlineData("ada-afk", "Ada Ackermann")]
    [InlineData("Ada_Ackermann", "Ada Ackermann")]
    [InlineData("adaackermann", "Ada Ackermann")]
    [InlineData("cleo", "Cleo Marsh")]
    [InlineData("twin", "twin")]
    [InlineData("bo", "bo")]
    [InlineData("dora", "dora")]
    public async Task Nick_OfAWriter_ResolvesByTheTableOrStays(string nick, string name) =>
        (await Logs.ReadAsync(nick + ": present+")).Present.Names().Should().Equal(name);

    [Fact]
    public async Task Nick_ChangedInTheLog_StaysThePerson()
    {
        var record = await Logs.ReadRawAsync("10:00 <ada> hello", "10:01 =-= ada is now known as Guest77", "10:02 <Guest77> back again");

        record.Of<Remark>().Select(said => said.Speaker!.Name).Should().Equal("Ada Ackermann", "Ada Ackermann");
    }

    [Fact]
    public async Task FirstName_OfTwoInTheTable_ResolvesToTheOneInTheMeeting()
    {
        var record = await Logs.ReadAsync("ada: scribe: ada", "zan: hello", "ada: Bo: I would rather wait");

        record.Of<Remark>().Last().Speaker!.Name.Should().Be("Bo Zander");
    }

    [Fact]
    public async Task FirstName_OfTwoInTheMeeting_IsUnresolved()
    {
        var record = await Logs.ReadAsync("ada: scribe: ada", "zan: hello", "bnil: hello", "ada: Bo: I would rather wait");

        record.Of<Remark>().Last().Speaker.Should().BeNull();
        record.Unresolved.Select(one => one.Line).Should().Equal(4);
    }

    [Fact]
    public async Task Name_GivenInTheLogOnly_IsMeantByAWordOfIt()
    {
        var record = await Logs.ReadAsync("ada: scribe+", "dru: present+ Sean O'Neil", "ada: Sean: it is late", "ada: O'Neil: and dark");

        record.Of<Remark>().Select(said => said.Speaker?.Name).Should().Equal("Sean O'Neil", "Sean O'Neil");
        record.Unresolved.Count.Should().Be(0);
    }

    [Fact]
    public async Task Name_OfTwoPeopleInTheLog_IsNobodys()
    {
        var record = await Logs.ReadAsync("ada: scribe+", "dru: present+ Sean O'Neil, Sean Burke", "ada: Sean: it is late");

        record.Of<Remark>().Single().Speaker.Should().BeNull();
        record.Unresolved.Select(one => one.Line).Should().Equal(3);
    }
}
