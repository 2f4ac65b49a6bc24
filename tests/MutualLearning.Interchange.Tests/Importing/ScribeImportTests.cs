using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Tests.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;

namespace MutualLearning.Interchange.Tests.Importing;

public sealed class ScribeImportTests
{
    private const string Log = """
        14:00:00 <ana> meeting: The rota
        14:00:01 <ana> chair: ana
        14:00:02 <ana> present+ ana, bruno, chidi
        14:00:03 <chidi> scribe+
        14:00:04 <ana> agenda+ Swaps
        14:01:00 <ana> topic: Swaps
        14:01:10 <bruno> q+
        14:01:40 <ana> ack bruno
        14:01:50 <chidi> bruno: Who counts the nights?
        14:02:00 <chidi> ana: The tool does.
        14:03:00 <ana> PROPOSAL: Swaps are free
        14:03:10 <ana> +1
        14:03:11 <bruno> -1 not for newcomers
        14:03:12 <chidi> +0.5
        14:04:00 <ana> RESOLVED: Swaps are free
        14:05:00 <ana> ACTION: bruno to tell the others
        14:05:10 <ana> ACTION: write it down
        14:06:00 <ana> topic: Other
        """;

    [Fact]
    public async Task ALog_BecomesASessionItsDecisionsAndItsResponsibilities()
    {
        var world = await World.ImportAsync(Log);

        var session = await world.SessionAsync();
        session.Goal.Should().Be("The rota");
        session.Status.Should().Be(SessionStatus.Closed);
        session.Participants.Select(p => p.Person.Value).Should().BeEquivalentTo("ana", "bruno", "chidi");
        session.Items.Select(i => (i.Title, i.Spent.TotalSeconds)).Should().Equal(("Swaps", 300.0), ("Other", 0.0));
        session.Waits.Should().ContainSingle().Which.Waited.TotalSeconds.Should().Be(30);
        session.Contributions.Select(c => c.Kind).Should().Equal(ContributionKind.Question, ContributionKind.Answer, ContributionKind.Idea);
        session.Contributions[1].Links[0].Target.Should().Be(session.Contributions[0].Id);
        session.Contributions[0].RecordedBy.Value.Should().Be("chidi");

        var decision = await world.DecisionAsync("p11");
        decision.Verdict!.ToString().Should().Be("Adopted: 2 yes to 1 no.");
        decision.Declaration!.IsRuleAssumed.Should().BeTrue();
        decision.MinutedAs.Should().Be("Swaps are free");
        decision.Ballots["chidi"].Should().Be(new Ballot(new("chidi"), default, Stance.Yes, 0.5m, string.Empty, false, "+0.5"));

        (await world.ResponsibilityAsync("a16")).Accountable.Value.Should().Be("bruno");
        world.Refused.Select(r => (r.Step.Line, r.Refusal.Code)).Should().Equal((17, "responsibility.accountable-missing"));
    }

    [Fact]
    public async Task TheSameLogTwice_ChangesNothing()
    {
        var world = await World.ImportAsync(Log);
        var before = await world.SessionAsync();

        await world.RunAsync();

        (await world.SessionAsync()).Should().BeSameAs(before);
    }

    [Fact]
    public async Task ABallotRightAfterTheResolution_Counts()
    {
        var world = await World.ImportAsync("""
            14:00:00 <ana> present+ ana, bruno
            14:00:01 <ana> PROPOSAL: Go
            14:00:02 <ana> +1
            14:00:03 <ana> RESOLVED: Go
            14:00:04 <bruno> -1
            14:00:05 <ana> topic: Next
            """);

        world.Refused.Should().BeEmpty();
        (await world.DecisionAsync("p2")).Verdict!.ToString().Should().Be("Rejected: A tie: 1 yes and 1 no.");
    }

    public static TheoryData<string> Dates => PublishedMinutesTests.Dates;

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task GivenMeetings_EnterWithoutRefusals_ButForActionsThatNameNobody(string date)
    {
        Assert.SkipWhen(GivenMeetings.Folder is null, GivenMeetings.Absent);
        var world = await World.ImportAsync(await GivenMeetings.ReadAsync(date));

        // A label with nothing behind it says nothing, and the domain says so.
        world.Refused
            .Where(r => !r.Refusal.Is(ResponsibilityRefusals.AccountableMissing) && !r.Refusal.Is(ContributionRefusals.TextMissing))
            .Select(r => $"{r.Step.Line} {r.Step.GetType().Name} {r.Refusal}").Should().BeEmpty();
        var session = await world.SessionAsync();
        session.Status.Should().Be(SessionStatus.Closed);
        session.Items.Where(i => i.Id.Value[0] != 's' && i.Status == ItemStatus.Done).Select(i => i.Title).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(world.Record.Topics.Select(t => t.Title).Distinct(StringComparer.Ordinal));
        foreach (var resolution in world.Record.Resolutions)
        {
            var decision = await world.DecisionAsync("p" + (resolution.Made.ProposalLine ?? resolution.Made.Line));
            decision.Status.Should().Be(DecisionStatus.Closed);
            decision.Ballots.Should().HaveCount(resolution.Ballots.Count);
            decision.MinutedAs.Should().Be(resolution.Made.Text);
        }
    }

    [Fact]
    public async Task AVoterWhoChangesTheirMindBeforeTheyAreListed_StandsOnceInTheElectorate()
    {
        var world = await World.ImportAsync("""
            14:00 <ana> PROPOSAL: Swaps are free
            14:01 <bruno> +1
            14:02 <bruno> -1 not for newcomers
            14:03 <ana> RESOLVED: Swaps are free
            """);

        world.Refused.Should().BeEmpty();
        var decision = await world.DecisionAsync("p1");
        decision.Declaration!.Electorate.Select(p => p.Value).Should().BeEquivalentTo("ana", "bruno");
        decision.Ballots["bruno"].Stance.Should().Be(Stance.No);
    }

    [Fact]
    public async Task WhoeverLeftAndCameBack_StandsOnceInTheElectorate()
    {
        var world = await World.ImportAsync("""
            14:00 <ana> present+ ana, bruno
            14:01 <bruno> present-
            14:02 <bruno> present+
            14:03 <ana> PROPOSAL: Swaps are free
            """);

        world.Refused.Should().BeEmpty();
        (await world.DecisionAsync("p4")).Declaration!.Electorate.Select(p => p.Value).Should().Equal("ana", "bruno");
    }

    [Fact]
    public async Task ARuleDeclaredInTheLog_HoldsForTheProposalsAfterIt()
    {
        var world = await World.ImportAsync("""
            14:00 <ana> PROPOSAL: Swaps are free
            14:01 <ana> RESOLVED: Swaps are free
            14:02 <ana> Decision rule: super-majority:threshold=3/4
            14:03 <ana> PROPOSAL: Nights are paid
            14:04 <ana> +1
            14:05 <ana> RESOLVED: Nights are paid
            """);

        world.Refused.Should().BeEmpty();
        (await world.DecisionAsync("p1")).Declaration!.IsRuleAssumed.Should().BeTrue();
        var declared = (await world.DecisionAsync("p4")).Declaration!;
        (declared.IsRuleAssumed, declared.Rule.ToString()).Should().Be((false, "super-majority:threshold=3/4"));
    }

    [Fact]
    public async Task ARuleNobodyKnows_IsRefusedByTheDomain()
    {
        var world = await World.ImportAsync("""
            14:00 <ana> decision rule: whoever shouts
            14:01 <ana> PROPOSAL: Swaps are free
            """);

        world.Refused.Select(r => (r.Step.Line, r.Refusal.Code)).Should().Equal((2, "decision.rule-unknown"));
    }
}
