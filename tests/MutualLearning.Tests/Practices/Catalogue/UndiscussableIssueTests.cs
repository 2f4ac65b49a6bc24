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
        (await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", "++o")).Verdict!.Kind.Should().Be(VerdictKind.Adopted);

        await play.NextAsync("design");
        await play.ContributeAsync("ben", "idea", "Nothing leaves the room.");
        await play.NextAsync("discuss");
        (await play.SayCodeAsync("cho", "view", "It was you, Ben.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", "evidence", "On Monday.")).Should().Be("session.kind-not-allowed", "whoever leads records no more than the others");
        await play.ContributeAsync("cho", "learning", "We all thought that we were alone with it.");
        await play.ContributeAsync("ben", "commitment", "I ask before I send such a message.");
        await play.NextAsync(string.Empty);
        play.Seen("ana").Should().Equal(
            "There is something about our deadlines.", "Nothing leaves the room.", "We all thought that we were alone with it.", "I ask before I send such a message.");
    }

    [Fact]
    public async Task OneNoEndsIt_WithoutAReason()
    {
        await using var play = await Play.OpenAsync("undiscussable-issue", "ana ben cho");
        await ToTheGate(play);

        (await play.DecideAsync("Shall we talk about it?", play.Rule, "ana ben cho", "++-")).Verdict!.Kind.Should().Be(VerdictKind.Rejected);

        await play.NextAsync(string.Empty);
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
        await play.ContributeAsync("ana", "view", "There is something about our deadlines.");
        await play.NextAsync("fear");
        await play.ContributeAsync("ben", "concern", "I fear for my job.");
        await play.PassAsync("ana");
        await play.PassAsync("cho");
        await play.NextAsync("willingness");
    }
}
