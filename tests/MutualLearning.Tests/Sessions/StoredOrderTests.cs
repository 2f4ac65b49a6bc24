using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What becomes of the order in which it was spoken anonymously, and of the keys, and what a caller cannot choose.</summary>
public sealed class StoredOrderTests
{
    [Fact]
    public async Task OfTwoNotes_NothingSaysWhetherTheyChangedPlaces()
    {
        for (var i = 0; i < 20; i++)
        {
            var f = await StartAsync(Visibility.AnonymousAlways);
            await f.ContributeAsync(Ben, "one");
            await f.ContributeAsync(Cleo, "two");
            await f.DoAsync(new AdvancePhase(Ana));

            var events = await f.EventsAsync();
            events.Count(e => e.Body is StreamRewritten).Should().Be(1);
            events.Select(e => e.Body).OfType<Contributed>().Select(c => c.KeyCheck).Should().Equal(null, null);
        }
    }

    // Were it kept in one that stands alone, whether the stream was rewritten would tell whether the others stood in their order by chance.
    [Fact]
    public async Task TheOnlyNoteOnAnItem_KeepsItsPlace_AndNoCheckValue()
    {
        foreach (var isFirst in new[] { true, false })
        {
            var f = await StartAsync(Visibility.AnonymousAlways);
            await f.DoAsync(new AddItem(new ItemId("a"), "Alone", Ana));
            await f.DoAsync(new AddItem(new ItemId("b"), "Together", Ana));
            await f.DoAsync(new TakeUpItem(new ItemId(isFirst ? "a" : "b"), Ana));
            await ContributeAsync(f, isFirst ? 1 : 6);
            await f.DoAsync(new TakeUpItem(new ItemId(isFirst ? "b" : "a"), Ana));
            await ContributeAsync(f, isFirst ? 6 : 1, from: isFirst ? 1 : 6);
            await f.DoAsync(new AdvancePhase(Ana));

            var notes = Notes(await f.EventsAsync()).ToList();
            notes.FindIndex(n => n.Text == (isFirst ? "n0" : "n6")).Should().Be(isFirst ? 0 : 6);
            notes.Should().OnlyContain(n => n.KeyCheck == null);
            (await FindKeyAsync(f, 1)).Should().BeNull();
        }
    }

    [Fact]
    public async Task WhileThePhaseRuns_ItsOrderStays_AlsoWhenSomebodyMayNotEndIt()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        await ContributeAsync(f, 8);
        var before = Bodies(await f.EventsAsync());

        (await f.Sessions.HandleAsync(Facade.Id, new AdvancePhase(Ben))).Refusal.Code.Should().Be("session.may-not-advance");
        Bodies(await f.EventsAsync()).Should().Equal(before);
        (await FindKeyAsync(f, 1)).Should().NotBeNull();
    }

    [Fact]
    public async Task ASessionThatIsCalledOff_ForgetsTheOrderOfThePhaseThatRan()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        await ContributeAsync(f, 8);
        await f.DoAsync(new CancelSession(Ana, "Fire"));

        Notes(await f.EventsAsync()).Select(c => c.Id.Value).Should().BeInAscendingOrder(System.StringComparer.Ordinal);
        (await FindKeyAsync(f, 1)).Should().BeNull();
    }

    [Fact]
    public async Task WhereTheAuthorsAreNamedInTheEnd_TheOrderStays()
    {
        var f = await StartAsync(Visibility.AnonymousUntilReveal);
        await ContributeAsync(f, 8);
        await f.DoAsync(new AdvancePhase(Ana));

        Notes(await f.EventsAsync()).Select(c => c.Text).Should().Equal(Enumerable.Range(0, 8).Select(i => "n" + i));
        (await f.EventsAsync()).Should().NotContain(e => e.Body is StreamRewritten);
    }

    [Fact]
    public async Task WhatWasSaidBeforeAnObjectionIsSettled_StaysBefore()
    {
        var open = await StartAsync(Visibility.Named, Visibility.AnonymousAlways);
        var objection = await open.ContributeAsync(Ben, "no", ContributionKind.Objection);
        await open.DoAsync(new AdvancePhase(Ana));
        await ContributeAsync(open, 6);
        await open.DoAsync(new SettleObjection(objection.Id, Ana, "Talked"));
        await ContributeAsync(open, 6, from: 6);
        await open.DoAsync(new AdvancePhase(Ana));

        var bodies = Bodies(await open.EventsAsync());
        var settled = bodies.FindIndex(b => b is ObjectionSettled);
        bodies.Take(settled).OfType<Contributed>().Where(c => c.Author.IsDefault).Select(c => c.Text).Should().BeEquivalentTo("n0", "n1", "n2", "n3", "n4", "n5");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task WordsThatAreNotForThisVisit_OrBySomebodyElse_MakeNoKey(int visit)
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        var words = new Contribute(Ben, ContributionKind.View, "words", [], Visit: visit);

        (await f.Sessions.ContributeAsync(Facade.Id, words)).IsRefused.Should().BeTrue();
        (await f.Sessions.ContributeAsync(Facade.Id, words with { By = Dan, Visit = 1 })).Refusal.Code.Should().Be("session.not-present");
        (await FindKeyAsync(f, 1)).Should().BeNull();
    }

    [Fact]
    public async Task ARepeatedNote_IsAnsweredLikeTheFirstTime_AlsoIfItWasNotTheFirstOfItsPhase()
    {
        var f = await StartAsync(Visibility.AnonymousAlways);
        await f.ContributeAsync(Cleo, "one", command: "c1");
        var second = await f.ContributeAsync(Ben, "two", command: "c2");
        await f.ContributeAsync(Cleo, "three", command: "c3");

        (await f.ContributeAsync(Ben, "two", command: "c2")).Should().Be(second);
        Notes(await f.EventsAsync()).Should().HaveCount(3);
        (await f.Sessions.HandleAsync(Facade.Id, new MarkReady(Ben), new("c2"))).Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task WhereEverybodyIsNamed_ACallerChooses_NoPseudonymNoCheckAndNoId()
    {
        var f = await StartAsync(Visibility.Named);
        var words = new Contribute(Ben, ContributionKind.View, "words", []);

        (await Say(words with { Id = new("mine") }, "a")).Id.Value.Should().Be("a");
        (await Say(words with { KeyCheck = "no\0check" }, "b")).Pseudonym.IsDefault.Should().BeTrue();
        (await Say(words with { Pseudonym = Given.Mask(Cleo) }, "c")).Pseudonym.IsDefault.Should().BeTrue();
        Notes(await f.EventsAsync()).Should().OnlyContain(c => c.KeyCheck == null);

        async Task<Contribution> Say(Contribute c, string id) => (await f.Sessions.ContributeAsync(Facade.Id, c, new(id))).Value;
    }

    [Fact]
    public async Task WhoJumpsAway_RevealsTheAuthors_AsTheKeySaysAndNotAsTheySay()
    {
        var f = await StartAsync(Visibility.AnonymousUntilReveal);
        var note = await f.ContributeAsync(Ben, "note");
        await f.ContributeAsync(Cleo, "other");

        var session = await f.DoAsync(new GoToPhase(new("talk"), Ana, "Enough", [new(note.Pseudonym, Ana), new(default, Ben), new(default, Cleo)]));

        session.Contributions.Select(c => c.Author).Should().Equal(Ben, Cleo);
    }

    [Theory]
    [InlineData("paraphrase", "view", LinkKind.Paraphrases)]
    [InlineData("paraphrase", "question", LinkKind.Paraphrases)]
    [InlineData("answer", "view", LinkKind.Answers)]
    [InlineData("answer", "question", LinkKind.Answers)]
    [InlineData("view", "question", LinkKind.Answers)]
    [InlineData("view", "view", LinkKind.BuildsOn)]
    [InlineData("question", "question", LinkKind.BuildsOn)]
    [InlineData("question", "view", LinkKind.BuildsOn)]
    public async Task AReply_IsLinkedByWhatItIs_AndByWhatItRepliesTo(string kind, string to, LinkKind link)
    {
        var f = await StartAsync(Visibility.Named);
        var first = await f.ContributeAsync(Ben, "first", new(to));

        var reply = await f.Sessions.ContributeAsync(Facade.Id, Cleo, new ContributionKind(kind), "reply", first);

        reply.Value.Links.Should().Equal(new ContributionLink(link, first.Id));
    }

    [Fact]
    public async Task APlan_IsForTheSessionItIsSentTo()
    {
        var f = new Facade(Practice(Phase("talk")));
        var plan = new PlanSession(new("other"), Practice(Phase("talk")), "Learn", [Ana], Ana);

        (await f.Sessions.HandleAsync(Facade.Id, plan)).Refusal.Code.Should().Be("session.id-differs");
        (await f.Sessions.HandleAsync(Facade.Id, plan with { Id = default })).Refusal.Code.Should().Be("session.id-missing");
        (await f.Sessions.HandleAsync(Facade.Id, plan with { Id = Facade.Id })).Value.Status.Should().Be(SessionStatus.Planned);
    }

    [Fact]
    public async Task AChain_EndsAtItsLength_AndWhereItBeginsAnew()
    {
        var f = new Facade(Practice(Phase("talk")));
        for (var i = 0; i <= SessionChain.MaxLength; i++)
        {
            await PlanAsync("s" + i, "s" + (i - 1));
        }

        await PlanAsync("a", "b");
        await PlanAsync("b", "a");
        (await f.Sessions.FindChainAsync(new("s" + SessionChain.MaxLength))).Should().HaveCount(SessionChain.MaxLength);
        (await f.Sessions.FindChainAsync(new("s1"))).Select(s => s.Id.Value).Should().Equal("s1", "s0");
        (await f.Sessions.FindChainAsync(new("a"))).Select(s => s.Id.Value).Should().Equal("a", "b");
        (await f.Sessions.FindChainAsync(default)).Should().BeEmpty();

        async Task PlanAsync(string id, string after) => (await f.Sessions.HandleAsync(
            new(id), new PlanSession(new(id), Practice(Phase("talk")), "Learn", [Ana], Ana) { After = new(after) })).IsAccepted.Should().BeTrue();
    }

    private static Task<Facade> StartAsync(params Visibility[] phases) =>
        Facade.StartAsync(Practice([.. phases.Select((v, i) => Phase("write" + i, v)), Phase("talk")]), Ana, Ben, Cleo);

    private static async Task ContributeAsync(Facade f, int count, int from = 0)
    {
        for (var i = from; i < from + count; i++)
        {
            await f.ContributeAsync(i % 2 == 0 ? Ben : Cleo, "n" + i);
        }
    }

    private static List<object> Bodies(IEnumerable<RecordedEvent> events) => [.. events.Select(e => e.Body)];

    private static List<Contributed> Notes(IEnumerable<RecordedEvent> events) => [.. events.Select(e => e.Body).OfType<Contributed>()];

    private static Task<byte[]?> FindKeyAsync(Facade f, int visit) => f.Keys.FindAsync(
        new StreamId(TenantId.Single, SessionSlice.StreamKind, Facade.Id.Value), "visit-" + visit, CancellationToken.None);
}
