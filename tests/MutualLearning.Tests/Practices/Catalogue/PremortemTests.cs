using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>G. Klein's premortem with the plan owner last: ana leads, ben owns the plan.</summary>
public sealed class PremortemTests
{
    private const string People = "ana ben cho dan";

    [Fact]
    public async Task ThePlanHasFailed_EverybodySaysWhy_AndItIsChanged()
    {
        await using var play = await Play.OpenAsync("premortem", People);
        await ToWriting(play);
        await play.ContributeAsync("cho", "concern", "Nobody tested the backup.");
        await play.ContributeAsync("dan", "concern", "The supplier went under.");
        await play.NextAsync("round-robin");
        await play.ContributeAsync("ana", "concern", "We had no time.");
        await play.ContributeAsync("cho", "concern", "The backup.");
        await play.ContributeAsync("dan", "concern", "The supplier.");
        await play.NextAsync("owner");
        await play.ContributeAsync("ben", "learning", "I did not expect the supplier.");
        await play.NextAsync("rank");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "the dots are not counted yet");
        var ranked = await play.ChooseAsync(
            "What first?",
            play.Rule,
            ["backup", "supplier", "time"],
            People,
            Preference.Scored(("backup", 2), ("supplier", 1)),
            Preference.Scored(("supplier", 3)),
            Preference.Scored(("supplier", 2), ("time", 1)),
            Preference.Scored(("backup", 3)));
        ranked.Verdict!.Text.Should().Contain("supplier");

        await play.NextAsync("revise");
        await play.ContributeAsync("ben", "idea", "A second supplier.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task WhatYouWrite_IsSeenByYouAlone_ForEver()
    {
        await using var play = await Play.OpenAsync("premortem", People);
        await ToWriting(play);
        await play.ContributeAsync("ben", "concern", "I never believed in May.");
        foreach (var next in new[] { "round-robin", "owner" })
        {
            await play.NextAsync(next);
            foreach (var person in new[] { "ana", "cho", "dan" })
            {
                play.Seen(person).Should().NotContain("I never believed in May.", "nobody follows the owner's lead");
            }

            foreach (var person in play.Phase == "round-robin" ? ["ana", "cho", "dan"] : new[] { "ben" })
            {
                await play.PassAsync(person);
            }
        }

        play.Seen("ben").Should().Contain("I never believed in May.");
    }

    [Fact]
    public async Task TheyGoRoundAgain_AsLongAsSomebodyHasAReason()
    {
        await using var play = await Play.OpenAsync("premortem", People);
        await ToWriting(play);
        await play.NextAsync("round-robin");
        for (var round = 1; round <= 3; round++)
        {
            await play.ContributeAsync("ana", "concern", $"Reason {round}.");
            (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "not everybody has had a turn");
            await play.PassAsync("cho");
            await play.PassAsync("dan");
            await play.DoAsync(new AdvancePhase(new("ana")) { To = round < 3 ? new("round-robin") : default });
        }

        play.Phase.Should().Be("owner");
    }

    [Fact]
    public async Task ThePlanOwner_SpeaksLast()
    {
        await using var play = await Play.OpenAsync("premortem", People);
        await ToWriting(play);
        await play.NextAsync("round-robin");
        await play.ContributeAsync("ana", "concern", "We had no time.");

        (await play.SayCodeAsync("ben", "concern", "I know why.")).Should().Be("session.not-your-turn");
        await play.ContributeAsync("cho", "concern", "The backup.");
        (await play.SayCodeAsync("ben", "concern", "I know why.")).Should().Be("session.not-your-turn");
        await play.PassAsync("dan");
        await play.NextAsync("owner");
        (await play.SayCodeAsync("ana", "concern", "One more.")).Should().Be("session.not-your-turn");
        await play.ContributeAsync("ben", "concern", "I know why.");
    }

    [Fact]
    public async Task WhoeverLeads_DoesNotOwnThePlan()
    {
        await using var play = await Play.OpenAsync("premortem", People);
        await play.DoAsync(new ReleaseRole(new RoleId("plan-owner"), new PersonId("ben"), new PersonId("ana")));

        (await play.CodeAsync(new AssignRole(new RoleId("plan-owner"), new PersonId("ana"), new PersonId("ana")))).Should().Be("session.role-exclusive");
    }

    private static async Task ToWriting(Play play)
    {
        (play.Holders("facilitator"), play.Holders("plan-owner")).Should().Be(("ana", "ben"));
        await play.ContributeAsync("ben", "view", "We move to the new system in May.");
        await play.NextAsync("fail");
        await play.ContributeAsync("ana", "view", "It is May of next year, and it was a disaster.");
        await play.NextAsync("write");
    }
}
