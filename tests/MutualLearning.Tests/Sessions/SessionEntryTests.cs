using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What may enter a session, and how much of it.</summary>
public sealed class SessionEntryTests
{
    private static readonly PlanSession Plan = RichCommands.Plan;

    [Fact]
    public void Words_AreWhole_AndThereIsSomethingToSee()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben);

        s.Code(new Contribute(Ana, ContributionKind.View, "half \ud800", [])).Should().Be("session.text-invalid");
        s.Code(new Contribute(Ana, ContributionKind.View, "a\0b", [])).Should().Be("session.text-invalid");
        s.Code(new Contribute(Ana, ContributionKind.View, "\u200b\u00ad", [])).Should().Be("contribution.text-missing");
        s.Code(new AddItem(new("i"), "\ufeff", Ana)).Should().Be("session.text-missing");
        s.Code(new AddItem(new("i"), "\udc00", Ana)).Should().Be("session.text-invalid");
        s.Code(new JoinQueue(Ana, "\ud800")).Should().Be("session.text-invalid");
        s.Code(new PauseSession(Ana, "\u2060")).Should().Be("session.reason-missing");
        s.Code(new AdvancePhase(Ana, "\ud800", [])).Should().Be("session.text-invalid");
        s.Try(new Contribute(Ana, ContributionKind.View, "line\nbreak \U0001f989 \u0007", [])).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Links_AreBounded()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new Contribute(Ana, ContributionKind.View, "words", []), "first");
        ValueList<ContributionLink> Links(int count) => ValueList<ContributionLink>.Of(Enumerable.Repeat(new ContributionLink(LinkKind.Supports, new("first")), count));

        s.Code(new Contribute(Ben, ContributionKind.View, "words", Links(SessionDecider.MaxLinks + 1))).Should().Be("session.list-too-long");
        s.Try(new Contribute(Ben, ContributionKind.View, "words", Links(SessionDecider.MaxLinks))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void People_AreBounded_AndCanBeToldApart()
    {
        var practice = Practice(Phase("talk")) with { MaxPeople = null };
        var crowd = ValueList<PersonId>.Of(Enumerable.Range(0, SessionDecider.MaxParticipants).Select(i => new PersonId("q" + i)));
        var hidden = new PersonId("ana\u200b");

        new Scenario().Code(new PlanSession(new("s"), practice, "Learn", crowd.Add(Ana), Ana)).Should().Be("session.list-too-long");
        var full = new Scenario().Do(new PlanSession(new("s"), practice, "Learn", crowd, Ana));
        full.Code(new JoinSession(Ana)).Should().Be("session.list-too-long");
        full.Try(new JoinSession(crowd[0])).IsAccepted.Should().BeTrue();

        new Scenario().Code(Plan with { Participants = [.. Plan.Participants, hidden] }).Should().Be("session.people-alike");
        Scenario.Open(practice, Ana, Ben).Code(new JoinSession(hidden)).Should().Be("session.people-alike");
        Scenario.Open(practice, hidden, Ben).Try(new JoinSession(Cleo)).IsAccepted.Should().BeTrue("an id by itself is the host's");
    }

    [Fact]
    public void Items_AreBounded_AndComeFromSomewhere()
    {
        var many = ValueList<CarriedItem>.Of(Enumerable.Range(0, SessionDecider.MaxItems + 1).Select(i => Plan.Items[0] with { Id = new("i" + i) }));

        new Scenario().Code(Plan with { Items = many }).Should().Be("session.list-too-long");
        new Scenario().Do(Plan with { Items = ValueList<CarriedItem>.Of(many.Take(SessionDecider.MaxItems)) }).Code(new AddItem(new("more"), "More", Ana)).Should().Be("session.list-too-long");
        new Scenario().Code(Plan with { Items = [Plan.Items[0] with { Origin = new((ItemSource)9, default, 1) }] }).Should().Be("session.item-invalid");
        new Scenario().Code(Plan with { Items = [Plan.Items[0] with { Origin = new(ItemSource.UnreachedItem, default, 0) }] }).Should().Be("session.item-invalid");
    }

    [Fact]
    public void ARota_NamesARoleAndAPersonOnce()
    {
        new Scenario().Code(Plan with { Rotas = [Plan.Rotas[0], Plan.Rotas[0]] }).Should().Be("session.rota-invalid");
        new Scenario().Code(Plan with { Rotas = [new(Scribe, [Ana, Ben, Ana])] }).Should().Be("session.rota-invalid");
    }

    [Fact]
    public void AClockThatGoesBack_MakesNoEarlierEvent_AndNoNegativeTime()
    {
        var s = Scenario.Open(Practice(Phase("talk"), Phase("end")), Ana, Ben);
        s.Now = Nine - Duration.FromMinutes(5);
        s.Do(new AddItem(new("i"), "Item", Ana)).Do(new TakeUpItem(new("i"), Ana)).Do(new PauseSession(Ana, "tea"));
        s.Now = Nine - Duration.FromDays(1);
        s.Do(new ResumeSession(Ana)).Do(new AdvancePhase(Ana));

        s.Events.Select(e => e.At).Should().BeInAscendingOrder();
        s.Session.Visits[0].EndedAt.Should().Be(Nine);
        s.Session.Items[0].Spent.Should().Be(Duration.Zero);
    }

    [Fact]
    public void AVisitThatWasStoredAsEndingBeforeItBegan_EndsWhenItBegan()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana).Session;

        Session.Evolve(s, new PhaseEnded(Nine - Duration.FromHours(1), Ana, string.Empty, [])).Visits[0].EndedAt.Should().Be(Nine);
    }
}
