using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using static MutualLearning.Tests.Streams.Switch;

namespace MutualLearning.Tests.Streams;

public sealed class StreamHandlerTests
{
    private readonly RecordingStore store = new();
    private int commands;

    [Fact]
    public async Task WarmStream_CostsOneAppendAndNoRead()
    {
        var handler = NewHandler();
        await Send(handler, "on");
        (store.Reads, store.Appends).Should().Be((1, 1));
        store.Forget();
        var result = await Send(handler, "off");
        (store.Reads, store.Appends, result.Value.Version, result.Value.State.IsOn).Should().Be((0, 1, 2L, false));
    }

    [Fact]
    public async Task RepeatedCommand_IsAppliedOnce_AndGetsTheAnswerOfTheFirstTime()
    {
        var handler = NewHandler();
        await Send(handler, "off", "once");
        await Send(handler, "on");
        store.Forget();
        var again = await Send(handler, "off", "once");
        (again.Value.Version, again.Value.State.IsOn).Should().Be((1L, false));
        (store.Reads, store.Appends).Should().Be((1, 0), "what was said under the id is read and compared");
    }

    [Fact]
    public async Task RepeatedCommands_InTheirOrder_ReadTheStreamOnce()
    {
        for (var i = 0; i < 20; i++)
        {
            await Send(NewHandler(), "off", "n" + i);
        }

        var handler = NewHandler();
        await handler.LoadAsync(Lamp);
        store.Forget();
        for (var i = 0; i < 20; i++)
        {
            (await Send(handler, "off", "n" + i)).Value.Version.Should().Be(i + 1);
        }

        (store.Reads, store.Appends).Should().Be((1, 0));
        (await Send(handler, "off", "n3")).Value.Version.Should().Be(4, "one before it is found as well");
    }

    [Theory]
    [InlineData("on", "off")]
    [InlineData("on twice", "on")]
    [InlineData("off", "break")]
    public async Task AnId_OfAnotherCommand_IsRefusedInEveryProcess(string first, string other)
    {
        var handler = NewHandler();
        await Send(handler, first, "once");
        foreach (var where in new[] { handler, NewHandler() })
        {
            var refused = await Send(where, other, "once");
            refused.Refusal.Code.Should().Be("stream.command-used");
            refused.Refusal.Arguments["command"].Should().Be("once");
            (await Send(where, first, "once")).IsAccepted.Should().BeTrue();
        }

        (await NewHandler().LoadAsync(Lamp)).State.Events.Should().Be(first == "on twice" ? 2 : 1);
    }

    [Fact]
    public async Task AStreamThatIsNotUnderstood_IsRead_AndNotWrittenTo()
    {
        var (handler, later) = (NewHandler(), NewHandler());
        await Send(handler, "on", "before");
        await store.ElsewhereAsync(new Append(Lamp, 1, NewId(), [new Stranger()]));
        foreach (var where in new[] { handler, later })
        {
            var refused = await Send(where, "off");
            refused.Refusal.Code.Should().Be("stream.not-understood");
            refused.Refusal.Arguments.Should().Equal(new Dictionary<string, string> { ["version"] = "2", ["event"] = "lamp.exploded.v9" });
            var read = await where.LoadAsync(Lamp);
            (read.Version, read.State.IsOn, read.NotUnderstood!.Version).Should().Be((2L, true, 2L));
            (await Send(where, "on", "before")).Value.Version.Should().Be(1, "what was applied before stays so");
        }

        (await NewHandler().LoadAsync(Lamp)).Version.Should().Be(2);
    }

    [Fact]
    public async Task Reading_WaitsForNoCommand()
    {
        using var deciding = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        await Send(NewHandler(), "on");
        var slow = new Decider<State, string, string>(
            Switch.Decider.Initial,
            (_, _, _) =>
            {
                deciding.Release();
                go.Wait();
                return "off";
            },
            Switch.Decider.Evolve);
        var handler = new StreamHandler<State, string, string>(slow, store, new());
        var command = Task.Run(() => Send(handler, "off"));
        await deciding.WaitAsync();
        (await handler.LoadAsync(Lamp)).State.IsOn.Should().BeTrue();
        await Send(NewHandler(), "on twice");
        (await handler.LoadAsync(Lamp)).Version.Should().Be(3, "what was written elsewhere is read as well");
        go.Release(2);
        (await command).Value.Version.Should().Be(4);
    }

    [Fact]
    public async Task RepeatedCommand_AcrossTwoCaches_IsAppliedOnce()
    {
        var (first, second) = (NewHandler(), NewHandler());
        await Send(second, "on");
        await Send(first, "off", "once");
        (await Send(second, "off", "once")).Value.Version.Should().Be(2);
        (await Send(first, "break")).Value.Version.Should().Be(3);
        (await Send(second, "off", "once")).Value.Version.Should().BeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task RepeatedCommand_ThatTheStateWouldNowRefuse_IsStillApplied()
    {
        var (first, second) = (NewHandler(), NewHandler());
        await Send(second, "on");
        await Send(first, "break", "once");
        (await Send(second, "break", "once")).IsAccepted.Should().BeTrue();
        (await Send(second, "break", "other")).Refusal.Code.Should().Be("switch.broken");
    }

    [Fact]
    public async Task StaleCache_ReadsOn_AndDecidesAnew()
    {
        var (first, second) = (NewHandler(), NewHandler());
        await Send(first, "on");
        await Send(second, "off");
        await Send(second, "off");
        var result = await Send(first, "off");
        (result.Value.Version, result.Value.State.Events).Should().Be((4L, 4));
        await Send(first, "break");
        (await Send(second, "off")).Refusal.Code.Should().Be("switch.broken");
    }

    [Fact]
    public async Task Refusal_IsConfirmedByOneRead()
    {
        var handler = NewHandler();
        await Send(handler, "break");
        store.Forget();
        (await Send(handler, "on")).IsRefused.Should().BeTrue();
        (store.Reads, store.Appends).Should().Be((1, 0));
        store.Forget();
        (await Send(NewHandler(), "on")).IsRefused.Should().BeTrue();
        store.Reads.Should().Be(1, "a state that was just read needs no second look");
    }

    [Fact]
    public async Task AcceptanceWithoutEvents_FromAStaleState_IsDecidedAnew()
    {
        var (first, second) = (NewHandler(), NewHandler());
        await Send(first, "on");
        await Send(second, "off");
        var result = await Send(first, "on");
        (result.Value.State.IsOn, result.Value.Version).Should().Be((true, 3L), "the lamp was turned off elsewhere");
        store.Forget();
        (await Send(first, "on")).Value.Version.Should().Be(3);
        (store.Reads, store.Appends).Should().Be((1, 0));
    }

    [Fact]
    public async Task BusyStream_IsTriedUntilTheBound_AndNothingIsWritten()
    {
        store.BeforeAppend = async append =>
        {
            await store.ElsewhereAsync(new Append(Lamp, append.ExpectedVersion, NewId(), ["off"]));
            return null;
        };
        var thrown = await FluentActions.Invoking(() => Send(NewHandler(), "off")).Should().ThrowAsync<ConcurrencyException>();
        (thrown.Which.Stream, thrown.Which.Attempts, store.Appends).Should().Be((Lamp, 64, 64));
        (await NewHandler().LoadAsync(Lamp)).Version.Should().Be(64);
    }

    [Fact]
    public async Task AnAnswerThatGotLost_InTheLastAttempt_IsNoFailure()
    {
        store.BeforeAppend = async append =>
        {
            var elsewhere = new Append(Lamp, append.ExpectedVersion, store.Appends == 10 ? append.Command : NewId(), ["off"]);
            await store.ElsewhereAsync(elsewhere);
            return null;
        };
        (await Send(NewHandler(), "off")).Value.Version.Should().Be(10);
    }

    [Fact]
    public async Task Cancelled_WritesNothing_AndTheNextCommandWorks()
    {
        var handler = NewHandler();
        await Send(handler, "on");
        var cancelled = new CancellationToken(canceled: true);
        await FluentActions.Invoking(() => handler.HandleAsync(Lamp, "off", Context("c"), cancelled)).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Invoking(() => handler.LoadAsync(Lamp, cancelled)).Should().ThrowAsync<OperationCanceledException>();
        (await Send(handler, "off")).Value.Version.Should().Be(2);
    }

    [Fact]
    public async Task AFailedAppend_ThatWasWrittenAllTheSame_IsFoundAgain()
    {
        var handler = NewHandler();
        await Send(handler, "on");
        store.BeforeAppend = async append =>
        {
            await store.ElsewhereAsync(append);
            throw new TimeoutException();
        };
        await FluentActions.Invoking(() => Send(handler, "off", "once")).Should().ThrowAsync<TimeoutException>();
        store.BeforeAppend = _ => Task.FromResult<AppendResult?>(null);
        (await Send(handler, "off", "once")).Value.Version.Should().Be(2);
        (await Send(handler, "on")).Value.Version.Should().Be(3);
    }

    [Fact]
    public async Task SeveralEvents_CountInTheVersion()
    {
        await Send(NewHandler(), "off");
        var result = await Send(NewHandler(), "on twice");
        (result.Value.Version, result.Value.State.Events).Should().Be((3L, 3));
        (await NewHandler().LoadAsync(Lamp)).Version.Should().Be(3);
    }

    [Fact]
    public async Task ManyThreads_OnTwoCaches_ApplyEveryCommandOnce()
    {
        StreamHandler<State, string, string>[] handlers = [NewHandler(), NewHandler()];
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => SendUntilHandled(handlers[i % 2], "n" + i))));
        (await NewHandler().LoadAsync(Lamp)).State.Events.Should().Be(200);
    }

    [Fact]
    public async Task NoCommandOrStream_IsAnError()
    {
        await FluentActions.Invoking(() => NewHandler().HandleAsync(Lamp, "on", default)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Invoking(() => NewHandler().HandleAsync(default, "on", Context("c"))).Should().ThrowAsync<ArgumentException>();
    }

    private StreamHandler<State, string, string> NewHandler() => new(Switch.Decider, store, new());

    private Task<Result<StreamState<State>>> Send(StreamHandler<State, string, string> handler, string command, string? id = null) =>
        handler.HandleAsync(Lamp, command, Context(id ?? NewId().Value));

    // A busy neighbour can win ten times in a row; the exception says that the command may be sent again.
    private static async Task SendUntilHandled(StreamHandler<State, string, string> handler, string id)
    {
        for (var handled = false; !handled;)
        {
            try
            {
                handled = (await handler.HandleAsync(Lamp, "off", Context(id))).IsAccepted;
            }
            catch (ConcurrencyException)
            {
                await Task.Yield();
            }
        }
    }

    private CommandId NewId() => new("auto-" + Interlocked.Increment(ref commands));

    private static CommandContext Context(string id) => new(default, new CommandId(id));

    private sealed class Stranger
    {
        public override string ToString() => "lamp.exploded.v9";
    }
}
