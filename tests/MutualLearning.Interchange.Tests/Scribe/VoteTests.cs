using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class VoteTests
{
    [Theory]
    [InlineData("+1", 1, null)]
    [InlineData("-1", -1, null)]
    [InlineData("+0.5", 0.5, null)]
    [InlineData("-0.5 (too early)", -0.5, "(too early)")]
    [InlineData("+.2", 0.2, null)]
    [InlineData("0", 0, null)]
    [InlineData("+0", 0, null)]
    [InlineData("-0", 0, null)]
    [InlineData("0, no view", 0, "no view")]
    [InlineData("+1!", 1, null)]
    [InlineData("\u22121 no", -1, "no")]
    [InlineData("+1 to red", 1, "to red")]
    public async Task Ballot_OfAnyForm_IsReadExactly(string written, double value, string? comment)
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: " + written);

        var ballot = record.Proposals[0].Ballots[0];
        (ballot.Person.Name, ballot.Value, ballot.Comment).Should().Be(("Bo Zander", (decimal)value, comment));
    }

    [Theory]
    [InlineData("1) first")]
    [InlineData("2 coats")]
    [InlineData("0: zero")]
    [InlineData("+1 to ada")]
    [InlineData("fine with me")]
    public async Task Line_ThatOnlyLooksLikeABallot_IsNone(string written) =>
        (await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: " + written)).Of<BallotWritten>().Should().BeEmpty();

    [Theory]
    [InlineData("+1 to 1), -1 to 2)")]
    [InlineData("+7")]
    public async Task Ballot_ThatCannotCount_IsUnresolved(string written) =>
        (await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: " + written)).Unresolved.Select(one => one.Line).Should().Equal(2);

    [Fact]
    public async Task Ballots_OfOnePerson_TheLastOneCounts()
    {
        var record = await Logs.ReadAsync("ada: proposed: paint it red", "zan: +1", "ada: +1", "zan: -1", "ada: RESOLVED: paint it red");

        record.Resolutions[0].Ballots.Select(ballot => (ballot.Line, ballot.Person.Name, ballot.Value)).Should()
            .Equal((3, "Ada Ackermann", 1m), (4, "Bo Zander", -1m));
        record.Resolutions[0].Made.ProposalLine.Should().Be(1);
        record.Resolutions[0].Made.IsReworded.Should().BeFalse();
    }

    [Fact]
    public async Task Ballot_OnAnothersBehalf_IsTheirs()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: cleo: +1", "zan: zan: 0");

        record.Proposals[0].Ballots.Select(ballot => (ballot.Person.Name, ballot.RecordedBy.Name)).Should()
            .Equal(("Cleo Marsh", "Bo Zander"), ("Bo Zander", "Bo Zander"));
        record.Present.Names().Should().NotContain("Cleo Marsh");
    }

    [Fact]
    public async Task Ballot_ForSomebodyWhoVoted_DoesNotChangeTheirs()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "cleo: -1", "zan: cleo: +1", "zan: ada: +1");

        record.Proposals[0].Ballots.Select(ballot => ballot.Value).Should().Equal(-1m);
        record.Unresolved.Select(one => one.Line).Should().Equal(3, 4);
    }

    [Theory]
    [InlineData("+1 on behalf of cleo")]
    [InlineData("+1 (On behalf of Cleo Marsh)")]
    public async Task Ballot_SaidToBeOnAnothersBehalf_IsTheirsAndNotTheWriters(string ballot)
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: " + ballot);

        record.Proposals[0].Ballots.Select(one => (one.Person.Name, one.RecordedBy.Name, one.Comment)).Should()
            .Equal(("Cleo Marsh", "Bo Zander", null));
    }

    [Fact]
    public async Task Ballot_OnBehalfOfNobodyKnown_IsUnresolved()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: +1 on behalf of my team");

        record.Proposals[0].Ballots.Count.Should().Be(0);
        record.Unresolved.Select(one => one.Line).Should().Equal(2);
    }

    [Fact]
    public async Task Resolution_InTheWordsOfACorrectedProposal_IsNotReworded()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: go on Mnoday", "ada: s/Mnoday/Monday/", "zan: +1", "ada: RESOLVED: go on Monday");

        record.Resolutions[0].Made.ProposalLine.Should().Be(1);
        record.Resolutions[0].Made.IsReworded.Should().BeFalse();
    }

    [Fact]
    public async Task Proposal_OvertakenByANewer_IsSuperseded()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint it red", "zan: -1", "ada: PROPOSAL: paint it blue", "zan: +1", "ada: RESOLVED: we paint it dark blue");

        record.Proposals.Select(one => (one.SupersededBy, one.ResolvedBy)).Should().Equal((3, null), (null, 5));
        record.Resolutions[0].Made.IsReworded.Should().BeTrue();
        record.Resolutions[0].Ballots.Select(ballot => ballot.Value).Should().Equal(1m);
    }

    [Fact]
    public async Task Proposals_ResolvedOneByOne_AreNotSuperseded()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: red walls", "ada: PROPOSAL: blue doors", "ada: RESOLVED: Red walls.", "ada: RESOLVED: blue doors");

        record.Resolutions.AsEnumerable().Select(one => one.Made.ProposalLine).Should().Equal(1, 2);
        record.Of<ProposalSuperseded>().Should().BeEmpty();
    }

    [Fact]
    public async Task Resolution_OfSomethingElse_DecidesNoProposal()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: paint the walls", "zan: +1", "ada: RESOLUTION: minutes of last week approved");

        record.Resolutions[0].Made.ProposalLine.Should().BeNull();
        record.Resolutions[0].Ballots.Count.Should().Be(0);
    }

    [Fact]
    public async Task Ballot_AfterTheResolution_IsLateAndAfterTheTalkNone()
    {
        var record = await Logs.ReadAsync("ada: PROPOSAL: red walls", "ada: RESOLVED: red walls", "zan: +1", "ada: zan: next", "cleo: +1");

        record.Of<BallotWritten>().Select(ballot => (ballot.Line, ballot.IsLate)).Should().Equal((3, true));
    }

    [Fact]
    public async Task Ballot_WithoutAProposal_IsAStatement() =>
        (await Logs.ReadAsync("ada: straw poll: red or blue?", "zan: +1")).Of<Remark>().Select(said => said.Line).Should().Equal(1, 2);
}
