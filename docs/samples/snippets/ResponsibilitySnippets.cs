using System;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Responsibilities;
using NodaTime;

namespace Snippets;

public sealed class ResponsibilitySnippets : SampleHost
{
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
