using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class RetrospectiveAcrossTeamsTests
{
    private const string People = "ana bruno cleo dan eva finn";

    [Fact]
    public async Task WhatAGroupSays_StaysThere_AndAReporterSaysWhatAllMayHear()
    {
        await using var play = await Play.OpenAsync("retrospective-across-teams", People);
        await play.NextAsync("own-team");
        await play.DoAsync(new FormGroups([Play.People("ana bruno cleo"), Play.People("dan eva finn")], play.Lead()));
        await play.ContributeAsync("bruno", "view", "We wait for the lab every week.");
        await play.NextAsync("hand-overs");
        await play.ContributeAsync("eva", "evidence", "It lay three days in a tray.");
        await play.NextAsync("rest");
        (await play.SayCodeAsync("eva", "view", "And another thing.")).Should().Be("session.kind-not-allowed", "it is a break");
        await play.NextAsync("report");
        (await play.SayCodeAsync("eva", "learning", "Trays.")).Should().Be("session.kind-not-allowed", "a reporter says it");
        await play.TakeAsync("eva", "reporter");
        await play.ContributeAsync("eva", "learning", "Work lies still where nobody looks.");
        play.Seen("dan").Should().NotContain("We wait for the lab every week.").And.Contain("Work lies still where nobody looks.");
        await play.NextAsync("choose");
        await play.ChooseAsync("what", play.Rule, ["no trays", "a bell"], People, [.. Enumerable.Repeat(Preference.Scored(("no trays", 3)), 6)]);
        await play.NextAsync("take-on");
        await play.ContributeAsync("finn", "commitment", "I take the trays away.");
        await play.NextAsync(string.Empty);
    }
}
