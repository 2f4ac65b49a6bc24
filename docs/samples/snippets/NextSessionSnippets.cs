using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace Snippets;

public sealed class NextSessionSnippets : SampleHost
{
    private static readonly PersonId cleo = new("cleo");
    private static readonly PersonId emil = new("emil");
    private static readonly PersonId finn = new("finn");

    [Fact]
    public async Task TheNextSession_TakesUpWhatIsOpen()
    {
        var retro = new SessionSeries(
            new SeriesId("retro@example.org"), new PracticeId("open-meeting"), "Learn from the week",
            new LocalDateTime(2026, 3, 24, 9, 0), "Europe/Berlin", 60, "FREQ=WEEKLY;BYDAY=TU") { Participants = [ana, bruno] };
        var next = SeriesCalendar.Next(retro, Instant.FromUtc(2026, 3, 1, 0, 0), 2).Value;
        var last = retro.SessionIdOf(next[0].Original);
        await sessions.StartAsync(last, retro.Practice, retro.Goal, [ana, bruno], ana);
        await sessions.HandleAsync(last, new AddItem(new("pager"), "Who has the pager", bruno));
        await responsibilities.HandleAsync(new("tools"), new TakeOnResponsibility(new("tools"), "Order the tools", ana, ana, Session: last));
        await sessions.CloseAsync(last, ana);
        var index = Get<IResponsibilityIndex>();

        // <series-next-session>
        var planned = await sessions.PlanNextAsync(index, retro.Next(next[1], after: last, by: ana));
        foreach (var item in planned.Value.Items)
        {
            Console.WriteLine($"{item.Title}: {item.Origin!.Source}");   // Order the tools: OpenResponsibility
        }                                                                // Who has the pager: UnreachedItem

        // </series-next-session>
        planned.Value.Id.Value.Should().Be("retro@example.org-20260331T090000");
        planned.Value.Items.Select(i => $"{i.Title}: {i.Origin!.Source}").AsEnumerable()
            .Should().Equal("Order the tools: OpenResponsibility", "Who has the pager: UnreachedItem");
    }

    [Fact]
    public async Task Interviews_CrossUnits()
    {
        var id = new SessionId("inquiry");
        ValueList<PersonId> people = [ana, bruno, cleo, dora, emil, finn];
        await sessions.StartAsync(id, new PracticeId("appreciative-inquiry"), "When are we at our best?", people, ana);
        await sessions.AdvanceAsync(id, by: ana);
        var earlier = ValueList<ValueList<PersonId>>.Empty;

        // <series-units>
        ValueList<ValueList<PersonId>> units = [[ana, bruno, cleo], [dora, emil, finn]];
        var pairs = Pairing.Form(new PairingRequest(people, Size: 2) { Units = units, Earlier = earlier });
        Console.WriteLine(pairs.WithinUnits);                              // 0: all interview somebody of the other unit

        var formed = await sessions.HandleAsync(id, new FormGroups(pairs.Groups, By: ana));
        // </series-units>
        pairs.WithinUnits.Should().Be(0);
        formed.Value.Visits[^1].Groups.Should().Equal(pairs.Groups);
    }
}
