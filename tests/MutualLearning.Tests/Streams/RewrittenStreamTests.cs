using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using static MutualLearning.Tests.Streams.Switch;

namespace MutualLearning.Tests.Streams;

/// <summary>A state that was made before events got other content does not outlive it.</summary>
public sealed class RewrittenStreamTests
{
    private readonly InMemoryEventStore store = new();
    private int commands;

    [Fact]
    public async Task AWarmState_IsReadAgainFromTheBeginning()
    {
        var (first, second) = (NewHandler(), NewHandler());
        await Send(first, "on");
        await second.LoadAsync(Lamp);
        await Rewrite(1, "off");

        (await first.LoadAsync(Lamp)).State.Should().Be(new State(false, false, 1));
        (await second.LoadAsync(Lamp)).State.Should().Be(new State(false, false, 1));
        (await NewHandler().LoadAsync(Lamp)).State.Should().Be(new State(false, false, 1));
    }

    [Fact]
    public async Task ACommandOnAWarmState_IsDecidedOnTheNewContent()
    {
        var handler = NewHandler();
        await Send(handler, "on");
        await Rewrite(1, "broken");

        (await Send(handler, "off")).Refusal.Is(Broken).Should().BeTrue();
    }

    [Fact]
    public async Task ACommandFromBefore_WhoseContentIsGone_IsRefusedAndNotAppliedAgain()
    {
        var handler = NewHandler();
        await Send(handler, "off", "once");
        await Rewrite(1, "on");
        await Send(handler, "off");

        foreach (var where in new[] { handler, NewHandler() })
        {
            (await Send(where, "off", "once")).Refusal.Code.Should().Be("stream.command-used");
            (await where.LoadAsync(Lamp)).Version.Should().Be(3);
        }
    }

    private async Task Rewrite(long version, string body)
    {
        var head = (await store.ReadAsync(Lamp, 0, CancellationToken.None)).Count;
        var rewrite = new Rewrite(Lamp, head, new CommandId("rewrite"), new Dictionary<long, object> { [version] = body });
        (await store.RewriteAsync(rewrite, CancellationToken.None)).Should().Be(AppendResult.Appended);
    }

    private Task<Result<StreamState<State>>> Send(StreamHandler<State, string, string> handler, string command, string? id = null) =>
        handler.HandleAsync(Lamp, command, new CommandContext(default, new CommandId(id ?? "c" + commands++)));

    private StreamHandler<State, string, string> NewHandler() => new(Decider, store, new WarmStreams<State>());
}
