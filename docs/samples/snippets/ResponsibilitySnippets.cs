using System;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Responsibilities;
using NodaTime;

namespace Snippets;

public sealed class ResponsibilitySnippets : SampleHost
{
    [Fact]
    public async Task AResponsibility_ComesOfADecision()
    {
        var alarm = new DecisionId("mute");
        await decisions.DeclareAsync(alarm, new("Mute the disk alarm at night", new RuleSpec("consent"), [ana, bruno]) { Session = new("retro-48") }, by: ana);
        await decisions.CastAsync(alarm, ana, Stance.Yes);

        // <responsibilities-from-decision>
        var decided = (await decisions.CloseAsync(alarm, by: ana)).Value;
        var task = await responsibilities.TakeOnFromAsync(new("mute-alarm"), decided, "Mute it until the disks are replaced", accountable: bruno);
        // </responsibilities-from-decision>
        (task.Value.Decision, task.Value.Session).Should().Be((alarm, new SessionId("retro-48")));
    }

    [Fact]
    public async Task AResponsibility_IsTakenOnAndDone()
    {
        // <responsibilities-run>
        var id = new ResponsibilityId("rota-tool");
        await responsibilities.TakeOnAsync(id, "Put the rota into the calendar", bruno, due: new LocalDate(2026, 12, 15));

        var offered = (await responsibilities.HandOverAsync(id, to: dora, by: bruno)).Value;
        Console.WriteLine(offered.Accountable);     // bruno: an offer changes nothing
        var accepted = (await responsibilities.AcceptAsync(id, dora)).Value;
        Console.WriteLine(accepted.Accountable);    // dora

        await responsibilities.CompleteAsync(id, dora, evidence: "The calendar shows January.");
        // </responsibilities-run>
        (offered.Accountable, accepted.Accountable).Should().Be((bruno, dora));
        (await responsibilities.FindUnfilteredAsync(id))!.IsOpen.Should().BeFalse();
    }
}
