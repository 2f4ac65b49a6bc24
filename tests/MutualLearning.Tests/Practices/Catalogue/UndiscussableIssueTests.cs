using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>An issue that nobody mentions, after C. Argyris and R. Schwarz; ana leads.</summary>
public sealed class UndiscussableIssueTests
{
    [Fact]
    public async Task WhereNobodySaysNo_TheGroupTalks_AndRecordsTheOutcomeAlone()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "nobody has been asked yet");
        (await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", "+++")).Verdict!.Kind.Should().Be(VerdictKind.Adopted);

        await play.NextAsync("design");
        await play.ContributeAsync("ben", "idea", "Nothing leaves the room.");
        await play.NextAsync("state");
        await play.ContributeAsync("ana", "view", "There is something about our deadlines.");
        await play.NextAsync("discuss");
        (await play.SayCodeAsync("cho", "view", "It was you, Ben.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", "evidence", "On Monday.")).Should().Be("session.kind-not-allowed", "whoever leads records no more than the others");
        await play.ContributeAsync("cho", "learning", "We all thought that we were alone with it.");
        await play.ContributeAsync("ben", "commitment", "I ask before I send such a message.");
        await play.NextAsync(string.Empty);
        play.Seen("ana").Should().Equal(
            "Nothing leaves the room.", "There is something about our deadlines.", "We all thought that we were alone with it.", "I ask before I send such a message.");
    }

    [Fact]
    public async Task OneNoEndsIt_WithoutAReason()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);

        (await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", "++-")).Verdict!.Kind.Should().Be(VerdictKind.Rejected);

        await play.NextAsync(string.Empty);
    }

    [Theory]
    [InlineData("++o")]
    [InlineData("+oo")]
    public async Task Silence_DoesNotOpenTheGate(string marks)
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);

        var asked = await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", marks);
        asked.Verdict!.Kind.Should().Be(VerdictKind.Rejected, "who does not dare to say no is not led past it");
        asked.Ballots.Values.Should().OnlyContain(b => b.Voter.IsDefault, "nobody learns who held it up");

        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task TheGate_TakesNoWeakerQuestion()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);
        var weaker = new DecisionDeclaration("Shall we?", new RuleSpec("simple-majority"), Play.People("ana ben cho"));

        (await play.Get<ISessions>().DecideAsync(play.Session.Id, weaker, new PersonId("ana"))).Refusal.Code.Should().Be("session.rule-differs");
        (await play.Get<ISessions>().DecideAsync(play.Session.Id, weaker with { Rule = new RuleSpec("super-majority").With("base", "electorate").With("threshold", "1") }, new PersonId("ana")))
            .Refusal.Code.Should().Be("session.secret-needed");
    }

    [Fact]
    public async Task TheGate_StopsWhoeverLeads()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);

        (await play.CodeAsync(new GoToPhase(new PhaseId("discuss"), new PersonId("ana"), "It will do us good.", []))).Should().Be("session.may-not-intervene");
        (await play.CodeAsync(new AdvancePhase(new PersonId("ana"), "It will do us good.", []))).Should().Be("session.exit-not-reached");
    }

    [Fact]
    public async Task AFearIsSeenByWhoeverWroteIt_ForEver()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);

        play.Seen("ben").Should().Contain("I fear for my job.");
        play.Seen("ana").Should().NotContain("I fear for my job.");
        await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", "---");
        await play.NextAsync(string.Empty);
        play.Seen("ana").Should().NotContain("I fear for my job.");
    }

    private static async Task ToTheGate(Play play)
    {
        await play.ContributeAsync("ben", "concern", "I fear for my job.");
        await play.PassAsync("ana");
        await play.PassAsync("cho");
        await play.NextAsync("willingness");
    }
}
