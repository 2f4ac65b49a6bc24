using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Inbox;
using MutualLearning.Responsibilities;
using NodaTime;

namespace Snippets;

/// <summary>The start page of an application, and its reminders.</summary>
public sealed class InboxSnippets
{
    private static readonly PersonId Ana = new("ana");

    [Fact]
    public async Task TheInbox_ShowsWhatWaits_AndRemindsOnce()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        var responsibilities = services.GetRequiredService<IResponsibilities>();
        var before = SystemClock.Instance.GetCurrentInstant();
        await responsibilities.TakeOnAsync(new("rota"), "Write the rota", Ana, today);
        var inbox = services.GetRequiredService<IInbox>();

        (await ShowAsync(inbox, Ana, [new GroupId("ward-7")], DateTimeZone.Utc)).Should().ContainSingle().Which.Should().Be("Responsibility: Write the rota");
        var sent = new List<string>();
        var after = await RemindAsync(inbox, before, SystemClock.Instance.GetCurrentInstant(), (person, text) => sent.Add($"{person}: {text}"));
        await RemindAsync(inbox, after, SystemClock.Instance.GetCurrentInstant(), (person, text) => sent.Add($"{person}: {text}"));
        sent.Should().Equal("ana: due: Write the rota");
    }

    // <inbox-show>
    private static async Task<IReadOnlyList<string>> ShowAsync(IInbox inbox, PersonId person, ValueList<GroupId> groups, DateTimeZone zone)
    {
        var page = await inbox.ForAsync(person, groups, new PageRequest { Limit = 20 }, zone);
        return [.. page.Items.Select(item => $"{item.Kind}: {item.Title}{(item.IsOverdue ? ", overdue" : string.Empty)}")];
    }
    // </inbox-show>

    // <inbox-remind>
    // Called by a timer; what it gives back is kept for the next time, in a row of your own.
    private static async Task<Instant> RemindAsync(IInbox inbox, Instant after, Instant until, Action<PersonId, string> send)
    {
        var request = new PageRequest();
        do
        {
            var page = await inbox.DueBetweenAsync(after, until, DateTimeZone.Utc, ahead: Duration.FromDays(1), request);
            foreach (var entry in page.Items.Where(e => !e.Person.IsDefault))   // else it waits for e.Item.Group
            {
                send(entry.Person, $"{(entry.Item.IsOverdue ? "overdue" : "due")}: {entry.Item.Title}");
            }

            request = new PageRequest { After = page.Next };
        }
        while (!request.After.IsDefault);
        return until;
    }
    // </inbox-remind>
}
