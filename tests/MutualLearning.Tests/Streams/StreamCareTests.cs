using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using static MutualLearning.Tests.Streams.Switch;

namespace MutualLearning.Tests.Streams;

/// <summary>How often a stream is read, what is kept of it, and what a repeated command is answered when it was rewritten or is strange.</summary>
public sealed class StreamCareTests
{
    private readonly RecordingStore store = new();
    private int commands;

    [Fact]
    public async Task WhatStandsBehindAWarmState_IsReadOnce_AlsoTheFirstTimeOfAStreamThatWasRewritten()
    {
        var handler = NewHandler();
        await Send(handler, "on");
        await store.ElsewhereAsync(new Append(Lamp, 1, NewId(), ["off"]));
        store.Forget();
        (await handler.LoadAsync(Lamp)).Version.Should().Be(2);
        store.Reads.Should().Be(1);

        await store.ElsewhereAsync(new Append(Lamp, 2, NewId(), [new StreamRewritten()]));
        store.Forget();
        (await NewHandler().LoadAsync(Lamp)).Version.Should().Be(3);
        store.Reads.Should().Be(1, "all of it was read");
        (await handler.LoadAsync(Lamp)).Version.Should().Be(3);
        store.Reads.Should().Be(3, "what was known may have changed");
    }

    [Fact]
    public async Task RepeatedCommands_AreAnsweredInAnyOrder()
    {
        var handler = NewHandler();
        foreach (var id in new[] { "n0", "n1", "n2" })
        {
            await Send(handler, "off", id);
        }

        foreach (var (id, version) in new[] { ("n2", 3), ("n1", 2), ("n1", 2), ("n0", 1), ("n2", 3) })
        {
            (await Send(handler, "off", id)).Value.Version.Should().Be(version);
        }
    }

    [Fact]
    public async Task ACommand_WhoseEventsAreNotUnderstood_IsNotAnswered()
    {
        await store.ElsewhereAsync(new Append(Lamp, 0, new("strange"), [new Strange()]));
        await store.ElsewhereAsync(new Append(Lamp, 1, new("half"), ["on", new Strange()]));

        (await Send(NewHandler(), "on", "strange")).Refusal.Code.Should().Be("stream.command-used");
        (await Send(NewHandler(), "on", "half")).Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task ACommandThatWasAnsweredBefore_IsNotAnswered_WhenItsContentIsGone()
    {
        var inner = new InMemoryEventStore();
        var handler = new StreamHandler<State, string, string>(Switch.Decider, inner, new());
        await Send(handler, "off", "once");
        (await Send(handler, "off", "once")).Value.Version.Should().Be(1);

        await inner.RewriteAsync(new Rewrite(Lamp, 1, NewId(), new Dictionary<long, object> { [1] = "on" }), CancellationToken.None);
        await handler.LoadAsync(Lamp);

        (await Send(handler, "off", "once")).Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task StreamsThatWereRead_CountWithTheirBytes()
    {
        for (var lamp = 0; lamp < 10; lamp++)
        {
            await store.ElsewhereAsync(new Append(Number(lamp), 0, NewId(), ["on"]));
        }

        var warm = new WarmStreams<State>(1_000, maxBytes: 5 * 500);
        for (var lamp = 0; lamp < 10; lamp++)
        {
            await NewHandler(warm).LoadAsync(Number(lamp));
            warm.Count.Should().BeLessThanOrEqualTo(5);
        }
    }

    [Fact]
    public async Task AStreamThatIsNotKept_CountsForNothing()
    {
        await store.ElsewhereAsync(new Append(Number(0), 0, NewId(), ["on", "on", "on"]));
        var warm = new WarmStreams<State>(1_000, maxBytes: 1_000);
        await Send(NewHandler(warm), "off", lamp: 0);
        warm.Count.Should().Be(0, "it is larger than what may be kept");

        await Send(NewHandler(warm), "off", lamp: 1);
        await Send(NewHandler(warm), "off", lamp: 2);
        warm.Count.Should().Be(2);
    }

    [Fact]
    public async Task WhatIsTooMuch_GoesAtOnce_AnEighthAtLeast()
    {
        await store.ElsewhereAsync(new Append(Number(99), 0, NewId(), [.. Enumerable.Repeat("on", 8)]));
        var warm = new WarmStreams<State>(1_000, maxBytes: 10 * 500);
        for (var lamp = 0; lamp < 10; lamp++)
        {
            await Send(NewHandler(warm), "off", lamp: lamp);
        }

        await NewHandler(warm).LoadAsync(Number(99));
        warm.Count.Should().Be(3, "eight of the ten had to go");

        var small = new WarmStreams<State>(16);
        for (var lamp = 0; lamp < 17; lamp++)
        {
            await Send(NewHandler(small), "off", lamp: lamp);
        }

        small.Count.Should().Be(15, "two of seventeen are an eighth");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnOrderThatCannotBeErased_IsTriedAsOftenAsMayBe(bool forgets)
    {
        var busy = new BusyStore();
        IEventStore events = forgets ? busy : store;
        var practice = Template.Practice(Template.Phase("write", Visibility.AnonymousAlways), Template.Phase("talk"));
        await using var services = new ServiceCollection()
            .AddSingleton(events).AddSingleton<IPseudonymKeys>(new Privacy.FailingKeys([], new Privacy.Power(int.MaxValue, afterwards: false)))
            .AddSingleton(new PracticeCatalogue([practice])).AddMutualLearning().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        await sessions.StartAsync(new("s"), practice.Id, "Learn", [Template.Ana, Template.Ben], Template.Ana);
        await sessions.ContributeAsync(new("s"), Template.Ana, ContributionKind.View, "one", visit: 1);
        await sessions.ContributeAsync(new("s"), Template.Ben, ContributionKind.View, "two", visit: 1);
        var advance = () => sessions.AdvanceAsync(new("s"), Template.Ana);

        if (forgets)
        {
            (await advance.Should().ThrowAsync<ConcurrencyException>()).Which.Attempts.Should().Be(busy.Rewrites);
            busy.Rewrites.Should().Be(64);
        }
        else
        {
            (await advance()).Value.Visits.Should().HaveCount(2);
        }
    }

    private static StreamId Number(int lamp) => Lamp with { Id = "lamp-" + lamp };

    private StreamHandler<State, string, string> NewHandler(WarmStreams<State>? warm = null) => new(Switch.Decider, store, warm ?? new());

    private Task<Result<StreamState<State>>> Send(StreamHandler<State, string, string> handler, string command, string? id = null, int? lamp = null) =>
        handler.HandleAsync(lamp is { } number ? Number(number) : Lamp, command, new CommandContext(default, id is null ? NewId() : new(id)));

    private CommandId NewId() => new("auto-" + ++commands);

    private sealed class Strange;

    // Somebody else is always faster.
    private sealed class BusyStore : IForgetfulEventStore
    {
        private readonly InMemoryEventStore inner = new();

        public int Rewrites { get; private set; }

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            inner.ReadAsync(stream, afterVersion, cancellationToken);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);

        public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken)
        {
            Rewrites++;
            return Task.FromResult(AppendResult.VersionConflict);
        }
    }
}
