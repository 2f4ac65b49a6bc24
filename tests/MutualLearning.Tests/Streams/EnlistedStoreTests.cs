using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using static MutualLearning.Tests.Streams.Switch;

namespace MutualLearning.Tests.Streams;

public sealed class EnlistedStoreTests
{
    private readonly WarmStreams<State> warm = new();
    private readonly RollingBackStore store = new();

    [Fact]
    public async Task Enlisted_NothingIsKept()
    {
        var handler = NewHandler();
        await Send(handler, "on", "c1");
        await store.BeginAsync();
        (await Send(handler, "break", "c2")).Value.Version.Should().Be(2);
        (await Send(handler, "on", "c3")).Refusal.Code.Should().Be("switch.broken", "the transaction sees its own events");
        (await handler.LoadAsync(Lamp)).Version.Should().Be(2);
        store.RollBack();
        (await handler.LoadAsync(Lamp)).Version.Should().Be(1);
        (await Send(handler, "break", "c2")).Value.Version.Should().Be(2, "a command that was rolled back can be sent again");
    }

    [Fact]
    public async Task Enlisted_AColdStream_StaysCold()
    {
        await store.BeginAsync();
        await Send(NewHandler(), "on", "c1");
        warm.Count.Should().Be(0);
        store.RollBack();
        (await Send(NewHandler(), "off", "c2")).Value.State.IsOn.Should().BeFalse();
    }

    [Fact]
    public async Task AfterACommit_TheStaleCacheReadsOn()
    {
        var handler = NewHandler();
        await Send(handler, "on", "c1");
        await store.BeginAsync();
        await Send(handler, "off", "c2");
        store.Commit();
        (await Send(handler, "off", "c3")).Value.Version.Should().Be(3);
    }

    private StreamHandler<State, string, string> NewHandler() => new(Switch.Decider, store, warm);

    private static Task<Result<StreamState<State>>> Send(StreamHandler<State, string, string> handler, string command, string id) =>
        handler.HandleAsync(Lamp, command, new CommandContext(default, new CommandId(id)));

    private sealed class RollingBackStore : IEventStore, IEnlistedStore
    {
        private InMemoryEventStore committed = new();
        private InMemoryEventStore? uncommitted;

        public bool IsEnlisted => uncommitted is not null;

        public async Task BeginAsync()
        {
            uncommitted = new InMemoryEventStore();
            foreach (var e in await committed.ReadAsync(Lamp, 0, CancellationToken.None))
            {
                await uncommitted.AppendAsync(new Append(Lamp, e.Version - 1, e.Command, [e.Body]), CancellationToken.None);
            }
        }

        public void RollBack() => uncommitted = null;

        public void Commit() => (committed, uncommitted) = (uncommitted!, null);

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            (uncommitted ?? committed).ReadAsync(stream, afterVersion, cancellationToken);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) =>
            (uncommitted ?? committed).AppendAsync(append, cancellationToken);
    }
}
