using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>The facade as an application uses it.</summary>
public sealed class StoredSessionsTests
{
    [Fact]
    public async Task Contribute_AnswersAndLinks()
    {
        var f = await Facade.StartAsync(Practice(Phase("talk")), Ana, Ben);
        var asked = await f.Sessions.ContributeAsync(Facade.Id, Ana, ContributionKind.Question, "Why?");
        var said = await f.Sessions.ContributeAsync(Facade.Id, Ben, ContributionKind.Answer, "Because.", asked.Value);
        said.Value.Links.Should().ContainSingle().Which.Should().Be(new ContributionLink(LinkKind.Answers, asked.Value.Id));
        (await f.Sessions.CloseAsync(Facade.Id, Ana)).Value.Status.Should().Be(SessionStatus.Closed);
    }

    [Fact]
    public async Task Contribute_InAPrivatePhase_NeedsTheVisit()
    {
        var f = await Facade.StartAsync(Practice(Phase("write", Visibility.PrivateUntilReveal)), Ana, Ben);
        (await f.Sessions.ContributeAsync(Facade.Id, Ben, ContributionKind.Idea, "Swap")).Refusal.Code.Should().Be("session.visit-needed");
        var visit = (await f.Sessions.ViewAsync(Facade.Id, Ben))!.Visit;
        (await f.Sessions.ContributeAsync(Facade.Id, Ben, ContributionKind.Idea, "Swap", visit: visit)).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public async Task Contribute_ByManyAtOnce_GivesEachTheirOwn(Visibility visibility)
    {
        var people = Enumerable.Range(0, 50).Select(i => new PersonId("p" + i)).ToArray();
        var f = await Facade.StartAsync(Practice(Phase("talk", visibility)) with { MaxPeople = null }, people);
        var said = await Task.WhenAll(people.Select(p => Task.Run(() => f.ContributeAsync(p, "words of " + p))));
        said.Select(c => c.Text).Should().Equal(people.Select(p => "words of " + p));
        said.Select(c => c.Id).Should().OnlyHaveUniqueItems();
        (await f.Sessions.FindUnfilteredAsync(Facade.Id))!.Contributions.Should().HaveCount(50);
    }

    [Fact]
    public async Task Command_SentTwice_IsAppliedOnce()
    {
        var f = await Facade.StartAsync(Practice(Phase("talk")), Ana, Ben);
        var first = await f.ContributeAsync(Ben, "words", command: "c");
        (await f.ContributeAsync(Ben, "words", command: "c")).Should().Be(first);
        (await f.EventsAsync()).Count(e => e.Body is Contributed).Should().Be(1);
    }

    [Fact]
    public async Task ADamagedSession_RefusesEveryCommand_AlsoThoseThatEndAPhase()
    {
        var f = await Facade.StartAsync(Practice(Phase("talk")), Ana, Ben);
        var events = await f.EventsAsync();
        var damaged = new UnknownEvent("session.paused.v1", "{", "It ends too early.");
        await f.Store.AppendAsync(new(events[0].Stream, events.Count, new("damage"), [damaged]), System.Threading.CancellationToken.None);
        foreach (var command in new SessionCommand[] { new JoinSession(Cleo), new AdvancePhase(Ana), new CloseSession(Ana), new CancelSession(Ana, "over") })
        {
            (await f.Sessions.HandleAsync(Facade.Id, command)).Refusal.Code.Should().Be("stream.not-understood", command.ToString());
        }
    }

    [Theory]
    [InlineData("join")]
    [InlineData("said")]
    public async Task Command_WithAnIdThatWasUsedForAnother_IsRefused(string id)
    {
        var f = await Facade.StartAsync(Practice(Phase("talk")), Ana, Ben);
        await f.Sessions.HandleAsync(Facade.Id, new JoinSession(Cleo), new("join"));
        await f.ContributeAsync(Ben, "words", command: "said");
        var words = new Contribute(Cleo, ContributionKind.View, "other words", ValueList<ContributionLink>.Empty);
        (await f.Sessions.ContributeAsync(Facade.Id, words, new(id))).Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task Start_OfAnotherSessionThanTheOneItIsSentTo_IsRefused()
    {
        var f = new Facade(Practice(Phase("talk")));
        var start = new StartSession(new("other"), Practice(Phase("talk")), "Learn", People(Ana), Ana);
        (await f.Sessions.HandleAsync(Facade.Id, start)).Refusal.Code.Should().Be("session.id-differs");
        (await f.Sessions.StartAsync(Facade.Id, new("unknown"), "Learn", People(Ana), Ana)).Refusal.Code.Should().Be("session.practice-unknown");
    }

    [Fact]
    public async Task Session_WithoutAName_IsRefusedAndNeverFound()
    {
        var f = new Facade(Practice(Phase("talk")));
        (await f.Sessions.StartAsync(default, new("test"), "Learn", People(Ana), Ana)).Refusal.Code.Should().Be("session.id-missing");
        (await f.Sessions.AdvanceAsync(default, Ana)).Refusal.Code.Should().Be("session.id-missing");
        (await f.Sessions.ContributeAsync(default, Ana, ContributionKind.View, "words")).Refusal.Code.Should().Be("session.id-missing");
        (await f.Sessions.FindUnfilteredAsync(default)).Should().BeNull();
        (await f.Sessions.ViewAsync(Facade.Id, Ana)).Should().BeNull();
        (await f.Sessions.AdvanceAsync(Facade.Id, Ana)).Refusal.Code.Should().Be("session.unknown");
    }

    [Fact]
    public async Task PracticeThatChanges_WhileASessionRuns_ChangesNothingInIt()
    {
        var first = Practice(Phase("write").Allowing(ContributionKind.Idea), Phase("talk"));
        var f = await Facade.StartAsync(first, Ana, Ben);
        var second = Practice(Phase("sing")) with { Version = 2, Roles = [], Title = "Other" };
        var later = new Facade(second, f);

        await later.DoAsync(new JoinSession(Cleo));
        await later.ContributeAsync(Cleo, "turns", ContributionKind.Idea);
        await FluentActions.Invoking(() => later.ContributeAsync(Cleo, "words")).Should().ThrowAsync<System.InvalidOperationException>("the first version allows ideas alone");
        (await later.DoAsync(new AdvancePhase(Ana))).Visit!.Phase.Id.Value.Should().Be("talk");
        (await later.Sessions.FindUnfilteredAsync(Facade.Id))!.Practice.Should().Be(first);
        (await later.Sessions.StartAsync(new("new"), second.Id, "Learn", People(Ana), Ana)).Value.PracticeVersion.Should().Be(2);
    }
}
