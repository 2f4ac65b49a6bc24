using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>Sessions, decisions and responsibilities of a group of the host, and the lists of them.</summary>
public sealed class GroupTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly GroupId Nurses = new("nurses");
    private static readonly GroupId Doctors = new("doctors");

    private readonly ServiceProvider services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();

    [Fact]
    public async Task Lists_OfAGroup_HoldWhatIsTheirs()
    {
        var sessions = services.GetRequiredService<ISessionIndex>();
        await PlanAsync("one", Nurses);
        await PlanAsync("two", Doctors);
        await PlanAsync("three", default);
        foreach (var (id, group) in new[] { ("a", Nurses), ("b", Doctors), ("c", default) })
        {
            await DeclareAsync(id, new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana]) { Group = group, ReviewOn = new LocalDate(2026, 3, 1) });
            await Decisions.CastAsync(new(id), Ana, Stance.Yes);
            (await Decisions.CloseAsync(new(id), Ana)).IsAccepted.Should().BeTrue();
            await TakeOnAsync(new TakeOnResponsibility(new("open-" + id), "Write", Ana, Ana) { Group = group });
            await TakeOnAsync(new TakeOnResponsibility(new("done-" + id), "Write", Ana, Ana) { Group = group });
            await Responsibilities.CompleteAsync(new("done-" + id), Ana);
        }

        Names((await sessions.ListAsync(null, Nurses)).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("one:nurses");
        Names((await sessions.ListOfPersonAsync(Ana, null, Doctors)).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("two:doctors");
        (await sessions.ListOfPersonAsync(Ana)).Items.Should().HaveCount(3);
        var decisions = services.GetRequiredService<IDecisionIndex>();
        Names((await decisions.ListAsync(null, Nurses)).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("a:nurses");
        Names((await decisions.ListDueForReviewAsync(new(2026, 3, 1), null, Doctors)).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("b:doctors");
        var duties = services.GetRequiredService<IResponsibilityIndex>();
        Names((await duties.ListOpenAsync(new() { Group = Nurses })).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("open-a:nurses");
        Names((await duties.ListClosedAsync(null, Doctors)).Items.Select(e => (e.Id.Value, e.Group))).Should().Be("done-b:doctors");
    }

    [Fact]
    public async Task WhatComesOfASession_BelongsToItsGroup_UnlessItSaysOtherwise()
    {
        await PlanAsync("one", Nurses);
        var declaration = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana]) { Session = new("one") };

        (await DeclareAsync("a", declaration)).Declaration!.Group.Should().Be(Nurses);
        (await DeclareAsync("b", declaration with { Group = Doctors })).Declaration!.Group.Should().Be(Doctors);
        (await DeclareAsync("c", declaration with { Session = new("nowhere") })).Declaration!.Group.IsDefault.Should().BeTrue();
        (await TakeOnAsync(new TakeOnResponsibility(new("a"), "Write", Ana, Ana, Session: new("one")))).Group.Should().Be(Nurses);
        (await TakeOnAsync(new TakeOnResponsibility(new("b"), "Write", Ana, Ana, Session: new("one")) { Group = Doctors })).Group.Should().Be(Doctors);
        (await services.GetRequiredService<ISessions>().ViewAsync(new("one"), Ana))!.GroupId.Should().Be(Nurses);
    }

    [Fact]
    public async Task ADeclaration_SentAgain_IsTheSameOne()
    {
        await PlanAsync("one", Nurses);
        var declaration = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana]) { Session = new("one") };
        await Decisions.DeclareAsync(new("a"), declaration, Ana, new CommandId("1"));
        await Responsibilities.HandleAsync(new("a"), new TakeOnResponsibility(new("a"), "Write", Ana, Ana, Session: new("one")), new CommandId("2"));

        (await Decisions.DeclareAsync(new("a"), declaration, Ana, new CommandId("1"))).IsAccepted.Should().BeTrue();
        (await Responsibilities.HandleAsync(new("a"), new TakeOnResponsibility(new("a"), "Write", Ana, Ana, Session: new("one")), new CommandId("2")))
            .IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void TheNextSession_IsOfTheSameGroup_UnlessItSaysOtherwise()
    {
        var last = Session.Evolve(Session.Initial, new SessionPlanned(default, new("one"), PracticeCatalogue.OpenMeeting, "Learn", [Ana], Ana) { Group = Nurses });

        SessionChain.Plan(new NextSession(new("two"), new("one"), Ana), [last], []).Group.Should().Be(Nurses);
        SessionChain.Plan(new NextSession(new("two"), new("one"), Ana) { Group = Doctors }, [last], []).Group.Should().Be(Doctors);
        var start = new LocalDateTime(2026, 3, 3, 9, 0);
        var series = new SessionSeries(new("weekly"), default, "Learn", start, "Europe/Berlin", 60, string.Empty) { Group = Doctors };
        series.Next(new Occurrence(start, start, default, default, "Learn", false), new("one"), Ana).Group.Should().Be(Doctors);
    }

    private IDecisions Decisions => services.GetRequiredService<IDecisions>();

    private IResponsibilities Responsibilities => services.GetRequiredService<IResponsibilities>();

    private static string Names(System.Collections.Generic.IEnumerable<(string Id, GroupId Group)> entries) =>
        string.Join(' ', entries.Select(e => $"{e.Id}:{e.Group}"));

    private async Task PlanAsync(string id, GroupId group) => (await services.GetRequiredService<ISessions>().HandleAsync(
        new(id), new PlanSession(new(id), PracticeCatalogue.OpenMeeting, "Learn", [Ana], Ana) { Group = group })).IsAccepted.Should().BeTrue();

    private async Task<Decision> DeclareAsync(string id, DecisionDeclaration declaration)
    {
        (await Decisions.DeclareAsync(new(id), declaration, Ana)).IsAccepted.Should().BeTrue();
        return (await Decisions.FindUnfilteredAsync(new(id)))!;
    }

    private async Task<Responsibility> TakeOnAsync(TakeOnResponsibility command)
    {
        (await Responsibilities.HandleAsync(command.Id, command)).IsAccepted.Should().BeTrue();
        return (await Responsibilities.FindUnfilteredAsync(command.Id))!;
    }
}
