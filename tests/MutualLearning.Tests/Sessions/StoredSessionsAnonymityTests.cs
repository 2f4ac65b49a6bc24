using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What the store holds of an anonymous phase.</summary>
public sealed class StoredSessionsAnonymityTests
{
    [Theory]
    [InlineData(Visibility.AnonymousUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public async Task AnonymousContribution_IsStoredWithoutAuthorCommandAndTime(Visibility visibility)
    {
        var f = await StartAsync(visibility);
        f.Now += NodaTime.Duration.FromMinutes(3);
        await f.ContributeAsync(Ben, "words", command: "ben's command");
        var stored = (await f.EventsAsync()).Where(e => e.Body is Contributed).ToList();
        stored.Should().ContainSingle().Which.Body.Should().BeOfType<Contributed>().Which.At.Should().Be(Nine);
        Graph.Texts(stored).Should().Contain("words").And.NotContain(t => t.Contains("ben", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Pseudonym_IsOnePerPersonAndPhase()
    {
        var f = await StartAsync(Visibility.AnonymousAlways, Visibility.AnonymousAlways);
        var first = await f.ContributeAsync(Ben, "one");
        (await f.ContributeAsync(Ben, "two")).Pseudonym.Should().Be(first.Pseudonym);
        (await f.ContributeAsync(Cleo, "three")).Pseudonym.Should().NotBe(first.Pseudonym);
        await f.DoAsync(new AdvancePhase(Ana));
        (await f.ContributeAsync(Ben, "four")).Pseudonym.Should().NotBe(first.Pseudonym);
    }

    [Fact]
    public async Task Pseudonym_OfAPersonCannotBeHadByACommandOfTheirName()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        var ben = await f.ContributeAsync(Ben, "one");
        (await f.ContributeAsync(Cleo, "two", command: "ben")).Id.Value.Should().NotBe(ben.Pseudonym.Value);
    }

    [Fact]
    public async Task Pseudonym_IsNeverTheCallersChoice()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        var ben = await f.ContributeAsync(Ben, "one");
        var forged = new Contribute(Cleo, ContributionKind.View, "two", ValueList<ContributionLink>.Empty, Visit: 1, Pseudonym: ben.Pseudonym);
        (await f.Sessions.ContributeAsync(Facade.Id, forged, new("mine"))).Value.Pseudonym.Should().NotBe(ben.Pseudonym);
        (await f.EventsAsync()).Should().NotContain(e => e.Command.Value == "mine");
    }

    [Fact]
    public async Task Phase_ThatEnds_DestroysItsKeyAndARetryIsRefused()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        var words = new Contribute(Ben, ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1);
        (await f.Sessions.ContributeAsync(Facade.Id, words, new("c"))).IsAccepted.Should().BeTrue();
        (await f.Sessions.ContributeAsync(Facade.Id, words, new("c"))).IsAccepted.Should().BeTrue();
        var session = await f.DoAsync(new AdvancePhase(Ana));
        session.Contributions.Should().ContainSingle("the same command twice is applied once").Which.IsAnonymous.Should().BeTrue();
        (await f.KeyAsync(1)).Should().BeNull();
        (await f.Sessions.ContributeAsync(Facade.Id, words, new("c"))).Refusal.Code.Should().Be("session.phase-changed");
        (await f.Sessions.FindUnfilteredAsync(Facade.Id))!.Contributions.Should().ContainSingle("the words did not land in the open phase");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_ThatEnds_DestroysItsKeys(bool closes)
    {
        var f = await StartAsync(Visibility.AnonymousUntilReveal);
        await f.ContributeAsync(Ben, "words");
        var session = await f.DoAsync(closes ? new CloseSession(Ana, "Enough") : new CancelSession(Ana, "Fire"));
        (await f.KeyAsync(1)).Should().BeNull();
        session.Contributions[0].Author.Should().Be(closes ? Ben : default);
    }

    [Fact]
    public async Task AnonymousUntilReveal_NamesItsAuthorsAtTheEnd_AlsoThoseWhoLeft()
    {
        var f = await StartAsync(Visibility.AnonymousUntilReveal);
        await f.ContributeAsync(Ben, "ben's");
        await f.DoAsync(new JoinSession(Dan));
        await f.ContributeAsync(Dan, "dan's");
        await f.DoAsync(new LeaveSession(Dan));
        (await f.Sessions.ViewAsync(Facade.Id, Ben))!.Contributions.Should().HaveCount(2).And.OnlyContain(c => c.Author.IsDefault);
        await f.DoAsync(new AdvancePhase(Ana));
        (await f.Sessions.ViewAsync(Facade.Id, Ana))!.Contributions.Should().OnlyContain(c => c.Text == c.Author.Value + "'s");
    }

    [Fact]
    public async Task AnonymousUntilReveal_ForgetsNobody_WhoSpeaksWhileThePhaseEnds()
    {
        for (var round = 0; round < 20; round++)
        {
            var f = await StartAsync(Visibility.AnonymousUntilReveal);
            await f.ContributeAsync(Ben, "ben's");
            var late = Enumerable.Range(0, 5).Select(i => Task.Run(async () =>
            {
                await f.DoAsync(new JoinSession(new("p" + i)));
                var words = new Contribute(new("p" + i), ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1);
                return await f.Sessions.ContributeAsync(Facade.Id, words);
            })).ToList();
            var ended = Task.Run(() => f.DoAsync(new AdvancePhase(Ana)));
            var said = await Task.WhenAll(late);
            await ended;
            var session = (await f.Sessions.FindUnfilteredAsync(Facade.Id))!;
            session.Contributions.Should().HaveCount(1 + said.Count(s => s.IsAccepted));
            session.Contributions.Should().NotContain(c => c.IsAnonymous);
        }
    }

    private static Task<Facade> StartAsync(params Visibility[] phases) => Facade.StartAsync(
        Practice([.. phases.Select((v, i) => Phase("write" + i, v)), Phase("talk")]) with { MaxPeople = null }, Ana, Ben, Cleo);
}
