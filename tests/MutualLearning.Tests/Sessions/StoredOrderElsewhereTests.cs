using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>The order of arrival in streams that another version has written, or another process has left.</summary>
public sealed class StoredOrderElsewhereTests
{
    [Fact]
    public async Task NotesOfVersion02_WithoutACheckValue_StandInTheOrderOfTheirIds()
    {
        for (var i = 0; i < 12; i++)
        {
            var f = await SaidAsync();
            var events = await f.EventsAsync();
            var old = events.Where(e => e.Body is Contributed { KeyCheck: not null }).ToDictionary(e => e.Version, e => (object)((Contributed)e.Body with { KeyCheck = null }));
            await f.Store.RewriteAsync(new Rewrite(events[0].Stream, events.Count, new("older"), old), CancellationToken.None);

            await f.DoAsync(new AdvancePhase(Ana));

            Notes(await f.EventsAsync()).Select(c => c.Id.Value).Should().BeInAscendingOrder(System.StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task AStreamThatIsNotUnderstood_IsNotRewritten_WhateverIsLeftToForget()
    {
        var f = await SaidAsync();
        var events = await f.EventsAsync();
        await f.Store.AppendAsync(
            new Append(events[0].Stream, events.Count, new("elsewhere"), [new PhaseEnded(Nine, Ana, string.Empty, []), new PhaseEntered(Nine, new("talk")), new UnknownEvent("session.waved.v9", "{}")]),
            CancellationToken.None);
        var before = (await f.EventsAsync()).Select(e => e.Body).ToList();

        (await f.Sessions.HandleAsync(Facade.Id, new AdvancePhase(Ana))).Refusal.Code.Should().Be("stream.not-understood");

        (await f.EventsAsync()).Select(e => e.Body).Should().Equal(before);
    }

    [Fact]
    public async Task WhatAnotherProcessLeft_IsForgottenWithTheNextStep()
    {
        var f = await SaidAsync();
        var events = await f.EventsAsync();
        await f.Store.AppendAsync(
            new Append(events[0].Stream, events.Count, new("elsewhere"), [new PhaseEnded(Nine, Ana, string.Empty, []), new PhaseEntered(Nine, new("talk"))]), CancellationToken.None);

        await f.DoAsync(new CloseSession(Ana));

        Notes(await f.EventsAsync()).Should().OnlyContain(c => c.KeyCheck == null);
        (await f.Keys.FindAsync(events[0].Stream, "visit-1", CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task WhatOutlivedASessionThatIsOver_GoesWithACommandThatIsRefused()
    {
        var f = await SaidAsync();
        var events = await f.EventsAsync();
        await f.Store.AppendAsync(
            new Append(events[0].Stream, events.Count, new("elsewhere"), [new PhaseEnded(Nine, Ana, string.Empty, []), new SessionClosed(Nine, Ana)]), CancellationToken.None);

        (await f.Sessions.HandleAsync(Facade.Id, new CloseSession(Ana))).Refusal.Code.Should().Be("session.over");

        (await f.Keys.FindAsync(events[0].Stream, "visit-1", CancellationToken.None)).Should().BeNull();
        Notes(await f.EventsAsync()).Should().OnlyContain(c => c.KeyCheck == null);
    }

    [Fact]
    public async Task AVisitThatHasEnded_IsOver_AlsoIfNoneFollows()
    {
        var f = await SaidAsync();
        var events = await f.EventsAsync();
        await f.Store.AppendAsync(new Append(events[0].Stream, events.Count, new("elsewhere"), [new PhaseEnded(Nine, Ana, string.Empty, [])]), CancellationToken.None);

        await new KeySweep(f.Keys, f.Store, new RandomIdSource(), BuiltIn.Events).RunAsync();

        (await f.Keys.FindAsync(events[0].Stream, "visit-1", CancellationToken.None)).Should().BeNull();
    }

    private static async Task<Facade> SaidAsync()
    {
        var f = await Facade.StartAsync(Practice(Phase("write", Visibility.AnonymousAlways), Phase("talk")), Ana, Ben, Cleo);
        await f.ContributeAsync(Ben, "one");
        await f.ContributeAsync(Cleo, "two");
        return f;
    }

    private static IEnumerable<Contributed> Notes(IEnumerable<RecordedEvent> events) => events.Select(e => e.Body).OfType<Contributed>();
}
