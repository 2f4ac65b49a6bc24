using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Responsibilities;

public sealed class PlanNextTests : IClock
{
    private static readonly Practice Weekly = Practice(Phase("meeting")) with
    {
        Roles = [new(Facilitator, 1, 1, RoleAssignment.Rotate, MayAdvance: true, MayIntervene: true)],
    };

    private readonly ISessions sessions;
    private readonly IResponsibilities responsibilities;
    private readonly IResponsibilityIndex index;
    private Instant now = Nine;

    public PlanNextTests()
    {
        var services = new ServiceCollection().AddSingleton<IClock>(this).AddMutualLearning(ml => ml.AddPractice(Weekly)).BuildServiceProvider();
        sessions = services.GetRequiredService<ISessions>();
        responsibilities = services.GetRequiredService<IResponsibilities>();
        index = services.GetRequiredService<IResponsibilityIndex>();
    }

    public Instant GetCurrentInstant() => now;

    [Fact]
    public async Task WhatIsOpenAndWhatWasNotReached_ComeFirst_WithTheirLineage()
    {
        await HoldFirstAsync();
        var second = await PlanAsync("w2", "w1");

        Agenda(second).Should().Equal("tools OpenResponsibility w1 1", "rota UnreachedItem w1 1", "tests UnreachedItem w1 1");
        (second.Goal, second.Practice!, second.After.Value).Should().Be(("Learn", Weekly, "w1"));

        await RunAsync(second, new TakeUpItem(new("rota"), second.PlannedBy));
        Agenda(await PlanAsync("w3", "w2")).Should().Equal("tools OpenResponsibility w1 2", "tests UnreachedItem w1 2");

        await DoAsync(responsibilities.HandleAsync(new("tools"), new CompleteResponsibility(Ana)));
        Agenda(await PlanAsync("w4", "w2")).Should().Equal("tests UnreachedItem w1 2");
    }

    [Fact]
    public async Task TheRoleGoesRound_OverASeries()
    {
        await HoldFirstAsync();
        var leaders = new List<string>();
        for (var week = 2; week <= 7; week++)
        {
            now += Duration.FromDays(7);
            var planned = await PlanAsync("w" + week, "w" + (week - 1));
            leaders.Add(planned.Due(Facilitator).Value);
            (await RunAsync(planned)).Holds(planned.Due(Facilitator), Facilitator).Should().BeTrue();
        }

        leaders.Should().Equal("ben", "cleo", "ana", "ben", "cleo", "ana");
        (await sessions.FindChainAsync(new("w7"))).Select(s => s.Id.Value).Should().Equal("w7", "w6", "w5", "w4", "w3", "w2", "w1");
    }

    [Fact]
    public async Task PlanningTwice_IsPlanningOnce()
    {
        await HoldFirstAsync();
        var command = new CommandId("plan-w2");
        var first = await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Ana), command);
        var again = await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Ana), command);

        again.Value.Should().Be(first.Value);
        (await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Ana))).Refusal.Code.Should().Be("session.exists");
    }

    [Fact]
    public async Task TheSessionBefore_MustBeThere_AndOver()
    {
        (await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Ana))).Refusal.Code.Should().Be("session.unknown");
        await DoAsync(sessions.StartAsync(new("w1"), Weekly.Id, "Learn", [Ana, Ben], Ana));
        (await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Ana))).Refusal.Code.Should().Be("session.not-over");
    }

    // The goal, the people and what was left to do are for those who were there.
    [Fact]
    public async Task AStranger_PlansNothingAfterASession()
    {
        await HoldFirstAsync();
        (await sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Dan))).Refusal.Code.Should().Be("session.unknown");
        (await sessions.FindUnfilteredAsync(new("w2"))).Should().BeNull();
    }

    [Fact]
    public async Task ACalledOffSession_HandsEverythingOn()
    {
        await HoldFirstAsync();
        await PlanAsync("w2", "w1");
        await DoAsync(sessions.HandleAsync(new("w2"), new CancelSession(Ana, "snow")));

        Agenda(await PlanAsync("w3", "w2")).Should().Equal("tools OpenResponsibility w1 2", "rota UnreachedItem w1 2", "tests UnreachedItem w1 2");
    }

    [Fact]
    public async Task OtherPeopleAnotherGoalAndAnotherPractice_CanBeSaid()
    {
        await HoldFirstAsync();
        var other = Weekly with { Version = 2 };
        await DoAsync(sessions.PlanNextAsync(index, new NextSession(new("w2"), new("w1"), Cleo) { Goal = "Rest", Participants = [Dan, Ben], Practice = other }));

        var planned = (await sessions.FindUnfilteredAsync(new("w2")))!;
        (planned.Goal, planned.Practice, planned.PlannedBy, planned.Due(Facilitator)).Should().Be(("Rest", other, Cleo, Ben));
        planned.Participants.Select(p => p.Person).Should().Equal(Dan, Ben);
    }

    [Fact]
    public async Task OnlyWhatComesFromTheSessionsBefore_IsRead()
    {
        await HoldFirstAsync();
        var counted = new CountedIndex(index);
        for (var i = 0; i < 700; i++)
        {
            var session = i < 510 ? "w1" : "elsewhere";
            await DoAsync(responsibilities.HandleAsync(new($"r{i}"), new TakeOnResponsibility(new($"r{i}"), "Do", Ana, Ana, Session: new(session))));
        }

        var planned = await DoAsync(sessions.PlanNextAsync(counted, new NextSession(new("w2"), new("w1"), Ana)));

        (counted.Pages, counted.Entries).Should().Be((2, 511), "the one of HoldFirstAsync and the 510 come from w1");
        planned.Items.Count.Should().Be(511 + 2);
    }

    [Fact]
    public async Task AListThatKnowsNoSessions_PlansTheSame()
    {
        await HoldFirstAsync();
        var planned = await DoAsync(sessions.PlanNextAsync(new CountedIndex(index) { Forgets = true }, new NextSession(new("w2"), new("w1"), Ana)));

        planned.Items.Select(Line).Should().Equal("tools OpenResponsibility w1 1", "rota UnreachedItem w1 1", "tests UnreachedItem w1 1");
    }

    // Ana leads; of three items one is reached; two responsibilities come out of it, a third has nothing to do with it.
    private async Task HoldFirstAsync()
    {
        await DoAsync(sessions.StartAsync(new("w1"), Weekly.Id, "Learn", [Ana, Ben, Cleo], Ana));
        foreach (var item in new[] { "pager", "rota", "tests" })
        {
            await DoAsync(sessions.HandleAsync(new("w1"), new AddItem(new(item), "About " + item, Ben)));
        }

        await DoAsync(sessions.HandleAsync(new("w1"), new TakeUpItem(new("pager"), Ana)));
        foreach (var (id, session) in new[] { ("tools", "w1"), ("docs", "w1"), ("other", "elsewhere") })
        {
            await DoAsync(responsibilities.HandleAsync(new(id), new TakeOnResponsibility(new(id), "Do " + id, Ana, Ana, Session: new(session))));
        }

        await DoAsync(responsibilities.HandleAsync(new("docs"), new CompleteResponsibility(Ana)));
        await DoAsync(sessions.CloseAsync(new("w1"), Ana));
    }

    private async Task<Session> RunAsync(Session planned, params SessionCommand[] commands)
    {
        await DoAsync(sessions.HandleAsync(planned.Id, new OpenSession(Ana)));
        var opened = (await sessions.FindUnfilteredAsync(planned.Id))!;
        foreach (var command in commands)
        {
            await DoAsync(sessions.HandleAsync(planned.Id, command));
        }

        await DoAsync(sessions.CloseAsync(planned.Id, planned.Due(Facilitator)));
        return opened;
    }

    private async Task<Session> PlanAsync(string id, string after)
    {
        await DoAsync(sessions.PlanNextAsync(index, new NextSession(new(id), new(after), Ana)));
        return (await sessions.FindUnfilteredAsync(new(id)))!;
    }

    private static async Task<T> DoAsync<T>(Task<Result<T>> command)
        where T : class
    {
        var result = await command;
        (result.IsRefused ? result.Refusal.ToString() : string.Empty).Should().BeEmpty();
        return result.Value;
    }

    private static IEnumerable<string> Agenda(Session session) => session.Items.Select(Line);

    private static string Line(AgendaItem item) => $"{item.Id} {item.Origin!.Source} {item.Origin.Session} {item.Origin.Times}";
}
