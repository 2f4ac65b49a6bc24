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
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben);

        s.When(new Contribute(Ana, ContributionKind.View, "half \ud800", [])).ThenRefused("session.text-invalid");
        s.When(new Contribute(Ana, ContributionKind.View, "a\0b", [])).ThenRefused("session.text-invalid");
        s.When(new Contribute(Ana, ContributionKind.View, "\u200b\u00ad", [])).ThenRefused("contribution.text-missing");
        s.When(new AddItem(new("i"), "\ufeff", Ana)).ThenRefused("session.text-missing");
        s.When(new AddItem(new("i"), "\udc00", Ana)).ThenRefused("session.text-invalid");
        s.When(new JoinQueue(Ana, "\ud800")).ThenRefused("session.text-invalid");
        s.When(new PauseSession(Ana, "\u2060")).ThenRefused("session.reason-missing");
        s.When(new AdvancePhase(Ana, "\ud800", [])).ThenRefused("session.text-invalid");
        s.When(new Contribute(Ana, ContributionKind.View, "line\nbreak \U0001f989 \u0007", [])).ThenAccepted();
    }

    [Fact]
    public void Links_AreBounded()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new Contribute(Ana, ContributionKind.View, "words", []), new CommandId("first"));
        ValueList<ContributionLink> Links(int count) => ValueList<ContributionLink>.Of(Enumerable.Repeat(new ContributionLink(LinkKind.Supports, new("first")), count));

        s.When(new Contribute(Ben, ContributionKind.View, "words", Links(SessionDecider.MaxLinks + 1))).ThenRefused("session.list-too-long");
        s.When(new Contribute(Ben, ContributionKind.View, "words", Links(SessionDecider.MaxLinks))).ThenAccepted();
    }

    [Fact]
    public void People_AreBounded_AndCanBeToldApart()
    {
        var practice = Practice(Phase("talk")) with { MaxPeople = null };
        var crowd = ValueList<PersonId>.Of(Enumerable.Range(0, SessionDecider.MaxParticipants).Select(i => new PersonId("q" + i)));
        var hidden = new PersonId("ana\u200b");

        Given.Nothing.When(new PlanSession(new("s"), practice, "Learn", crowd.Add(Ana), Ana)).ThenRefused("session.list-too-long");
        var full = Given.Nothing.After(new PlanSession(new("s"), practice, "Learn", crowd, Ana) { Openness = SessionOpenness.Open });
        full.When(new JoinSession(Ana)).ThenRefused("session.list-too-long");
        full.When(new JoinSession(crowd[0])).ThenAccepted();

        Given.Nothing.When(Plan with { Participants = [.. Plan.Participants, hidden] }).ThenRefused("session.people-alike");
        Given.Open(practice, Ana, Ben).When(new JoinSession(hidden)).ThenRefused("session.people-alike");
        Given.Open(practice, hidden, Ben).When(new JoinSession(Cleo)).ThenAccepted();   // an id by itself is the host's
    }

    [Fact]
    public void Items_AreBounded_AndComeFromSomewhere()
    {
        var many = ValueList<CarriedItem>.Of(Enumerable.Range(0, SessionDecider.MaxItems + 1).Select(i => Plan.Items[0] with { Id = new("i" + i) }));

        Given.Nothing.When(Plan with { Items = many }).ThenRefused("session.list-too-long");
        Given.Nothing.After(Plan with { Items = ValueList<CarriedItem>.Of(many.Take(SessionDecider.MaxItems)) }).When(new AddItem(new("more"), "More", Ana)).ThenRefused("session.list-too-long");
        Given.Nothing.When(Plan with { Items = [Plan.Items[0] with { Origin = new((ItemSource)9, default, 1) }] }).ThenRefused("session.item-invalid");
        Given.Nothing.When(Plan with { Items = [Plan.Items[0] with { Origin = new(ItemSource.UnreachedItem, default, 0) }] }).ThenRefused("session.item-invalid");
    }

    [Fact]
    public void ARota_NamesARoleAndAPersonOnce()
    {
        Given.Nothing.When(Plan with { Rotas = [Plan.Rotas[0], Plan.Rotas[0]] }).ThenRefused("session.rota-invalid");
        Given.Nothing.When(Plan with { Rotas = [new(Scribe, [Ana, Ben, Ana])] }).ThenRefused("session.rota-invalid");
    }

    [Fact]
    public void AClockThatGoesBack_MakesNoEarlierEvent_AndNoNegativeTime()
    {
        var s = Given.Open(Practice(Phase("talk"), Phase("end")), Ana, Ben);
        s = s.At(Nine - Duration.FromMinutes(5));
        s = s.After(new AddItem(new("i"), "Item", Ana)).After(new TakeUpItem(new("i"), Ana)).After(new PauseSession(Ana, "tea"));
        s = s.At(Nine - Duration.FromDays(1));
        s = s.After(new ResumeSession(Ana)).After(new AdvancePhase(Ana));

        s.Events.Select(e => e.At).Should().BeInAscendingOrder();
        s.State.Visits[0].EndedAt.Should().Be(Nine);
        s.State.Items[0].Spent.Should().Be(Duration.Zero);
    }

    [Fact]
    public void AVisitThatWasStoredAsEndingBeforeItBegan_EndsWhenItBegan()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana).State;

        Session.Evolve(s, new PhaseEnded(Nine - Duration.FromHours(1), Ana, string.Empty, [])).Visits[0].EndedAt.Should().Be(Nine);
    }
}
