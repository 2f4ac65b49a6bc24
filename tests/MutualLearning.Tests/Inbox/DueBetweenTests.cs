using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Inbox;
using MutualLearning.Responsibilities;
using NodaTime;
using static MutualLearning.Tests.Inbox.Desk;

namespace MutualLearning.Tests.Inbox;

/// <summary>What a timer is told, whenever it asks.</summary>
public sealed class DueBetweenTests
{
    private static readonly Gen<int[]> Steps = Gen.Int[1, 40].Array[1, 60];

    private readonly Desk desk = new();

    [Fact]
    public async Task AResponsibility_IsDueWhenItsDayBegins_AndOverdueWhenItHasEnded()
    {
        await desk.TakeOnAsync("keys", Ana, 2);
        var day = At(2);

        (await desk.DueAsync(At(1), day - Duration.Epsilon)).Should().BeEmpty();
        (await desk.DueAsync(day - Duration.Epsilon, day)).Should().Be("ana-Responsibility:keys");
        (await desk.DueAsync(day, At(3) - Duration.Epsilon)).Should().BeEmpty();
        (await desk.DueAsync(day, At(3))).Should().Be("ana-Responsibility:keys!");
        (await desk.DueAsync(At(1), At(3))).Should().Be("ana-Responsibility:keys!", "that it is overdue says more");
        (await desk.DueAsync(At(3), At(30))).Should().BeEmpty();
    }

    [Fact]
    public async Task ADay_BeginsInTheZone()
    {
        await desk.TakeOnAsync("keys", Ana, 20);
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var begins = At(20) - Duration.FromHours(1);

        (await desk.DueAsync(begins - Duration.Epsilon, begins, zone: berlin)).Should().Be("ana-Responsibility:keys");
        var ends = At(21) - Duration.FromHours(2);
        (await desk.DueAsync(ends - Duration.Epsilon, ends, zone: berlin)).Should().Be("ana-Responsibility:keys!", "the clock goes forward that night");
    }

    [Fact]
    public async Task Ahead_TellsBefore()
    {
        await desk.TakeOnAsync("keys", Ana, 2);
        await desk.DeclareAsync("rota", d => d with { Deadline = desk.Now + Duration.FromHours(30) });

        (await desk.DueAsync(desk.Now, desk.Now + Duration.FromHours(6), Duration.FromDays(1))).Should().Be("ana-Ballot:rota ben-Ballot:rota");
        (await desk.DueAsync(At(1) - Duration.Epsilon, At(1), Duration.FromDays(1))).Should().Be("ana-Responsibility:keys");
    }

    [Fact]
    public async Task WhatIsDueWhenItIsTakenOn_IsToldThen()
    {
        var asked = desk.Now;
        desk.Clock.Advance(Duration.FromMinutes(5));
        await desk.TakeOnAsync("today", Ana, 0);
        await desk.TakeOnAsync("late", Ben, -4);
        await desk.TakeOnAsync("moved", Cleo, 9);
        (await desk.DueAsync(asked, desk.Now)).Should().Be("ana-Responsibility:today ben-Responsibility:late!");

        asked = desk.Now;
        desk.Clock.Advance(Duration.FromMinutes(5));
        await desk.DoAsync(new ResponsibilityId("moved"), new ChangeDueDate(Today, Cleo, "Sooner"));
        (await desk.DueAsync(asked, desk.Now)).Should().Be("cleo-Responsibility:moved");
    }

    [Fact]
    public async Task WhoHasVoted_IsNotReminded_UnlessTheBallotIsSecret()
    {
        var deadline = desk.Now + Duration.FromHours(2);
        await desk.DeclareAsync("rota", d => d with { Deadline = deadline });
        await desk.DeclareAsync("secret", d => d with { Deadline = deadline, Secrecy = Secrecy.Secret, Electorate = [Ana, Ben, Dora] });
        await desk.DoAsync(new DecisionId("rota"), new CastBallot(Ana, Stance.Yes));
        await desk.DoAsync(new DecisionId("secret"), new CastBallot(Ana, Stance.Yes));

        (await desk.DueAsync(desk.Now, deadline, Duration.FromHours(1))).Should().Be("ana-Ballot:secret ben-Ballot:rota ben-Ballot:secret dora-Ballot:secret");
    }

    [Fact]
    public async Task WhatIsOrphaned_IsToldToItsGroup()
    {
        await desk.TakeOnAsync("keys", Ana, 1, c => c with { Group = Nurses, Involved = new Involved([Ben], [], []) });
        await desk.DoAsync(new ResponsibilityId("keys"), new ReportAccountableLeft(Ana, Ben));

        (await desk.DueAsync(desk.Now, At(1))).Should().Be("nurses-Orphaned:keys");
    }

    // However the time is cut, each entry is told of what it has become once: due, and overdue, or that it is overdue alone where one span holds both.
    [Fact]
    public void Spans_ThatFollowEachOther_MissAndRepeatNothing() => Steps.Sample(steps =>
    {
        var since = At(0) + Duration.FromHours(7);
        InboxEntry[] entries =
        [
            .. Enumerable.Range(-2, 9).Select(day => new InboxEntry(Ana, new(InboxItemKind.Responsibility, "Do") { Responsibility = new("r" + day), DueOn = Today.PlusDays(day) }, since)),
            new(Ana, new(InboxItemKind.Ballot, "Vote") { Decision = new("d"), DueAt = At(1) + Duration.FromHours(5) }, since),
        ];
        var (now, ahead) = (At(0), Duration.FromHours(steps[0]));
        var told = entries.ToDictionary(e => e, _ => string.Empty);
        foreach (var hours in steps.Append(500))
        {
            foreach (var entry in entries)
            {
                told[entry] += entry.DueBetween(now, now + Duration.FromHours(hours), DateTimeZone.Utc, ahead) is not { } due ? string.Empty : due.Item.IsOverdue ? "!" : ".";
            }

            now += Duration.FromHours(hours);
        }

        told.Where(t => t.Key.Item.DueAt is null).Should().OnlyContain(t => t.Value == ".!" || t.Value == "!");
        told.Single(t => t.Key.Item.DueAt is not null).Value.Should().Be(".");
    });

    private static Instant At(int days) => Today.PlusDays(days).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
}
